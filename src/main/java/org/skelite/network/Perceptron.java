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
package org.skelite.network;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The weights of a multilayer perceptron: ReLU between layers, a sigmoid last.
 *
 * @param units units of each layer, input first; the last is 1
 * @param kernels one kernel per layer but the input, row-major
 *          {@code [units of the layer before][units of the layer]}
 * @param biases one bias vector per layer but the input
 */
public record Perceptron(int[] units, float[][] kernels, float[][] biases) {

	/**
	 * Creates random weights after He et al. (arXiv 1502.01852); biases are 0.
	 *
	 * @param units units of each layer, input first
	 * @param seed the same seed gives the same weights
	 */
	public static Perceptron random(final int[] units, final long seed) {
		final Random random = new Random(seed);
		final int layers = units.length - 1;
		final float[][] kernels = new float[layers][];
		final float[][] biases = new float[layers][];
		for (int l = 0; l < layers; l++) {
			final double deviation = Math.sqrt(2.0 / units[l]);
			kernels[l] = new float[units[l] * units[l + 1]];
			for (int i = 0; i < kernels[l].length; i++)
				kernels[l][i] = (float) (deviation * random.nextGaussian());
			biases[l] = new float[units[l + 1]];
		}
		return new Perceptron(units.clone(), kernels, biases);
	}

	/**
	 * Creates weights and biases of 0.
	 *
	 * @param units units of each layer, input first
	 */
	public static Perceptron zeros(final int[] units) {
		final int layers = units.length - 1;
		final float[][] kernels = new float[layers][];
		final float[][] biases = new float[layers][];
		for (int l = 0; l < layers; l++) {
			kernels[l] = new float[Math.multiplyExact(units[l], units[l + 1])];
			biases[l] = new float[units[l + 1]];
		}
		return new Perceptron(units.clone(), kernels, biases);
	}

	/** Returns the number of layers after the input. */
	public int layers() {
		return kernels.length;
	}

	/** Returns whether all weights and biases are finite numbers. */
	public boolean isFinite() {
		return Stream.concat(Arrays.stream(kernels), Arrays.stream(biases)).allMatch(
			Perceptron::isFinite);
	}

	private static boolean isFinite(final float[] values) {
		for (final float value : values)
			if (!Float.isFinite(value)) return false;
		return true;
	}

	/** Returns the number of weights and biases. */
	public int parameters() {
		int n = 0;
		for (int l = 0; l < layers(); l++)
			n += kernels[l].length + biases[l].length;
		return n;
	}
}
