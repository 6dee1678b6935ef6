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
package org.skelite.mask.img;

import org.skelite.util.SkeliteException;

/**
 * Remembers the first row of an image in which something is wrong, in the order
 * of rows and not of time, so that a message does not depend on threads. Safe
 * for use by several threads.
 */
final class FirstFault {

	private boolean any;
	private long firstY;
	private long firstZ;

	/** Reports a row. */
	synchronized void report(final long y, final long z) {
		if (any && (z > firstZ || z == firstZ && y >= firstY)) return;
		any = true;
		firstY = y;
		firstZ = z;
	}

	/**
	 * @param what what is wrong
	 * @param remedy what to do about it, a sentence
	 * @throws SkeliteException if a row was reported
	 */
	synchronized void check(final String what, final String remedy) {
		if (any) throw SkeliteException.input("Image contains " + what + ", first in row y=" +
			firstY + ", z=" + firstZ + " (from 0). " + remedy);
	}
}
