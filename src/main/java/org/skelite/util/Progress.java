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
package org.skelite.util;

import java.util.concurrent.CancellationException;

/**
 * Hears how far long work has come, and says whether it should stop.
 * <p>
 * Implementations must be safe for use by several threads.
 * </p>
 */
public interface Progress {

	/** Nobody listens and nobody cancels. */
	Progress NONE = new Progress() {

		@Override
		public void update(final long done, final long total, final String message) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/**
	 * Reports progress.
	 *
	 * @param done units of work done, from 0 to {@code total}
	 * @param total units of work in all
	 * @param message what is being done, in a few words
	 */
	void update(long done, long total, String message);

	/** Whether the work should stop. Cheap; long work asks at least ten times a second. */
	boolean isCanceled();

	/** Returns one that may cancel, too, but does not report: for parts of a work. */
	default Progress silent() {
		final Progress whole = this;
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String message) {}

			@Override
			public boolean isCanceled() {
				return whole.isCanceled();
			}
		};
	}

	/**
	 * @throws CancellationException if the work should stop
	 */
	default void checkCanceled() {
		if (isCanceled()) throw new CancellationException("Canceled.");
	}
}
