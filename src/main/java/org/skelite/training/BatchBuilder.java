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

import java.util.Arrays;
import java.util.List;

import org.skelite.bridge.TrainingBatch;
import org.skelite.util.FreeMemory;
import org.skelite.util.SkeliteException;

/**
 * Joins examples to one {@link TrainingBatch}.
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
final class BatchBuilder {

	/** The longest array. */
	private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

	/** What is kept for each pixel beside its patch: some numbers, and blocks while their list grows. */
	private static final int OTHERS = 30;

	private final int iterations;
	private final float targetWeight;
	private final float bandWeight;

	/**
	 * @param iterations iterations that are trained; pixels of deeper layers stay
	 *          as they are and do not count in the cross-entropy
	 * @param targetWeight weight of target pixels in the cross-entropy
	 * @param bandWeight weight of the pixels beside the target; others have 1
	 */
	public BatchBuilder(final int iterations, final double targetWeight, final double bandWeight) {
		this.iterations = iterations;
		this.targetWeight = (float) targetWeight;
		this.bandWeight = (float) bandWeight;
	}

	/**
	 * Joins examples of the same dimensions and patch size.
	 *
	 * @throws SkeliteException if they are too large to be joined, or there is
	 *           not enough memory
	 */
	public TrainingBatch build(final List<Example> examples) {
		final int volume = examples.get(0).patches().volume();
		final int pixels = checkedPixels(examples, volume);
		final int[] starts = layerStarts(examples);
		final int[][] numbers = number(examples, starts);
		final int[] layers = new int[pixels + 1];
		final int[] neighbors = new int[pixels * volume];
		final float[] target = new float[pixels + 1];
		final float[] weight = new float[pixels + 1];
		final float[] near = new float[pixels + 1];
		final IntList reach = new IntList();
		final IntList blocks = new IntList();
		layers[0] = -1;
		for (int e = 0; e < examples.size(); e++) {
			final Example example = examples.get(e);
			final int[] number = numbers[e];
			final BatchNeighbors around = new BatchNeighbors(example.mask(), number);
			for (int i = 0; i < number.length; i++) {
				final int n = number[i];
				final int layer = example.layers().layerOf(i);
				layers[n] = layer;
				final int patch = (n - 1) * volume;
				example.patches().visit(i, (offset, index) -> neighbors[patch + offset] = number[index]);
				final long position = example.mask().position(i);
				final boolean onTarget = example.target().contains(position);
				target[n] = onTarget ? 1 : 0;
				near[n] = example.target().neighborhood(position) != 0 ? 1 : 0;
				if (layer < iterations) weight[n] = onTarget ? targetWeight : near[n] > 0 ? bandWeight : 1;
				if (onTarget) around.addNeighborhood(i, reach);
				around.addBlock(i, blocks);
			}
		}
		return new TrainingBatch(starts, layers, neighbors, target, weight, near, reach.toArray(), blocks
			.toArray());
	}

	/** Returns the pixels of all masks. */
	private static int checkedPixels(final List<Example> examples, final int volume) {
		final long pixels = examples.stream().mapToLong(e -> e.mask().size()).sum();
		final String what = "A batch of " + examples.size() + " masks with " + pixels +
			" object pixels";
		if (pixels * volume > MAX_LENGTH) throw SkeliteException.input(what +
			" is too large; take fewer masks per batch, or smaller crops.");
		FreeMemory.require(what, pixels * (double) (Integer.BYTES * (volume + OTHERS)));
		return (int) pixels;
	}

	/** First numbers of the trained layers over all examples, then of what lies deeper. */
	private int[] layerStarts(final List<Example> examples) {
		final int[] starts = new int[iterations + 1];
		starts[0] = 1;
		for (int layer = 0; layer < iterations; layer++) {
			starts[layer + 1] = starts[layer];
			for (final Example example : examples)
				if (layer < example.layers().count()) starts[layer + 1] += example.layers().size(layer);
		}
		return starts;
	}

	private static int[][] number(final List<Example> examples, final int[] starts) {
		final int deepest = examples.stream().mapToInt(e -> e.layers().count()).max().orElse(0);
		final int[][] numbers = examples.stream().map(e -> new int[e.mask().size()]).toArray(
			int[][]::new);
		int next = starts[0];
		for (int layer = 0; layer < deepest; layer++)
			for (int e = 0; e < numbers.length; e++) {
				final Layers layers = examples.get(e).layers();
				if (layer >= layers.count()) continue;
				for (int i = 0; i < layers.size(layer); i++)
					numbers[e][layers.pixel(layers.start(layer) + i)] = next++;
			}
		return numbers;
	}

	/** A growing list of numbers. */
	static final class IntList {

		private int[] values = new int[1024];
		private int size;

		void add(final int value) {
			if (size == values.length) values = Arrays.copyOf(values, 2 * size);
			values[size++] = value;
		}

		int[] toArray() {
			return Arrays.copyOf(values, size);
		}
	}
}
