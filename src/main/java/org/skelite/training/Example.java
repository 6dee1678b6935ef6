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

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.peeling.Patches;

/**
 * A mask to learn from and the skeleton to learn.
 *
 * @param mask the mask that the network sees
 * @param layers the mask's layers
 * @param patches the mask's patches
 * @param target the skeleton that the network should arrive at; pixels outside
 *          the mask do not count
 */
record Example(PixelIndex mask, Layers layers, Patches patches, PixelSet target) {

	/**
	 * Prepares a mask.
	 *
	 * @param mask the mask, with a border of at least {@code patchSize / 2}
	 * @param target the target skeleton, of the same size and border
	 * @param patchSize edge length of the patches, odd
	 * @param erosions cross erosions per iteration
	 */
	public static Example of(final PixelSet mask, final PixelSet target, final int patchSize,
		final int erosions)
	{
		final PixelIndex index = new PixelIndex(mask);
		return new Example(index, new Layers(index, erosions), new Patches(index,
			patchSize), target);
	}
}
