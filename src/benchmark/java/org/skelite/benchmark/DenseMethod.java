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

import org.skelite.Model;
import org.skelite.network.DifferentiableNetwork;

/**
 * The differentiable {@code soft} signature. Left out of large images, as it keeps all
 * that a gradient would need.
 */
final class DenseMethod implements Method {

	private final Model model;
	private final long maxPixels;

	DenseMethod(final Model model, final long maxPixels) {
		this.model = model;
		this.maxPixels = maxPixels;
	}

	@Override
	public String name() {
		return SkeliteMethod.NAME + ", dense";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions() && pixels <= maxPixels;
	}

	@Override
	public float[] run(final Mask mask) {
		final float[] image = new float[mask.pixels().length];
		for (int i = 0; i < image.length; i++)
			image[i] = mask.pixels()[i] == 0 ? 0 : 1;
		final long[] shape = new long[mask.numDimensions() + 1];
		shape[0] = 1;
		for (int d = 0; d < mask.numDimensions(); d++)
			shape[mask.numDimensions() - d] = mask.size()[d];
		return ((DifferentiableNetwork) model.network()).soft(image, shape);
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		return SoftMethod.threshold(mask, run(mask));
	}
}
