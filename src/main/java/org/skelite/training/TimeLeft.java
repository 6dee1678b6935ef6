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
package org.skelite.training;

import java.util.Locale;

/** Estimates how long a work still takes, from what it took so far. */
final class TimeLeft {

	private final long start = System.nanoTime();
	private final int first;
	private final int total;

	/**
	 * @param first steps that were done before
	 * @param total steps in all
	 */
	TimeLeft(final int first, final int total) {
		this.first = first;
		this.total = total;
	}

	/** Returns the seconds since this object was made. */
	double seconds() {
		return (System.nanoTime() - start) * 1e-9;
	}

	/** Returns the time left in words, such as {@code 3 min left}. */
	String after(final int done) {
		return text((total - done) * seconds() / Math.max(1, done - first));
	}

	static String text(final double seconds) {
		if (seconds < 60) return Math.round(seconds) + " s left";
		if (seconds < 5400) return Math.round(seconds / 60) + " min left";
		return String.format(Locale.ROOT, "%.1f h left", seconds / 3600);
	}
}
