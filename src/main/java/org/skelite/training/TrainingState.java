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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.skelite.network.Perceptron;
import org.skelite.training.options.ParameterChecks;

/**
 * How far a training has come, but for weights and optimizer. The next batch
 * follows from the number of steps, so that nothing has to be known about it.
 * Not thread safe.
 */
final class TrainingState {

	/** Steps done. */
	int step;

	/** Sum of the losses of the steps since the last validation, and their number. */
	double lossSum;
	int losses;

	/** One point per validation. */
	List<TrainingPoint> history = new ArrayList<>();

	/** The step with the best score, 0 before the first validation. */
	int bestStep;

	/** Seconds that the training took before it was interrupted. */
	double seconds;

	/** The weights of the best step, kept beside the rest in checkpoints. */
	transient Perceptron best;

	/** Notes the loss of a step. */
	void stepDone(final double loss) {
		step++;
		lossSum += loss;
		losses++;
	}

	/**
	 * Notes a validation.
	 *
	 * @return whether it is the best so far
	 */
	boolean validated(final double learningRate, final double validationLoss, final ValidationScores scores,
		final Perceptron weights)
	{
		final boolean better = bestPoint().map(point -> scores.score() > point.scores().score()).orElse(
			true);
		history.add(new TrainingPoint(step, learningRate, lossSum / losses, validationLoss, scores));
		lossSum = 0;
		losses = 0;
		if (better) {
			bestStep = step;
			best = weights;
		}
		return better;
	}

	/** Whether this can be the state of a training, as opposed to what a file may say. */
	boolean isConsistent() {
		return step >= 0 && losses >= 0 && losses <= step && bestStep >= 0 && seconds >= 0 &&
			history != null && history.size() <= ParameterChecks.MAX_VALIDATIONS && history.stream()
				.allMatch(point -> point != null && point.scores() != null && point.step() > 0 && point
					.step() <= step) && (bestStep == 0 || bestPoint().isPresent());
	}

	/** Returns the best validation, if there was one. */
	Optional<TrainingPoint> bestPoint() {
		return history.stream().filter(point -> point.step() == bestStep).findFirst();
	}

	/** Returns the number of validations after the best one. */
	long validationsSinceBest() {
		return history.stream().filter(point -> point.step() > bestStep).count();
	}
}
