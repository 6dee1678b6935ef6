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
package org.skelite.fiji.skeleton;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.gui.Overlay;

/**
 * Shows on top of an image the skeleton that it would get, until it is hidden again; then the image
 * has the overlay that it had before. Skeletons are made in a thread of their own, and one that is
 * not wanted any more stops. May be used by several threads.
 */
final class SkeletonPreview {

	private static final double HALF = 0.5;

	/** Null while nothing is shown. */
	private ImagePlus image;

	private Overlay before;

	/** What was asked for last; what was asked for before is not wanted any more. */
	private Object wanted;

	/**
	 * Shows a skeleton as soon as it is made, and leaves what is shown till then.
	 *
	 * @param make makes the skeleton; stops by a {@link CancellationException}
	 * @param problem hears why there is none, if what the user gave is wrong
	 */
	synchronized void show(final ImagePlus input, final Function<Progress, ImagePlus> make,
		final Consumer<String> problem)
	{
		if (image == null) {
			image = input;
			before = input.getOverlay();
		}
		final Object request = new Object();
		wanted = request;
		final Thread thread = new Thread(() -> make(request, make, problem), "Skelite preview");
		thread.setDaemon(true);
		thread.start();
	}

	/** Has the image look as it did before anything was shown. */
	synchronized void hide() {
		wanted = null;
		if (image == null) return;
		image.setOverlay(before);
		image = null;
		before = null;
	}

	private void make(final Object request, final Function<Progress, ImagePlus> make,
		final Consumer<String> problem)
	{
		try {
			add(request, make.apply(new Progress() {

				@Override
				public void update(final long done, final long total, final String message) {}

				@Override
				public boolean isCanceled() {
					return !isWanted(request);
				}
			}));
		}
		catch (final CancellationException e) {
			// another one is wanted, or none
		}
		catch (final SkeliteException e) {
			if (isWanted(request)) problem.accept(e.getMessage());
		}
	}

	private synchronized boolean isWanted(final Object request) {
		return wanted == request;
	}

	private synchronized void add(final Object request, final ImagePlus skeleton) {
		// soft skeletons go up to 1, thin ones to 255 or labels
		if (wanted == request) SkeletonOverlay.add(image, skeleton, skeleton.getBitDepth() == Float.SIZE
			? HALF : 0);
	}
}
