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
import java.util.List;

import org.skelite.bridge.OptimizerState;
import org.skelite.network.Perceptron;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.train.ApplyAdam;
import org.tensorflow.types.TFloat32;

/**
 * Adam (arXiv 1412.6980) with the gradients clipped to a global norm, so that
 * one odd batch cannot undo much of the training.
 * <p>
 * The norm needs every gradient, so no variable changes before all gradients
 * are known: that also keeps a step free of races, as reference variables are
 * read in place.
 * </p>
 */
final class Adam {

	private static final float BETA1 = 0.9f;
	private static final float BETA2 = 0.999f;
	private static final float EPSILON = 1e-7f;
	private static final float MAX_NORM = 5;

	private final Ops tf;
	private final Placeholder<TFloat32> learningRate;
	private final Placeholder<TFloat32> beta1Power;
	private final Placeholder<TFloat32> beta2Power;
	private final int[] units;
	private final PerceptronVariables first;
	private final PerceptronVariables second;
	private final List<ApplyAdam<TFloat32>> updates = new ArrayList<>();
	private int steps;

	/**
	 * @param units units of each layer, input first
	 * @param variables what is to be improved
	 * @param gradients the gradient of each
	 */
	Adam(final Ops tf, final int[] units, final List<Variable<TFloat32>> variables,
		final List<Operand<TFloat32>> gradients)
	{
		this.tf = tf;
		this.units = units;
		first = new PerceptronVariables(tf.withSubScope("first_moment"), units);
		second = new PerceptronVariables(tf.withSubScope("second_moment"), units);
		learningRate = scalar();
		beta1Power = scalar();
		beta2Power = scalar();
		final Operand<TFloat32> factor = clipping(gradients);
		for (int i = 0; i < variables.size(); i++) {
			final Variable<TFloat32> variable = variables.get(i);
			updates.add(tf.train.applyAdam(variable, first.variables().get(i), second.variables().get(i),
				beta1Power, beta2Power, learningRate, tf.constant(BETA1), tf.constant(BETA2), tf.constant(EPSILON),
				tf.math.mul(gradients.get(i), factor)));
		}
	}

	/** Sets the moments to 0; must run once before the first step. */
	void initialize(final Session session) {
		set(session, new OptimizerState(0, Perceptron.zeros(units), Perceptron.zeros(units)));
	}

	/** Returns moments and number of steps. */
	OptimizerState get(final Session session) {
		return new OptimizerState(steps, first.get(session), second.get(session));
	}

	/** Sets moments and number of steps. */
	void set(final Session session, final OptimizerState state) {
		first.set(session, state.firstMoments());
		second.set(session, state.secondMoments());
		steps = state.steps();
	}

	/** Adds one step to a run. */
	void step(final Session.Runner runner, final Feeds feeds, final double rate) {
		steps++;
		feeds.scalar(learningRate, (float) rate);
		feeds.scalar(beta1Power, (float) Math.pow(BETA1, steps));
		feeds.scalar(beta2Power, (float) Math.pow(BETA2, steps));
		updates.forEach(runner::addTarget);
	}

	private Operand<TFloat32> clipping(final List<Operand<TFloat32>> gradients) {
		final List<Operand<TFloat32>> squares = new ArrayList<>();
		for (final Operand<TFloat32> gradient : gradients)
			squares.add(tf.nn.l2Loss(gradient));
		final Operand<TFloat32> norm = tf.math.sqrt(tf.math.mul(tf.constant(2f), tf.math.addN(
			squares)));
		return tf.math.div(tf.constant(MAX_NORM), tf.math.maximum(norm, tf.constant(MAX_NORM)));
	}

	private Placeholder<TFloat32> scalar() {
		return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
	}
}
