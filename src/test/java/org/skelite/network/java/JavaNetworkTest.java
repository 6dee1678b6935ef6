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
package org.skelite.network.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.network.PatchBatch;
import org.skelite.network.Perceptron;
import org.skelite.util.CpuTime;

class JavaNetworkTest {

	private static final int[] UNITS = { 75, 9, 6, 1 };

	private final Perceptron perceptron = random();

	private static Perceptron random() {
		final Perceptron perceptron = Perceptron.random(UNITS, 1);
		for (final float[] biases : perceptron.biases())
			for (int i = 0; i < biases.length; i++)
				biases[i] = 0.1f * i - 0.2f;
		return perceptron;
	}

	private static float[] patches(final int count) {
		final Random random = new Random(2);
		final float[] patches = new float[count * UNITS[0]];
		for (int i = 0; i < patches.length; i++)
			patches[i] = random.nextFloat();
		return patches;
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 129, 5000 })
	void equalsTheFormula(final int count) {
		final float[] patches = patches(count);
		final float[] probabilities = new float[count];
		new JavaNetwork(perceptron, 5).evaluate(patches, count, probabilities);
		for (int p = 0; p < count; p++)
			assertEquals(formula(patches, p), probabilities[p], 1e-5);
	}

	private double formula(final float[] patches, final int patch) {
		double[] values = new double[UNITS[0]];
		for (int i = 0; i < values.length; i++)
			values[i] = patches[patch * UNITS[0] + i];
		for (int l = 0; l < perceptron.layers(); l++) {
			final double[] sums = new double[UNITS[l + 1]];
			for (int u = 0; u < sums.length; u++) {
				sums[u] = perceptron.biases()[l][u];
				for (int i = 0; i < values.length; i++)
					sums[u] += values[i] * perceptron.kernels()[l][i * sums.length + u];
				if (l + 1 < perceptron.layers()) sums[u] = Math.max(0, sums[u]);
			}
			values = sums;
		}
		return 1 / (1 + Math.exp(-values[0]));
	}

	@ParameterizedTest
	@CsvSource({ "2,1,32", "2,3,5", "2,7,32", "2,9,8", "2,15,32", "3,3,7", "3,5,32", "3,7,16" })
	void patchesOfMasksAreTheSame(final int dimensions, final int size, final int units) {
		final int volume = (int) Math.pow(size, dimensions);
		final JavaNetwork update = new JavaNetwork(Perceptron.random(new int[] { 3 * volume,
			units, 4, 1 }, 3), size);
		final int count = 300;
		final float[] patches = new float[count * 3 * volume];
		final Random random = new Random(4);
		for (int p = 0; p < count; p++)
			for (int i = 0; i < volume; i++) {
				final int first = p * 3 * volume + i;
				// the middle is in bound; of odd ones, some pixels are peeled
				final int state = i == volume / 2 ? 2 : random.nextInt(p % 2 == 0 ? 3 : 4);
				patches[first] = state == 2 ? 1 : 0;
				patches[first + volume] = state == 1 || state == 2 ? 1 : 0;
				patches[first + 2 * volume] = state == 3 ? random.nextFloat() : patches[first + volume];
			}
		final float[] expected = new float[count];
		update.evaluate(patches, count, expected);
		final PatchBatch batch = update.newBatch(0, 0);
		final float[] probabilities = new float[batch.capacity()];
		for (int start = 0; start < count; start += 130) {
			final int end = Math.min(count, start + 130);
			for (int p = start; p < end; p++)
				add(patches, p, volume, size, batch);
			batch.evaluate(probabilities);
			assertArrayEquals(Arrays.copyOfRange(expected, start, end), Arrays.copyOf(probabilities, end -
				start), 1e-5f);
		}
	}

	/** The largest networks that a card may describe take neither long nor much memory. */
	@ParameterizedTest
	@CsvSource({ "2,31,700", "3,15,1", "3,15,200", "3,15,207", "3,13,300" })
	void largeNetworksAreMadeInTime(final int dimensions, final int size, final int units)
		throws Throwable
	{
		final int volume = (int) Math.pow(size, dimensions);
		final Perceptron large = Perceptron.zeros(new int[] { 3 * volume, units, 1 });
		CpuTime.assertAtMost(1, () -> new JavaNetwork(large, size));
	}

	@Test
	void weightsThatAreTooGreatAreSaid() {
		final Perceptron great = Perceptron.zeros(new int[] { 27, 4, 4, 1 });
		for (int l = 0; l < great.layers(); l++)
			for (int i = 0; i < great.kernels()[l].length; i++)
				great.kernels()[l][i] = i % 3 == 0 ? -3e38f : 3e38f;
		final float[] patches = new float[27];
		Arrays.fill(patches, 1);
		final IllegalArgumentException exc = assertThrows(IllegalArgumentException.class,
			() -> new JavaNetwork(great, 3).evaluate(patches, 1, new float[1]));
		assertTrue(exc.getMessage().contains("weights are so great"), exc.getMessage());
	}

	@Test
	void noHiddenLayerIsNeeded() {
		final JavaNetwork update = new JavaNetwork(Perceptron.random(new int[] { 27, 1 }, 5),
			3);
		final float[] patch = new float[27];
		patch[9 + 4] = 1;
		patch[18 + 4] = 1;
		final float[] expected = new float[1];
		update.evaluate(patch, 1, expected);
		final PatchBatch batch = update.newBatch(0, 0);
		final float[] probabilities = new float[batch.capacity()];
		add(patch, 0, 9, 3, batch);
		batch.evaluate(probabilities);
		assertEquals(expected[0], probabilities[0], 1e-6f);
	}

	private static void add(final float[] patches, final int p, final int volume, final int size,
		final PatchBatch batch)
	{
		final int shift = 64 - size;
		final int start = p * 3 * volume;
		final long[] bound = new long[volume / size];
		final long[] center = new long[bound.length];
		// what is not among the patch's bits does not matter
		Arrays.fill(center, (1L << shift) - 1);
		for (int place = 0; place < volume; place++) {
			bound[place / size] |= (long) patches[start + place] << shift + place % size;
			center[place / size] |= (long) patches[start + volume + place] << shift + place % size;
		}
		batch.begin(bound, center, shift);
		for (int row = 0; row < bound.length; row++) {
			int peeled = 0;
			int members = 0;
			final float[] values = new float[1 + size];
			for (int x = 0; x < size; x++) {
				final float ofCenter = patches[start + volume + row * size + x];
				final float out = patches[start + 2 * volume + row * size + x];
				if (out != ofCenter) peeled |= 1 << x;
				if (out != 0) values[1 + Integer.bitCount(members)] = out;
				if (out != 0) members |= 1 << x;
			}
			if (peeled != 0) batch.addPeeled(row * size, peeled, members, values, 1);
		}
		batch.end();
	}

	@Test
	void neitherThreadsNorBatchesMatter() {
		final int count = 4321;
		final float[] patches = patches(count);
		final JavaNetwork update = new JavaNetwork(perceptron, 5);
		final float[] one = new float[count];
		Parallelization.runSingleThreaded(() -> update.evaluate(patches, count, one));
		final float[] several = new float[count];
		Parallelization.runWithNumThreads(3, () -> update.evaluate(patches, count, several));
		assertArrayEquals(one, several);
		final float[] first = new float[count];
		update.evaluate(patches, 7, first);
		for (int i = 0; i < 7; i++)
			assertEquals(one[i], first[i]);
	}

	@Test
	void tooShortArraysAreRefused() {
		final JavaNetwork update = new JavaNetwork(perceptron, 5);
		assertThrows(IllegalArgumentException.class, () -> update.evaluate(new float[10], 1,
			new float[1]));
		assertThrows(IllegalArgumentException.class, () -> update.evaluate(patches(2), 2,
			new float[1]));
	}
}
