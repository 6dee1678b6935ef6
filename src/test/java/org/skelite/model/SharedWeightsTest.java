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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.network.Perceptron;
import org.skelite.network.java.JavaNetwork;

class SharedWeightsTest {

	private static ModelCard card(final int dimensions, final int patchSize,
		final Integer... hiddenUnits)
	{
		return new ModelCard(ModelCard.FORMAT_VERSION, "shared", dimensions, patchSize, List.of(
			hiddenUnits), 2, 4, 0.5, Map.of(), Map.of());
	}

	@ParameterizedTest
	@CsvSource({ "2, 7, 32, 16", "2, 3, 13, 5", "3, 5, 32, 16", "3, 3, 61, 7" })
	void turnedPatchesHaveTheSameProbability(final int dimensions, final int patchSize,
		final int first, final int second)
	{
		final ModelCard card = card(dimensions, patchSize, first, second);
		final JavaNetwork update = new JavaNetwork(SharedWeights.of(card).share(Perceptron
			.random(card.units(), 1)), card.patchSize());
		final Random random = new Random(2);
		for (int i = 0; i < 20; i++) {
			float[] patch = new float[3 * card.patchVolume()];
			for (int p = 0; p < patch.length; p++)
				patch[p] = random.nextFloat();
			final float expected = probability(update, patch);
			for (int turn = 0; turn < 12; turn++) {
				patch = turn(patch, dimensions, patchSize, random.nextInt(dimensions));
				assertEquals(expected, probability(update, patch), 1e-5f);
			}
		}
	}

	@Test
	void sharingKeepsMostWeightsFree() {
		final SharedWeights shared = SharedWeights.of(card(2, 7, 32, 16));
		// four filters of 147 weights, each in eight positions
		assertEquals(4 * 147, Arrays.stream(shared.kernelGroups(0)).distinct().count());
		assertEquals(4, Arrays.stream(shared.biasGroups(0)).distinct().count());
	}

	@Test
	void sharingTwiceChangesNothing() {
		final ModelCard card = card(3, 3, 32, 9);
		final SharedWeights shared = SharedWeights.of(card);
		final Perceptron once = shared.share(Perceptron.random(card.units(), 3));
		final Perceptron twice = shared.share(once);
		for (int l = 0; l < once.layers(); l++)
			assertArrayEquals(once.kernels()[l], twice.kernels()[l]);
		assertTrue(once.isFinite());
	}

	private static float probability(final JavaNetwork update, final float[] patch) {
		final float[] probability = new float[1];
		update.evaluate(patch, 1, probability);
		return probability[0];
	}

	/** Mirrors a patch along x (0), or exchanges x and y (1) or y and z (2). */
	private static float[] turn(final float[] patch, final int dimensions, final int size,
		final int symmetry)
	{
		final float[] turned = new float[patch.length];
		final int depth = dimensions == 2 ? 1 : size;
		for (int block = 0; block < 3; block++)
			for (int z = 0; z < depth; z++)
				for (int y = 0; y < size; y++)
					for (int x = 0; x < size; x++) {
						final int[] to = symmetry == 0 ? new int[] { size - 1 - x, y, z } : symmetry == 1
							? new int[] { y, x, z } : new int[] { x, z, y };
						turned[((block * depth + to[2]) * size + to[1]) * size + to[0]] =
							patch[((block * depth + z) * size + y) * size + x];
					}
		return turned;
	}
}
