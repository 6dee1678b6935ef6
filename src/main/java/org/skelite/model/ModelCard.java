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
package org.skelite.model;

import java.util.List;
import java.util.Map;

/**
 * What a model is and how it came to be; kept as {@code card.json} beside the
 * SavedModel.
 *
 * @param formatVersion version of the model folder's format, see
 *          {@link #FORMAT_VERSION}
 * @param name name of the model
 * @param dimensions 2 or 3
 * @param patchSize edge length k of the patch around a pixel, in pixels; odd
 * @param hiddenUnits units of the hidden layers, first to last
 * @param erosionsPerIteration cross erosions that one iteration peels off
 * @param unrolledIterations iterations with gradients that the {@code soft} signature
 *          holds
 * @param detail how far a detail must stand out of the object to get a branch, as a
 *          multiple of the local radius; 0 to {@value ModelCards#MAX_DETAIL}
 * @param training parameters, seed and command line of the training
 * @param versions versions of the software that trained it
 */
public record ModelCard(int formatVersion, String name, int dimensions, int patchSize,
	List<Integer> hiddenUnits, int erosionsPerIteration, int unrolledIterations,
	double detail, Map<String, Object> training, Map<String, String> versions)
{

	/** The version of the model folder's format that this code reads and writes. */
	public static final int FORMAT_VERSION = 3;

	/** Returns the number of values in a patch of one of {@code bound, center, out}. */
	public int patchVolume() {
		return dimensions == 2 ? patchSize * patchSize : patchSize * patchSize * patchSize;
	}

	/** Returns the units of all layers: the 3 patches as input, hidden layers, one output. */
	public int[] units() {
		final int[] units = new int[hiddenUnits.size() + 2];
		units[0] = 3 * patchVolume();
		for (int i = 0; i < hiddenUnits.size(); i++)
			units[i + 1] = hiddenUnits.get(i);
		units[units.length - 1] = 1;
		return units;
	}
}
