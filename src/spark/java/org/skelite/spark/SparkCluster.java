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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.skelite.fiji.volume.VolumeTask;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockCluster;

import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Has blocks worked on by the executors of Apache Spark: each call is a job, and each of its tasks
 * answers some requests. Tasks that are lost are run again by Spark, elsewhere; since they change
 * nothing, and Spark takes one result of each, this does not show in the skeleton. For use by one
 * thread.
 */
final class SparkCluster implements BlockCluster {

	/** Tasks for each core of the cluster, so that none is idle for long while others work. */
	private static final int TASKS = 16;

	private static final long POLL_MILLISECONDS = 100;

	private final JavaSparkContext spark;
	private final VolumeTask task;
	private final String run = UUID.randomUUID().toString();

	/** @param task what the executors have to do */
	SparkCluster(final JavaSparkContext spark, final VolumeTask task) {
		this.spark = spark;
		this.task = task;
	}

	@Override
	public void answer(final List<byte[]> requests, final Consumer<byte[]> answers,
		final Progress progress) throws IOException
	{
		if (requests.isEmpty()) return;
		final ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			wait(thread.submit(() -> run(requests, answers)), progress);
		}
		catch (final CancellationException e) {
			spark.cancelJobGroup(run);
			throw e;
		}
		finally {
			thread.shutdown();
		}
	}

	private void run(final List<byte[]> requests, final Consumer<byte[]> answers) {
		spark.setJobGroup(run, "Skelite", false);
		final JavaRDD<byte[]> data = spark.parallelize(requests, Math.min(requests.size(), TASKS * spark
			.defaultParallelism()));
		final ClassTag<byte[][]> type = ClassTag$.MODULE$.apply(byte[][].class);
		spark.sc().runJob(data.rdd(), new Answers(run, task), new AbstractFunction2<Object, byte[][], BoxedUnit>() {

			@Override
			public BoxedUnit apply(final Object partition, final byte[][] results) {
				for (final byte[] result : results)
					answers.accept(result);
				return BoxedUnit.UNIT;
			}
		}, type);
	}

	private static void wait(final Future<?> job, final Progress progress) throws IOException {
		while (true)
			try {
				job.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
				return;
			}
			catch (final TimeoutException e) {
				progress.checkCanceled();
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("Canceled.");
			}
			catch (final ExecutionException e) {
				throw reason(e);
			}
	}

	/** Returns what made a job fail, if it was not Spark. */
	private static IOException reason(final ExecutionException failure) {
		for (Throwable e = failure.getCause(); e != null; e = e.getCause()) {
			if (e instanceof SkeliteException) throw (SkeliteException) e;
			if (e instanceof IOException) return (IOException) e;
			if (e instanceof Error) throw (Error) e;
		}
		return new IOException("Spark: " + failure.getCause().getMessage(), failure.getCause());
	}
}
