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
package org.skelite.fiji.ui;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.skelite.files.IoMessages;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * A command's run over the images of a folder, or over a single one. In a folder, an image that
 * fails does not keep the others from being done.
 */
public final class ImageRun {

	/** Where a run tells of each image. */
	@FunctionalInterface
	public interface Log {

		/**
		 * Adds an image.
		 *
		 * @param error why the image failed, empty if it did not
		 * @param cells what there is to tell of the result, may be empty
		 */
		void add(String name, double seconds, String error, List<String> cells) throws IOException;
	}

	private final SkeliteCommand command;
	private final boolean folder;
	private int images;
	private int skipped;
	private int failed;

	/**
	 * @param command whose run it is
	 * @param folder whether the images are those of a folder
	 */
	public ImageRun(final SkeliteCommand command, final boolean folder) {
		this.command = command;
		this.folder = folder;
	}

	/**
	 * Does the tasks in their order.
	 *
	 * @param log null for none
	 * @throws CancellationException if canceled
	 * @throws SkeliteException if the only image fails
	 * @throws IOException if the log cannot be written
	 */
	public void run(final List<? extends ImageTask> tasks, final Log log, final Progress progress)
		throws IOException
	{
		images = tasks.size();
		for (int i = 0; i < images; i++) {
			progress.checkCanceled();
			final ImageTask task = tasks.get(i);
			final long start = System.nanoTime();
			List<String> cells = List.of();
			String error = "";
			try {
				if (task.isDone()) {
					skipped++;
					continue;
				}
				cells = task.run(new PartialProgress(progress, i, images, task.name()));
			}
			catch (final CancellationException e) {
				throw e;
			}
			catch (final RuntimeException | IOException | OutOfMemoryError | StackOverflowError e) {
				command.log().debug(e);
				error = IoMessages.of(e);
				final String message = task.name() + ": " + error;
				if (!folder) throw SkeliteException.input(message, e);
				command.warn(message);
				failed++;
			}
			if (log != null) log.add(task.name(), (System.nanoTime() - start) * 1e-9, error, cells);
		}
	}

	/**
	 * Tells how many images were skipped, and how many failed.
	 *
	 * @param goOn whether failures are only told of
	 * @throws SkeliteException if images failed, and that is not all
	 */
	public void end(final boolean goOn) {
		if (skipped > 0) command.tell(skipped + " of " + images +
			" images were skipped, as their results are there already.");
		if (failed == 0) return;
		final String message = failed + " of " + images + " images failed; the log says why.";
		if (!goOn) throw SkeliteException.input(message);
		command.warn(message);
	}
}
