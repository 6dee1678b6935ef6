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

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.skelite.util.Progress;

/**
 * Also cancels when the program is asked to end, by Ctrl-C for one, and lets it
 * end only after what has been done so far is saved. Safe for use by several
 * threads.
 */
public final class ShutdownProgress implements Progress, AutoCloseable {

	private static final int SECONDS_TO_SAVE = 60;

	private final Progress progress;
	private final CountDownLatch done = new CountDownLatch(1);
	private final Thread hook = new Thread(this::cancelAndWait);
	private volatile boolean ending;

	public ShutdownProgress(final Progress progress) {
		this.progress = progress;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void cancelAndWait() {
		ending = true;
		try {
			done.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whether the program is ending. */
	public boolean isEnding() {
		return ending;
	}

	@Override
	public void update(final long count, final long total, final String message) {
		progress.update(count, total, message);
	}

	@Override
	public boolean isCanceled() {
		return ending || progress.isCanceled();
	}

	@Override
	public void close() {
		done.countDown();
		if (!ending) removeHook();
	}

	private void removeHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (final IllegalStateException e) {
			ending = true; // the program has begun to end just now, which is no harm
		}
	}
}
