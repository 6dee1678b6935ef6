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
package org.skelite.volume;

import java.util.Locale;
import java.util.function.Supplier;

import net.imglib2.Interval;
import net.imglib2.util.Intervals;

import org.skelite.Skeletonizer;
import org.skelite.util.SkeliteException;

/**
 * Shares out memory among the blocks that are worked on at a time: those that need much wait
 * until there is enough. Thread safe.
 */
final class MemoryBudget {

	private static final double MEGABYTE = 1 << 20;

	private final double total;
	private final int dimensions;
	private double used;

	/**
	 * @param total bytes
	 * @param dimensions those of the image
	 */
	MemoryBudget(final double total, final int dimensions) {
		this.total = total;
		this.dimensions = dimensions;
	}

	/**
	 * Returns the bytes that it takes to thin a part of the image.
	 *
	 * @param count pixels of the object in it
	 */
	double thinning(final Interval part, final long count) {
		return Skeletonizer.bytesPerPixel() * Intervals.numElements(part) +
			(double) Skeletonizer.bytesPerObjectPixel(dimensions) * count;
	}

	/**
	 * Waits for memory and does something with it.
	 *
	 * @param bytes how much
	 * @param what what needs it, as the subject of a sentence
	 * @throws SkeliteException if it is more than there is at all
	 */
	<T> T use(final double bytes, final String what, final Supplier<T> work) {
		acquire(bytes, what);
		try {
			return work.get();
		}
		finally {
			release(bytes);
		}
	}

	private synchronized void acquire(final double bytes, final String what) {
		if (bytes > total) throw SkeliteException.input(String.format(Locale.ROOT,
			"%s needs about %.0f MB of memory, but only %.0f MB may be used. Choose smaller blocks, or give more memory.", what,
			Math.ceil(bytes / MEGABYTE), total / MEGABYTE));
		try {
			while (used + bytes > total)
				wait();
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new java.util.concurrent.CancellationException("Canceled.");
		}
		used += bytes;
	}

	private synchronized void release(final double bytes) {
		used -= bytes;
		notifyAll();
	}
}
