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

import net.imglib2.img.array.ArrayImgs;

import org.skelite.Model;
import org.skelite.Skeletonizer;

/** The engine without thinning. Where a binary skeleton is needed, {@code out > 0.5}. */
final class SoftMethod implements Method {

	private final Model model;

	SoftMethod(final Model model) {
		this.model = model;
	}

	@Override
	public String name() {
		return SkeliteMethod.NAME + ", no thinning";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions();
	}

	@Override
	public float[] run(final Mask mask) {
		final float[] out = new float[mask.pixels().length];
		new Skeletonizer(model).thinning(false).skeletonize(mask.image(), ArrayImgs.floats(out, mask
			.size()));
		return out;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		return threshold(mask, run(mask));
	}

	static Mask threshold(final Mask mask, final float[] out) {
		final Mask skeleton = Mask.empty(mask.size());
		for (int i = 0; i < out.length; i++)
			if (out[i] > 0.5f) skeleton.pixels()[i] = (byte) 255;
		return skeleton;
	}
}
