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
package org.skelite.synthesis;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.synthesis.tube.Slices;

/**
 * One synthetic mask with what is known about it. The pixel sets must not be
 * modified.
 *
 * @param index number of the sample in its series
 * @param clean the mask without noise
 * @param noisy the mask with noise; has the topology of {@code clean}, and
 *          contains the centerline
 * @param centerline the true centerline
 * @param noise family of the noise
 * @param strength strength of the noise, 0 to 1
 * @param kind kind of the shapes
 * @param spacing distance of slices in pixels, 1 or more
 */
public record Sample(long index, PixelSet clean, PixelSet noisy, Centerline centerline,
	NoiseFamily noise, double strength, ShapeKind kind, double spacing)
{

	/**
	 * Returns the z coordinate of a slice in the coordinates of the centerline's
	 * tubes. They are in pixels of x and y, so that shapes are not distorted; if
	 * slices are a pixel apart, it is the slice's number.
	 *
	 * @param slice number of the slice, 0 for the first
	 */
	public double z(final double slice) {
		return Slices.z(slice, spacing);
	}
}
