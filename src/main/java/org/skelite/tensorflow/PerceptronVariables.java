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
import java.util.List;

import org.skelite.network.Perceptron;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The perceptron's weights as variables of a graph, and its layers as
 * operations on them. Everything in one graph that uses the same object shares
 * the weights.
 * <p>
 * The variables are of the older reference kind, as those are the only ones
 * that TensorFlow Java saves in a SavedModel. They are set from placeholders, so
 * that the graph does not hold the weights a second time as constants. They
 * are read by way of an identity, as Python's TensorFlow 2 cannot differentiate
 * operations on references.
 * </p>
 */
final class PerceptronVariables {

	private final Ops tf;
	private final int[] units;
	private final List<Variable<TFloat32>> variables = new ArrayList<>();
	private final List<Operand<TFloat32>> reads = new ArrayList<>();
	private final List<Placeholder<TFloat32>> values = new ArrayList<>();
	private final List<Assign<TFloat32>> assignments = new ArrayList<>();

	/**
	 * @param units units of each layer, input first
	 */
	PerceptronVariables(final Ops tf, final int[] units) {
		this.tf = tf;
		this.units = units;
		for (int l = 1; l < units.length; l++) {
			addVariable("layer" + l + "_kernel", Shape.of(units[l - 1], units[l]));
			addVariable("layer" + l + "_bias", Shape.of(units[l]));
		}
	}

	private void addVariable(final String name, final Shape shape) {
		final Variable<TFloat32> variable = tf.withName(name).variable(shape, TFloat32.class);
		final Placeholder<TFloat32> value = tf.withName(name + "_value").placeholder(TFloat32.class,
			Placeholder.shape(shape));
		variables.add(variable);
		reads.add(tf.withName(name + "_read").identity(variable));
		values.add(value);
		assignments.add(tf.withName(name + "_assign").assign(variable, value));
	}

	/** Returns kernel and bias of each layer after the input, in turn. */
	List<Variable<TFloat32>> variables() {
		return variables;
	}

	/** Returns the values of kernel and bias of each layer after the input, in turn. */
	List<Operand<TFloat32>> values() {
		return List.copyOf(reads);
	}

	/** Returns the kernel of the first layer, [inputs, units]. */
	Operand<TFloat32> firstKernel() {
		return reads.get(0);
	}

	/** Returns the bias of the first layer, [units]. */
	Operand<TFloat32> firstBias() {
		return reads.get(1);
	}

	/** Returns the number of units of the first layer after the input. */
	int firstUnits() {
		return units[1];
	}

	/** Maps patches [p, inputs] to probabilities [p]. */
	Operand<TFloat32> probability(final Operand<TFloat32> patches) {
		return finish(tf.nn.biasAdd(tf.linalg.matMul(patches, firstKernel()), firstBias()));
	}

	/**
	 * Maps the sums of the first layer [p, units], bias added, activation not yet
	 * applied, to probabilities [p].
	 */
	Operand<TFloat32> finish(final Operand<TFloat32> firstSums) {
		Operand<TFloat32> sums = firstSums;
		for (int i = 2; i < variables.size(); i += 2)
			sums = tf.nn.biasAdd(tf.linalg.matMul(tf.nn.relu(sums), reads.get(i)), reads.get(i + 1));
		return tf.reshape(tf.math.sigmoid(sums), tf.constant(new int[] { -1 }));
	}

	/**
	 * Sets the variables.
	 *
	 * @throws IllegalArgumentException if the perceptron has other units
	 */
	void set(final Session session, final Perceptron perceptron) {
		if (!Arrays.equals(perceptron.units(), units)) throw new IllegalArgumentException(
			"Weights are for layers of " + Arrays.toString(perceptron.units()) +
				" units, the model card says " + Arrays.toString(units) + ".");
		final Session.Runner runner = session.runner();
		try (Feeds feeds = new Feeds(runner)) {
			for (int i = 0; i < variables.size(); i++) {
				final float[][] arrays = i % 2 == 0 ? perceptron.kernels() : perceptron.biases();
				feeds.floats(values.get(i), arrays[i / 2], variables.get(i).shape().asArray());
				runner.addTarget(assignments.get(i));
			}
			runner.run().close();
		}
	}

	/** Returns a copy of the variables' values. */
	Perceptron get(final Session session) {
		final Session.Runner runner = session.runner();
		variables.forEach(runner::fetch);
		try (Result result = runner.run()) {
			return perceptron(result);
		}
	}

	/** Reads kernel and bias of each layer, in turn, from a result. */
	Perceptron perceptron(final Result result) {
		final int layers = units.length - 1;
		final float[][] kernels = new float[layers][];
		final float[][] biases = new float[layers][];
		for (int l = 0; l < layers; l++) {
			kernels[l] = Feeds.floats(result.get(2 * l));
			biases[l] = Feeds.floats(result.get(2 * l + 1));
		}
		return new Perceptron(units.clone(), kernels, biases);
	}
}
