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
package org.skelite.benchmark;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.struct.image.GrayU8;

/** BoofCV's thinning after Zhang and Suen (doi:10.1145/357994.358023), 2D only. */
public final class BoofCvMethod implements Method {

	@Override
	public String name() {
		return "BoofCV";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == 2;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final GrayU8 image = new GrayU8((int) mask.size()[0], (int) mask.size()[1]);
		final byte[] in = mask.pixels();
		for (int i = 0; i < in.length; i++)
			image.data[i] = (byte) (in[i] == 0 ? 0 : 1);
		final byte[] thin = BinaryImageOps.thin(image, -1, null).data;
		final Mask result = Mask.empty(mask.size());
		for (int i = 0; i < in.length; i++)
			result.pixels()[i] = (byte) (thin[i] == 0 ? 0 : 255);
		return result;
	}
}
