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
package org.skelite.volume.io;

import java.io.Closeable;
import java.io.IOException;

/** An array of numbers that is stored in chunks. Safe for use by several threads. */
public interface ChunkedArray extends Closeable {

	/** Returns the length of each axis. */
	long[] shape();

	/** Returns the length of a chunk along each axis; those at the upper borders are as large. */
	int[] chunkShape();

	/** Returns by how many numbers neighbors along each axis lie apart in a chunk; 1 along the last axis by default. */
	default int[] strides() {
		final int[] length = chunkShape();
		final int[] strides = new int[length.length];
		int stride = 1;
		for (int d = strides.length - 1; d >= 0; d--) {
			strides[d] = stride;
			stride = Math.multiplyExact(stride, length[d]);
		}
		return strides;
	}

	/** Returns what the numbers are. */
	NumberType type();

	/** Returns the number that stands where there is no chunk. */
	double fillValue();

	/**
	 * Reads a chunk.
	 *
	 * @param index which one, along each axis
	 * @return its bytes; null if there is none
	 * @throws IOException if it cannot be read, or is damaged; the message says in what way
	 */
	byte[] read(long[] index) throws IOException;

	/** Returns the name of a chunk, for messages. */
	String name(long[] index);

	/**
	 * Returns what changes when the array is written anew: of a file, its length and when it was last written;
	 * of a folder of chunks, nothing.
	 */
	default String version() {
		return "";
	}

	/** Closes files that are open; there are none if it is not said otherwise. */
	@Override
	default void close() throws IOException {}
}
