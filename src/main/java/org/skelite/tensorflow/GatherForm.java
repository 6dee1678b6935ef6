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

import java.util.List;

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * The iterations at the foreground pixels alone: each iteration gathers the
 * patches of {@code out} at its layer, and subtracts the perceptron's
 * probabilities there. 2D and 3D are the same, as pixels know their neighbors
 * by number.
 * <p>
 * What {@code bound} and {@code center} add to the sums of the first layer does
 * not depend on {@code out}, and so is computed for all layers at once.
 * </p>
 */
final class GatherForm {

	private final Ops tf;
	private final PerceptronVariables perceptron;
	private final TrainingInputs inputs;
	private final int patchVolume;
	private final int units;

	GatherForm(final Ops tf, final ModelCard card, final PerceptronVariables perceptron,
		final TrainingInputs inputs)
	{
		this.tf = tf;
		this.perceptron = perceptron;
		this.inputs = inputs;
		patchVolume = card.patchVolume();
		units = perceptron.firstUnits();
	}

	/** Returns {@code out} after all iterations, [pixels + 1]. */
	Operand<TFloat32> out(final int iterations) {
		final Operand<TFloat32> constantSums = constantSums();
		final Operand<TFloat32> outKernel = kernelRows(2 * patchVolume, patchVolume);
		final Operand<TInt32> cells = tf.shape(inputs.layers);
		Operand<TFloat32> out = number(tf.math.greaterEqual(inputs.layers, tf.constant(0)));
		for (int i = 0; i < iterations; i++) {
			final Operand<TInt32> begin = element(inputs.layerStart, i);
			final Operand<TInt32> end = element(inputs.layerStart, i + 1);
			final Operand<TInt32> size = tf.math.sub(end, begin);
			// Row r belongs to pixel r + 1.
			final Operand<TInt32> row = tf.math.sub(begin, tf.constant(new int[] { 1 }));
			final Operand<TInt32> patch = rows(inputs.neighbors, row, size, patchVolume);
			final Operand<TFloat32> sums = tf.math.add(rows(constantSums, row, size, units), tf.linalg
				.matMul(tf.gather(out, patch, tf.constant(0)), outKernel));
			final Operand<TInt32> around = tf.stack(List.of(tf.reshape(begin, tf.constant(new int[0])),
				tf.reshape(tf.math.sub(cells, end), tf.constant(new int[0]))));
			final Operand<TFloat32> delta = tf.pad(perceptron.finish(sums), tf.reshape(around, tf
				.constant(new int[] { 1, 2 })), tf.constant(0f));
			out = tf.math.sub(out, delta);
		}
		return out;
	}

	/**
	 * {@code bound} is 1 in a patch where a pixel has the same layer as the middle,
	 * {@code center} where it has that or a later one.
	 */
	private Operand<TFloat32> constantSums() {
		final Operand<TInt32> layers = tf.gather(inputs.layers, inputs.neighbors, tf.constant(0));
		final Operand<TInt32> own = tf.reshape(tf.slice(inputs.layers, tf.constant(new int[] { 1 }), tf
			.constant(new int[] { -1 })), tf.constant(new int[] { -1, 1 }));
		final Operand<TFloat32> bound = number(tf.math.equal(layers, own));
		final Operand<TFloat32> center = number(tf.math.greaterEqual(layers, own));
		return tf.nn.biasAdd(tf.math.add(tf.linalg.matMul(bound, kernelRows(0, patchVolume)), tf.linalg
			.matMul(center, kernelRows(patchVolume, patchVolume))), perceptron.firstBias());
	}

	private Operand<TFloat32> kernelRows(final int begin, final int size) {
		return tf.slice(perceptron.firstKernel(), tf.constant(new int[] { begin, 0 }), tf.constant(
			new int[] { size, units }));
	}

	private <T extends TType> Operand<T> rows(final Operand<T> matrix,
		final Operand<TInt32> begin, final Operand<TInt32> size, final int columns)
	{
		final Operand<TInt32> zero = tf.constant(new int[] { 0 });
		return tf.slice(matrix, tf.concat(List.of(begin, zero), tf.constant(0)), tf.concat(List.of(size,
			tf.constant(new int[] { columns })), tf.constant(0)));
	}

	private Operand<TInt32> element(final Operand<TInt32> vector, final int index) {
		return tf.slice(vector, tf.constant(new int[] { index }), tf.constant(new int[] { 1 }));
	}

	private Operand<TFloat32> number(final Operand<TBool> condition) {
		return tf.dtypes.cast(condition, TFloat32.class);
	}
}
