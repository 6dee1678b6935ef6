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

import java.util.Arrays;

import org.skelite.network.PatchNetwork;
import org.skelite.network.Perceptron;

/**
 * The layers of a perceptron in plain Java, a block of patches at a time. There is
 * one array per unit, so that the inner loops run over patches: long, and with
 * the same index in all arrays, which the JVM compiles to vector instructions.
 * Immutable but for the weights, and so safe for use by several threads.
 */
final class HiddenLayers {

	/** Patches of a block; their values fit into the caches. */
	static final int BLOCK = 384;

	private final Perceptron perceptron;

	/** {@code weights[layer][unit][input]}. */
	private final float[][][] weights;

	HiddenLayers(final Perceptron perceptron) {
		this.perceptron = perceptron;
		weights = new float[perceptron.layers()][][];
		for (int l = 0; l < weights.length; l++)
			weights[l] = transpose(perceptron.kernels()[l], perceptron.units()[l], perceptron.units()[l +
				1]);
	}

	/**
	 * Returns room for a block.
	 *
	 * @param first the layer to begin with; 0 is the input
	 * @return {@code [layer][unit][patch]}
	 */
	float[][][] newValues(final int first) {
		final int[] units = perceptron.units();
		final float[][][] values = new float[units.length][][];
		for (int l = first; l < units.length; l++)
			values[l] = new float[units[l]][BLOCK];
		return values;
	}

	/**
	 * Applies ReLU to the sums of a layer, of as many patches as are there, unless it is the
	 * last layer. {@link Math#max} takes twice the time, as it looks for NaN and negative
	 * zeros.
	 */
	void activate(final int layer, final float[][] sums, final int count) {
		if (layer == weights.length) return;
		for (final float[] sum : sums)
			for (int p = 0; p < count; p++)
				sum[p] = 0.5f * (sum[p] + Math.abs(sum[p]));
	}

	/**
	 * Computes probabilities from the values of a layer.
	 *
	 * @param values as {@link #newValues} returns them; overwritten after that layer
	 * @param first the layer
	 * @param probabilities receives the probability of each patch
	 * @param start where the first of them goes
	 * @param count number of patches, at most {@link #BLOCK}
	 * @throws IllegalArgumentException if the weights are too great to compute with
	 */
	void evaluate(final float[][][] values, final int first, final float[] probabilities,
		final int start, final int count)
	{
		for (int l = first; l < weights.length; l++) {
			for (int unit = 0; unit < weights[l].length; unit++) {
				Arrays.fill(values[l + 1][unit], 0, count, perceptron.biases()[l][unit]);
				add(values[l], weights[l][unit], values[l + 1][unit], count);
			}
			activate(l + 1, values[l + 1], count);
		}
		final float[] sums = values[weights.length][0];
		for (int p = 0; p < count; p++)
			probabilities[start + p] = PatchNetwork.checked((float) (1 / (1 + Math.exp(-sums[p]))));
	}

	/**
	 * Adds weighted inputs to the sums of a unit; four at once, so that the sums are loaded
	 * and stored a quarter as often.
	 */
	static void add(final float[][] in, final float[] w, final float[] sum, final int count) {
		int i = 0;
		for (; i + 4 <= in.length; i += 4)
			add(in[i], w[i], in[i + 1], w[i + 1], in[i + 2], w[i + 2], in[i + 3], w[i + 3], sum, count);
		for (; i < in.length; i++)
			add(in[i], w[i], sum, count);
	}

	private static void add(final float[] in0, final float w0, final float[] in1, final float w1,
		final float[] in2, final float w2, final float[] in3, final float w3, final float[] sum,
		final int count)
	{
		for (int p = 0; p < count; p++)
			sum[p] += (w0 * in0[p] + w1 * in1[p]) + (w2 * in2[p] + w3 * in3[p]);
	}

	private static void add(final float[] in, final float weight, final float[] sum,
		final int count)
	{
		for (int p = 0; p < count; p++)
			sum[p] += weight * in[p];
	}

	private static float[][] transpose(final float[] kernel, final int inputs, final int units) {
		final float[][] result = new float[units][inputs];
		for (int i = 0; i < inputs; i++)
			for (int u = 0; u < units; u++)
				result[u][i] = kernel[i * units + u];
		return result;
	}
}
