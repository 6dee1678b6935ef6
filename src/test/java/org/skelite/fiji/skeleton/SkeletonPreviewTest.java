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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skelite.util.SkeliteException;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

/** Tests that previews come, and leave nothing behind. */
@Timeout(30)
class SkeletonPreviewTest {

	private final ImagePlus image = IJ.createImage("mask", 8, 8, 1, 8);

	private final ImagePlus skeleton = IJ.createImage("skeleton", 8, 8, 1, 8);

	private final SkeletonPreview preview = new SkeletonPreview();

	private void await(final int rois) throws InterruptedException {
		while (image.getOverlay() == null || image.getOverlay().size() != rois)
			Thread.sleep(1);
	}

	@Test
	void whatTheUserHadComesBack() throws InterruptedException {
		final Overlay own = new Overlay(new Roi(1, 1, 3, 3));
		image.setOverlay(own);
		preview.show(image, progress -> skeleton, text -> {});
		await(2);
		preview.show(image, progress -> skeleton, text -> {});
		preview.hide();
		assertSame(own, image.getOverlay());
		assertEquals(1, own.size());
	}

	@Test
	void oneThatIsNotWantedAnyMoreStops() throws InterruptedException {
		final CountDownLatch stopped = new CountDownLatch(1);
		preview.show(image, progress -> {
			try {
				while (true)
					progress.checkCanceled();
			}
			finally {
				stopped.countDown();
			}
		}, text -> {});
		preview.show(image, progress -> skeleton, text -> {});
		stopped.await();
		await(1);
		preview.hide();
		assertNull(image.getOverlay());
	}

	@Test
	void oneThatComesLateIsNotShown() throws InterruptedException {
		final CountDownLatch hidden = new CountDownLatch(1);
		final SynchronousQueue<Thread> maker = new SynchronousQueue<>();
		preview.show(image, progress -> {
			try {
				maker.put(Thread.currentThread());
				hidden.await();
			}
			catch (final InterruptedException e) {
				throw new AssertionError(e);
			}
			return skeleton;
		}, text -> {});
		final Thread thread = maker.take();
		preview.hide();
		hidden.countDown();
		thread.join();
		assertNull(image.getOverlay());
	}

	@Test
	void problemsAreTold() throws InterruptedException {
		final SynchronousQueue<String> told = new SynchronousQueue<>();
		preview.show(image, progress -> {
			throw SkeliteException.input("Too wide.");
		}, text -> {
			try {
				told.put(text);
			}
			catch (final InterruptedException e) {
				throw new AssertionError(e);
			}
		});
		assertEquals("Too wide.", told.take());
		assertNull(image.getOverlay());
	}
}
