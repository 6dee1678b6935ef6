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
package org.skelite.axes;

import java.util.List;

import org.skelite.mask.PixelSet;

/**
 * A mask whose axes are known.
 *
 * @param name says what it is
 */
record KnownShape(String name, PixelSet mask, List<Axis> axes) {

	/** Returns the shape in an image of so many times as many pixels along each axis. */
	KnownShape upsampled(final int factor) {
		final int dimensions = mask.numDimensions();
		final long[] size = mask.dimensions();
		for (int d = 0; d < dimensions; d++)
			size[d] *= factor;
		final PixelSet finer = new PixelSet(size, 1);
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			for (int z = 0; z < (dimensions == 3 ? factor : 1); z++)
				for (int y = 0; y < factor; y++)
					for (int x = 0; x < factor; x++)
						finer.add(finer.position(mask.x(p) * factor + x, mask.y(p) * factor + y, mask.z(p) *
							factor + z));
		return new KnownShape(name + ", " + factor + " times as many pixels", finer, axes.stream().map(
			axis -> axis.upsampled(factor, dimensions)).toList());
	}
}
