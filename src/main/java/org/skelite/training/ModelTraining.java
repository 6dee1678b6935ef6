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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.skelite.io.IoMessages;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelCards;
import org.skelite.model.ModelFolder;
import org.skelite.model.Perceptron;
import org.skelite.model.SharedWeights;
import org.skelite.network.LossWeights;
import org.skelite.network.TrainableNetwork;
import org.skelite.progress.Progress;
import org.skelite.runtime.TensorFlowLoader;
import org.skelite.runtime.TensorFlowRuntime;

/**
 * Trains a model and writes its folder.
 * <p>
 * Beside the folder lies a checkpoint while the training lasts, written after
 * each validation and when it is canceled. If there is one, the training goes on
 * from it, and ends as it would have without the interruption. The same
 * parameters and masks give the same model, bit for bit if TensorFlow runs on
 * one thread (system property {@code skelite.threads}).
 * </p>
 * <p>
 * The model is the network of the validation with the best
 * {@link Scores#score() score}. For use by one thread, and once.
 * </p>
 */
public final class ModelTraining {

	private final TrainingParameters parameters;
	private final Supplier<String> command;
	private final String version;
	private final TrainingListener listener;
	private boolean overwrite;
	private boolean resume = true;

	/**
	 * @param parameters what to train, and how; what is left open is filled in
	 * @param command returns the command line that repeats the training, for the
	 *          model card; asked once nothing is left open
	 * @param version version of Skelite, for the model card
	 * @param listener hears of the course of the training
	 */
	public ModelTraining(final TrainingParameters parameters, final Supplier<String> command,
		final String version, final TrainingListener listener)
	{
		this.parameters = parameters;
		this.command = command;
		this.version = version;
		this.listener = listener;
	}

	/**
	 * Sets whether a model that is there already is replaced; off by default. One
	 * that the same training left when it was interrupted is replaced anyway.
	 */
	public ModelTraining overwrite(final boolean allowed) {
		overwrite = allowed;
		return this;
	}

	/** Sets whether to go on from a checkpoint, if there is one; on by default. */
	public ModelTraining resume(final boolean on) {
		resume = on;
		return this;
	}

	/** Returns where the checkpoint of a training lies, beside its model folder. */
	public static Path checkpointOf(final Path folder) {
		final Path absolute = folder.toAbsolutePath().normalize();
		return absolute.resolveSibling(absolute.getFileName() + ".checkpoint");
	}

	/**
	 * Trains the model.
	 *
	 * @param folder the model folder to write, all or nothing
	 * @param progress hears of each step and may cancel
	 * @throws IllegalArgumentException if the parameters are wrong, the folder must
	 *           not be written, no mask can be used, or the checkpoint is damaged or
	 *           belongs to another training
	 * @throws IOException if something cannot be read, or the model cannot be
	 *           written
	 * @throws java.util.concurrent.CancellationException if canceled before the
	 *           training begins
	 */
	public TrainingResult run(final Path folder, final Progress progress) throws IOException {
		final Path checkpoint = checkpointOf(folder);
		final boolean replace = overwrite || resume && isLeftover(folder, checkpoint);
		ModelFolder.checkWritable(folder, replace);
		final Optional<ModelFolder> start = parameters.startFrom.isEmpty() ? Optional.empty() : Optional
			.of(ModelFolder.resolve(parameters.startFrom));
		parameters.preset.fill(parameters, start.map(ModelFolder::card).orElse(null));
		ParameterChecks.check(parameters);
		final TrainingData data = TrainingData.of(parameters, listener::message, progress);
		if (parameters.iterations == 0) parameters.iterations = Preset.iterations(parameters, data
			.depth(TrainingCard.EROSIONS_PER_ITERATION));
		final TensorFlowRuntime tensorFlow = TensorFlowLoader.runtime();
		final Map<String, Object> training = describe(data, start);
		final ModelCard card = TrainingCard.of(parameters, training, versions(tensorFlow));
		final Perceptron initial = start.map(ModelFolder::weights).orElseGet(() -> SharedWeights.of(card).share(Perceptron.random(
			card.units(), parameters.seed)));
		try (TrainableNetwork network = tensorFlow.trainable(card, initial, parameters.iterations,
			new LossWeights(parameters.crossEntropy, parameters.clDice, parameters.thinning)))
		{
			final Checkpoints checkpoints = new Checkpoints(checkpoint, TrainingCard.identity(parameters,
				data.checksum()), network, listener);
			final TrainingState state = resume ? checkpoints.restore() : new TrainingState();
			progress.update(0, 1, "Preparing validation");
			final BatchBuilder builder = new BatchBuilder(parameters.iterations, parameters.targetWeight,
				parameters.bandWeight);
			final Validation validation = new Validation(data.validation(), parameters.validation,
				parameters.batch, card, builder);
			final Baselines baselines = new Baselines(validation.lee(), validation.teacher(data
				.teacher()));
			final Ending ending = new Trainer(parameters, data.training(), validation, card, builder)
				.train(network, state, point -> {
					listener.message(point + (point.step() == state.bestStep ? ", the best so far" : ""));
					listener.validated(parameters.name, state.history, baselines);
					checkpoints.save(state);
				}, progress);
			if (ending == Ending.CANCELED) checkpoints.save(state);
			final TrainingReport report = new TrainingReport(parameters, state, baselines, ending);
			if (!report.hasModel()) return new TrainingResult(ending, Optional.empty(), report.message(
				folder));
			if (state.best != null) network.restore(state.best, network.optimizer());
			training.putAll(report.results());
			final ModelFolder model = write(folder, card, network, replace, path -> report.write(path,
				validation, network));
			if (!ending.isInterruption()) Files.deleteIfExists(checkpoint);
			return new TrainingResult(ending, Optional.of(model), report.message(folder));
		}
	}

	private static ModelFolder write(final Path folder, final ModelCard card,
		final TrainableNetwork network, final boolean replace, final Consumer<Path> report)
		throws IOException
	{
		try {
			return ModelFolder.write(folder, card, network.weights(), path -> {
				network.export(path, card);
				report.accept(path);
			}, replace);
		}
		catch (final IOException exc) {
			final Path checkpoint = checkpointOf(folder);
			throw new IOException("The model cannot be written: " + IoMessages.of(exc) + (Files.exists(
				checkpoint) ? " The training is kept in " + checkpoint +
					"; the same command goes on from there." : ""), exc);
		}
	}

	/** Whether a folder holds the model of an interrupted training that can go on. */
	private static boolean isLeftover(final Path folder, final Path checkpoint) {
		final Path card = folder.resolve(ModelFolder.CARD);
		if (!Files.isRegularFile(checkpoint) || !Files.isRegularFile(card)) return false;
		final Object ending = ModelCards.read(card).training().get(TrainingCard.ENDING);
		return Ending.CANCELED.toString().equals(ending) || Ending.DIVERGED.toString().equals(ending);
	}

	private Map<String, Object> describe(final TrainingData data,
		final Optional<ModelFolder> start)
	{
		final Map<String, Object> training = new LinkedHashMap<>();
		training.put("command", command.get());
		training.putAll(TrainingCard.values(parameters));
		start.ifPresent(model -> training.put("startedFrom", model.card().name()));
		training.put("data", data.description());
		return training;
	}

	private Map<String, String> versions(final TensorFlowRuntime tensorFlow) {
		final Map<String, String> versions = new LinkedHashMap<>();
		versions.put("skelite", version);
		versions.put("tensorflow", tensorFlow.version());
		versions.put("java", System.getProperty("java.version"));
		return versions;
	}
}
