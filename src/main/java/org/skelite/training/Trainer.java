package org.skelite.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.skelite.progress.Progress;

/**
 * Trains a network: draws examples, does steps of Adam with a learning rate
 * that warms up and then decays along a cosine (arXiv 1608.03983).
 * <p>
 * The next batch is prepared while the current one is learned.
 * </p>
 */
public final class Trainer {

	private static final int WARM_UP = 100;
	private static final int STEPS_PER_REPORT = 25;

	private final TrainingParameters parameters;
	private final ExampleSource examples;
	private final BatchBuilder builder;

	/**
	 * @param parameters what to train, and how
	 * @param examples what to learn from
	 */
	public Trainer(final TrainingParameters parameters, final ExampleSource examples) {
		this.parameters = parameters;
		this.examples = examples;
		builder = new BatchBuilder(parameters.iterations, parameters.targetWeight,
			parameters.bandWeight);
	}

	/**
	 * Trains a new network.
	 *
	 * @param card the network's shape
	 * @param networks makes the network
	 * @param progress hears of the loss and may cancel
	 * @return the trained network; the caller closes it
	 * @throws CancellationException if canceled
	 * @throws ArithmeticException if the loss is not a number any more
	 */
	public TrainableNetwork train(final ModelCard card, final NetworkFactory networks,
		final Progress progress)
	{
		final TrainableNetwork network = networks.trainable(card, Perceptron.random(card.units(),
			parameters.seed), parameters.iterations, new LossWeights(parameters.crossEntropy,
				parameters.clDice, parameters.thinning));
		try {
			train(network, progress);
			return network;
		}
		catch (final RuntimeException e) {
			network.close();
			throw e;
		}
	}

	private void train(final TrainableNetwork network, final Progress progress) {
		CompletableFuture<TrainingBatch> next = prepare(0);
		double sum = 0;
		for (int step = 0; step < parameters.steps; step++) {
			progress.checkCanceled();
			final TrainingBatch batch = next.join();
			next = prepare(step + 1);
			final double loss = network.step(batch, learningRate(step));
			if (Double.isNaN(loss)) throw new ArithmeticException("Training failed at step " + step +
				": the loss is not a number. Lower the learning rate, which is " +
				parameters.learningRate + ".");
			sum += loss;
			if ((step + 1) % STEPS_PER_REPORT == 0) {
				progress.update(step + 1, parameters.steps, String.format("Training, loss %.4f", sum /
					STEPS_PER_REPORT));
				sum = 0;
			}
		}
	}

	private CompletableFuture<TrainingBatch> prepare(final int step) {
		return CompletableFuture.supplyAsync(() -> {
			final List<Example> batch = IntStream.range(0, parameters.batch).mapToObj(i -> examples.get(
				(long) step * parameters.batch + i)).toList();
			return builder.build(batch);
		});
	}

	private double learningRate(final int step) {
		final double warmUp = Math.min(1, (step + 1.0) / WARM_UP);
		final double decay = 0.5 * (1 + Math.cos(Math.PI * step / parameters.steps));
		return parameters.learningRate * warmUp * decay;
	}
}
