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
package org.skelite.bridge;

import java.nio.file.Path;

import org.skelite.model.ModelCard;
import org.skelite.network.PatchNetwork;
import org.skelite.network.Perceptron;

/**
 * A learned update whose weights can be improved step by step with Adam (arXiv
 * 1412.6980).
 * <p>
 * As with every learned update, several threads may {@link #evaluate} at the same
 * time, but not during a step or {@link #restore}; the rest is for use by one
 * thread at a time.
 * </p>
 */
public interface TrainableNetwork extends PatchNetwork {

	/**
	 * Does one training step.
	 *
	 * @return the loss before the step
	 */
	double step(TrainingBatch batch, double learningRate);

	/** Returns the loss of a batch, without a step. */
	double loss(TrainingBatch batch);

	/**
	 * Returns {@code out} of every pixel of a batch after all iterations; element 0,
	 * the background, is 0.
	 */
	float[] out(TrainingBatch batch);

	/** Returns the derivative of the loss of a batch by every weight, without a step. */
	Perceptron gradient(TrainingBatch batch);

	/** Returns a copy of the current weights. */
	Perceptron weights();

	/** Returns a copy of what the optimizer remembers. */
	OptimizerState optimizer();

	/**
	 * Sets weights and optimizer to an earlier state, from which the same steps lead
	 * to the same weights as before.
	 *
	 * @throws IllegalArgumentException if they are of a network of another shape
	 */
	void restore(Perceptron weights, OptimizerState optimizer);

	/**
	 * Writes the SavedModel with all signatures, without the card.
	 *
	 * @param folder an existing folder
	 */
	void export(Path folder, ModelCard card);
}
