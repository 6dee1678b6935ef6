/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.spark.TaskContext;
import org.skelite.fiji.volume.VolumeTask;
import org.skelite.util.Progress;
import org.skelite.volume.BlockWorker;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** Answers the requests of a task, on an executor. Thread safe. */
final class Answers extends AbstractFunction2<TaskContext, Iterator<byte[]>, byte[][]> implements
	Serializable
{

	private static final long serialVersionUID = 1;

	/** The run that this executor works for. */
	private static String current;

	/** What answers its requests, with one model and one memory for all threads. */
	private static BlockWorker worker;

	private final String run;
	private final VolumeTask task;

	/** @param run tells this run apart from others, before and after it */
	Answers(final String run, final VolumeTask task) {
		this.run = run;
		this.task = task;
	}

	@Override
	public byte[][] apply(final TaskContext context, final Iterator<byte[]> requests) {
		try {
			final BlockWorker answering = worker(run, task);
			final List<byte[]> answers = new ArrayList<>();
			while (requests.hasNext())
				answers.add(answering.answer(requests.next(), new TaskProgress(context)));
			return answers.toArray(new byte[0][]);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static synchronized BlockWorker worker(final String run, final VolumeTask task)
		throws IOException
	{
		if (!run.equals(current)) {
			worker = task.worker();
			current = run;
		}
		return worker;
	}

	/** Cancels when Spark does. */
	private record TaskProgress(TaskContext context) implements Progress {

		@Override
		public void update(final long done, final long total, final String message) {}

		@Override
		public boolean isCanceled() {
			return context.isInterrupted();
		}
	}
}
