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

import java.util.ArrayList;
import java.util.List;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import org.skelite.network.PatchBatch;
import org.skelite.network.PatchNetwork;
import org.skelite.network.Perceptron;

/**
 * The network in plain Java, for every platform, and as an oracle for
 * TensorFlow. Sums in 32-bit floats, as TensorFlow does; probabilities differ from
 * TensorFlow's by less than 1e-5. {@link #evaluate} is the simple way; patches of masks are
 * looked up in tables by a {@link JavaBatch}.
 * <p>
 * Patches are shared out among the threads of
 * {@link Parallelization#getTaskExecutor()}; results do not depend on their
 * number. Thread safe: no state but the weights.
 * </p>
 */
public final class JavaNetwork implements PatchNetwork {

	/** Patches of one task: long enough to be worth handing to a thread. */
	private static final int TASK = 4 * HiddenLayers.BLOCK;

	private final int inputs;
	private final HiddenLayers layers;
	private final FirstLayerTables tables;

	/**
	 * @param perceptron the weights; not copied entirely, so must not be changed
	 * @param patchSize edge length of a patch
	 */
	public JavaNetwork(final Perceptron perceptron, final int patchSize) {
		inputs = perceptron.units()[0];
		layers = new HiddenLayers(perceptron);
		tables = new FirstLayerTables(perceptron, patchSize);
	}

	@Override
	public void evaluate(final float[] patches, final int count, final float[] probabilities) {
		if ((long) count * inputs > patches.length || count > probabilities.length)
			throw new IllegalArgumentException("Arrays are too short for " + count + " patches of " +
				inputs + " values: " + patches.length + " and " + probabilities.length + ".");
		if (count <= TASK) {
			evaluate(patches, 0, count, probabilities);
			return;
		}
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		final List<Integer> starts = new ArrayList<>();
		for (int start = 0; start < count; start += TASK)
			starts.add(start);
		executor.forEach(starts, start -> evaluate(patches, start, Math.min(count, start + TASK),
			probabilities));
	}

	@Override
	public PatchBatch newBatch(final int size, final int rows) {
		return new JavaBatch(tables, layers);
	}

	/** Nothing to free. */
	@Override
	public void close() {}

	private void evaluate(final float[] patches, final int start, final int end,
		final float[] probabilities)
	{
		final float[][][] values = layers.newValues(0);
		for (int p = start; p < end; p += HiddenLayers.BLOCK) {
			final int n = Math.min(HiddenLayers.BLOCK, end - p);
			interleave(patches, p, n, values[0]);
			layers.evaluate(values, 0, probabilities, p, n);
		}
	}

	/** Turns patches into one array per input. */
	private static void interleave(final float[] patches, final int first, final int n,
		final float[][] target)
	{
		final int inputs = target.length;
		for (int i = 0; i < inputs; i++) {
			final float[] values = target[i];
			for (int p = 0, from = first * inputs + i; p < n; p++, from += inputs)
				values[p] = patches[from];
		}
	}
}
