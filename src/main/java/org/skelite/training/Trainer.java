package org.skelite.training;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.skelite.network.TrainableNetwork;
import org.skelite.network.TrainingBatch;
import org.skelite.progress.Progress;

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
		final TimeLeft time = new TimeLeft(state.step, parameters.steps);
		final double before = state.seconds;
		CompletableFuture<TrainingBatch> next = prepare(state.step);
		while (state.step < parameters.steps) {
			if (hasStopped(state)) return Ending.STOPPED_EARLY;
			if (progress.isCanceled()) return Ending.CANCELED;
			final TrainingBatch batch = next.join();
			next = prepare(state.step + 1);
			final double rate = parameters.learningRate * parameters.schedule.factor(state.step,
				parameters.steps);
			final double loss = network.step(batch, rate);
			if (!Double.isFinite(loss)) return Ending.DIVERGED;
			state.stepDone(loss);
			state.seconds = before + time.seconds();
			progress.update(state.step, parameters.steps, String.format(Locale.ROOT,
				"Step %d/%d, loss %.3f, %s", state.step, parameters.steps, loss, time.after(state.step)));
			if (state.step % parameters.validateEvery != 0 && state.step < parameters.steps) continue;
			if (!validate(network, state, rate)) return Ending.DIVERGED;
			validated.accept(state.history.get(state.history.size() - 1));
		}
		return Ending.COMPLETE;
	}

	private boolean hasStopped(final TrainingState state) {
		return parameters.patience > 0 && state.validationsSinceBest() >= parameters.patience;
	}

	/** Returns whether the weights are still good for anything. */
	private boolean validate(final TrainableNetwork network, final TrainingState state,
		final double rate)
	{
		final double loss = validation.loss(network);
		final Perceptron weights = network.weights();
		// the last step may have spoiled the weights, and clipping can hide that from the loss
		if (!Double.isFinite(loss) || !weights.isFinite()) return false;
		state.validated(rate, loss, validation.scores(network), weights);
		return true;
	}

	private CompletableFuture<TrainingBatch> prepare(final int step) {
		return CompletableFuture.supplyAsync(() -> {
			final List<Example> batch = IntStream.range(0, parameters.batch).mapToObj(i -> samples.get(
				(long) step * parameters.batch + i)).map(sample -> Example.of(sample.mask(), sample
					.target(), card.patchSize(), card.erosionsPerIteration())).toList();
			return builder.build(batch);
		});
	}
}
