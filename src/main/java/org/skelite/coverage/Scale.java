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
package org.skelite.coverage;

import org.skelite.util.SkeliteException;

/**
 * How far the pixels of a skeleton reach: a pixel of the object is covered by one of the
 * skeleton if it is no farther from it than this.
 *
 * @param radii multiple of the skeleton pixel's distance to the background
 * @param pixels what is added to that, in pixels
 */
public record Scale(double radii, double pixels) {

	/** Greatest detail that can be asked for. */
	public static final double MAX_DETAIL = 10;

	/** Returns the scale at which a branch may go: without it, everything stays covered. */
	public static Scale fine(final double detail) {
		return new Scale(1 + detail, 2 * detail);
	}

	/** Returns the scale at which everything is covered, whatever the soft skeleton says. */
	public static Scale coarse(final double detail) {
		return new Scale(1 + 2 * detail, 4 * detail);
	}

	/**
	 * Returns a detail, as a multiple of the local radius, that is in its range.
	 *
	 * @throws SkeliteException if it is not between 0 and {@value #MAX_DETAIL}
	 */
	public static double checkedDetail(final double detail) {
		if (!(detail >= 0 && detail <= MAX_DETAIL)) throw SkeliteException.input(
			"Detail must be between 0 and " + MAX_DETAIL + " times the local radius, got " + detail +
				".");
		return detail;
	}

	/**
	 * Returns how far a skeleton pixel reaches.
	 *
	 * @param radius its distance to the background
	 * @param pixel the size of a pixel, in the same unit
	 */
	public double reach(final double radius, final double pixel) {
		return radii * radius + pixels * pixel;
	}
}
