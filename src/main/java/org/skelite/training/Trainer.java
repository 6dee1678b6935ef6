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

import static org.skelite.training.options.TrainingOption.*;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.skelite.bridge.TrainableNetwork;
import org.skelite.bridge.TrainingBatch;
import org.skelite.model.ModelCard;
import org.skelite.network.Perceptron;
import org.skelite.training.data.SampleSource;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;

/**
 * Trains a network: draws masks, does steps of Adam, and judges the network by
 * the validation set every so often.
 * <p>
 * The next batch is prepared while the current one is learned.
 * </p>
 */
final class Trainer {

	private final TrainingParameters parameters;
	private final SampleSource samples;
	private final ModelCard card;
	private final BatchBuilder builder;
	private final Validation validation;

	/**
	 * @param parameters what to train, and how; nothing left open
	 * @param samples what to learn from
	 * @param card the network's shape
	 */
	Trainer(final TrainingParameters parameters, final SampleSource samples,
		final Validation validation, final ModelCard card, final BatchBuilder builder)
	{
		this.parameters = parameters;
		this.samples = samples;
		this.validation = validation;
		this.card = card;
		this.builder = builder;
	}

	/**
	 * Trains until the end or an interruption.
	 *
	 * @param network is changed
	 * @param state where the network stands; is changed
	 * @param validated called after each validation
	 * @param progress hears of each step and may cancel
	 */
	Ending train(final TrainableNetwork network, final TrainingState state,
		final Consumer<TrainingPoint> validated, final Progress progress)
	{
		final TimeLeft time = new TimeLeft(state.step, parameters.get(STEPS));
		final double before = state.seconds;
		CompletableFuture<TrainingBatch> next = prepare(state.step);
		try {
			while (true) {
				if (isValidationDue(state)) {
					if (!validate(network, state, progress.silent())) return Ending.DIVERGED;
					state.seconds = before + time.seconds();
					validated.accept(state.history.get(state.history.size() - 1));
				}
				if (state.step >= parameters.get(STEPS)) return Ending.COMPLETE;
				if (hasStopped(state)) return Ending.STOPPED_EARLY;
				progress.checkCanceled();
				final TrainingBatch batch = join(next);
				next = prepare(state.step + 1);
				final double loss = network.step(batch, learningRate(state.step));
				if (!Double.isFinite(loss)) return Ending.DIVERGED;
				state.stepDone(loss);
				state.seconds = before + time.seconds();
				progress.update(state.step, parameters.get(STEPS), String.format(Locale.ROOT,
					"Step %d/%d, %s, loss %.3f", state.step, parameters.get(STEPS), time.after(state.step), loss));
			}
		}
		catch (final CancellationException exc) {
			// the last step may have spoiled the weights
			return network.weights().isFinite() ? Ending.CANCELED : Ending.DIVERGED;
		}
	}

	private double learningRate(final int step) {
		return parameters.get(LEARNING_RATE) * parameters.get(SCHEDULE).factor(step, parameters.get(STEPS));
	}

	/** Also after an interruption in the middle of a validation. */
	private boolean isValidationDue(final TrainingState state) {
		return state.losses > 0 && (state.step % parameters.get(VALIDATE_EVERY) == 0 ||
			state.step == parameters.get(STEPS));
	}

	private boolean hasStopped(final TrainingState state) {
		return parameters.get(PATIENCE) > 0 && state.validationsSinceBest() >= parameters.get(PATIENCE);
	}

	/** Returns whether the weights are still good for anything. */
	private boolean validate(final TrainableNetwork network, final TrainingState state,
		final Progress progress)
	{
		final double loss = validation.loss(network, progress);
		final Perceptron weights = network.weights();
		// the last step may have spoiled the weights, and clipping can hide that from the loss
		if (!Double.isFinite(loss) || !weights.isFinite()) return false;
		state.validated(learningRate(state.step - 1), loss, validation.scores(network, progress),
			weights);
		return true;
	}

	/** Waits for a batch; what went wrong comes as it is. */
	private static TrainingBatch join(final CompletableFuture<TrainingBatch> batch) {
		try {
			return batch.join();
		}
		catch (final CompletionException exc) {
			if (exc.getCause() instanceof RuntimeException) throw (RuntimeException) exc.getCause();
			throw exc;
		}
	}

	private CompletableFuture<TrainingBatch> prepare(final int step) {
		return CompletableFuture.supplyAsync(() -> {
			final List<Example> batch = IntStream.range(0, parameters.get(BATCH)).mapToObj(i -> samples.get(
				(long) step * parameters.get(BATCH) + i)).map(sample -> Example.of(sample.mask(), sample
					.target(), card.patchSize(), card.erosionsPerIteration())).toList();
			return builder.build(batch);
		});
	}
}
