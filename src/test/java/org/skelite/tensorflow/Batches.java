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
package org.skelite.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.skelite.bridge.TrainingBatch;
import org.skelite.model.ModelCard;

/** Training batches of test masks. */
final class Batches {

	/** Number of each pixel of each mask, 0 for the background. */
	final List<int[]> numbers = new ArrayList<>();

	final TrainingBatch batch;

	/**
	 * @param iterations layers beyond the last iteration get none
	 * @param random makes the target: pixels of the mask by chance
	 */
	Batches(final List<Volume> masks, final ModelCard card, final int iterations,
		final Random random)
	{
		final List<int[]> pixels = new ArrayList<>();
		for (int m = 0; m < masks.size(); m++) {
			final int[] layers = layers(masks.get(m), card, iterations);
			for (int i = 0; i < layers.length; i++)
				if (layers[i] >= 0) pixels.add(new int[] { layers[i], m, i });
			numbers.add(new int[layers.length]);
		}
		pixels.sort(Comparator.comparingInt(p -> p[0]));
		final int cells = pixels.size() + 1;
		final int[] layerStart = new int[iterations + 1];
		Arrays.fill(layerStart, 1);
		final int[] layers = new int[cells];
		layers[0] = -1;
		for (int p = 1; p < cells; p++) {
			final int[] pixel = pixels.get(p - 1);
			layers[p] = pixel[0];
			numbers.get(pixel[1])[pixel[2]] = p;
			for (int i = pixel[0] + 1; i <= iterations; i++)
				layerStart[i]++;
		}
		final int volume = card.patchVolume();
		final int[] neighbors = new int[(cells - 1) * volume];
		final float[] target = new float[cells];
		final float[] weight = new float[cells];
		final float[] near = new float[cells];
		final List<Integer> reach = new ArrayList<>();
		final List<Integer> blocks = new ArrayList<>();
		for (int p = 1; p < cells; p++) {
			final int[] pixel = pixels.get(p - 1);
			final Volume numbered = numbered(masks.get(pixel[1]), numbers.get(pixel[1]));
			final int x = pixel[2] % numbered.width;
			final int y = pixel[2] / numbered.width % numbered.height;
			final int z = pixel[2] / numbered.width / numbered.height;
			final float[] patch = new float[volume];
			numbered.patch(x, y, z, card.patchSize(), patch, 0);
			for (int i = 0; i < volume; i++)
				neighbors[(p - 1) * volume + i] = (int) patch[i];
			target[p] = random.nextInt(4) == 0 ? 1 : 0;
			weight[p] = 0.5f + random.nextFloat();
			near[p] = target[p] == 1 || random.nextBoolean() ? 1 : 0;
			if (target[p] == 1) addPatch(numbered, x, y, z, reach);
			addBlock(numbered, x, y, z, blocks);
		}
		batch = new TrainingBatch(layerStart, layers, neighbors, target, weight, near, array(reach),
			array(blocks));
	}

	private static int[] layers(final Volume mask, final ModelCard card, final int iterations) {
		final int[] layers = new int[mask.values.length];
		Arrays.fill(layers, -1);
		Volume center = mask;
		for (int i = 0; i < iterations; i++) {
			Volume inner = center;
			for (int e = 0; e < card.erosionsPerIteration(); e++)
				inner = inner.erode();
			for (int p = 0; p < layers.length; p++)
				if (center.values[p] > inner.values[p]) layers[p] = i;
			center = inner;
		}
		for (final float value : center.values)
			if (value != 0) throw new IllegalArgumentException("Too few iterations for the mask.");
		return layers;
	}

	private static Volume numbered(final Volume mask, final int[] numbers) {
		final Volume result = new Volume(mask.width, mask.height, mask.depth);
		for (int i = 0; i < numbers.length; i++)
			result.values[i] = numbers[i];
		return result;
	}

	private static void addPatch(final Volume numbered, final int x, final int y, final int z,
		final List<Integer> target)
	{
		final float[] patch = new float[numbered.dimensions() == 2 ? 9 : 27];
		numbered.patch(x, y, z, 3, patch, 0);
		for (final float number : patch)
			target.add((int) number);
	}

	private static void addBlock(final Volume numbered, final int x, final int y, final int z,
		final List<Integer> target)
	{
		final List<Integer> block = new ArrayList<>();
		for (int dz = 0; dz < numbered.dimensions() - 1; dz++)
			for (int dy = 0; dy < 2; dy++)
				for (int dx = 0; dx < 2; dx++)
					block.add((int) numbered.get(x + dx, y + dy, z + dz, 0));
		if (!block.contains(0)) target.addAll(block);
	}

	private static int[] array(final List<Integer> list) {
		return list.stream().mapToInt(i -> i).toArray();
	}
}
