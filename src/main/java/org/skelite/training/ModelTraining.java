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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.skelite.bridge.LossWeights;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.files.OutputLock;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.model.SharedWeights;
import org.skelite.network.Perceptron;
import org.skelite.training.data.MaskImage;
import org.skelite.training.data.TrainingData;
import org.skelite.training.options.ParameterChecks;
import org.skelite.training.options.Preset;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Trains a model and writes its folder.
 * <p>
 * Beside the folder lie a checkpoint, a table and a plot while the training
 * lasts, written after each validation, the checkpoint also when the training is
 * canceled. If there is a checkpoint, the training goes on from it, and ends as
 * it would have without the interruption. The same parameters and masks give the
 * same model, bit for bit if TensorFlow runs on one thread (system property
 * {@code skelite.threads}).
 * </p>
 * <p>
 * The model is the network of the validation with the best
 * {@link ValidationScores#score() score}. For use by one thread, and once.
 * </p>
 */
public final class ModelTraining {

	/** Memory for TensorFlow's graphs and for writing the model, beside what a batch needs; measured. */
	private static final long MEMORY = 42L << 20;

	private final TrainingParameters given;
	private final Function<TrainingParameters, String> command;
	private final String version;
	private final TrainingListener listener;
	private Masks masks = List::of;
	private boolean overwrite;
	private boolean resume = true;

	/**
	 * @param given what to train, and how; what it leaves open the preset says
	 * @param command returns the command line that repeats a training of which nothing is left
	 *          open, for the model card
	 * @param version version of Skelite, for the model card
	 * @param listener hears of the course of the training
	 */
	public ModelTraining(final TrainingParameters given,
		final Function<TrainingParameters, String> command,
		final String version, final TrainingListener listener)
	{
		this.given = given;
		this.command = command;
		this.version = version;
		this.listener = listener;
	}

	/** Where the user's masks are. */
	@FunctionalInterface
	public interface Masks {

		/**
		 * @throws IOException if they cannot be found
		 * @throws org.skelite.util.SkeliteException if there are none
		 */
		List<MaskImage> list() throws IOException;
	}

	/**
	 * Sets the user's masks to learn from, none by default; {@link TrainingOption#MASKS} says in
	 * words where they are from.
	 */
	public ModelTraining masks(final Masks source) {
		masks = source;
		return this;
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

	/**
	 * Trains the model.
	 *
	 * @param folder the model folder to write, all or nothing
	 * @param progress hears of each step and may cancel
	 * @throws SkeliteException if the parameters are wrong, the folder must
	 *           not be written, another training is writing it, no mask can be used, or
	 *           the checkpoint is damaged or belongs to another training
	 * @throws org.skelite.bridge.TensorFlowUnavailableException if TensorFlow or, if
	 *           it was asked for, a GPU cannot be used
	 * @throws IOException if something cannot be read, or the model cannot be
	 *           written
	 * @throws java.util.concurrent.CancellationException if canceled before the
	 *           training begins
	 */
	public TrainingResult run(final Path folder, final Progress progress) throws IOException {
		try (OutputLock lock = OutputLock.beside(folder, listener::message)) {
			ModelFolder.recover(folder);
			return runLocked(folder, progress);
		}
	}

	private TrainingResult runLocked(final Path folder, final Progress progress)
		throws IOException
	{
		final TrainingFiles files = new TrainingFiles(folder);
		final boolean replace = overwrite || resume && files.holdInterruptedModel();
		ModelFolder.checkWritable(folder, replace);
		final Optional<ModelFolder> start = given.get(START_FROM).isEmpty() ? Optional.empty() : Optional.of(
			ModelFolder.resolve(given.get(START_FROM)));
		final TrainingParameters filled = given.get(PRESET).fill(given, start.map(ModelFolder::card)
			.orElse(null));
		ParameterChecks.check(filled);
		FreeMemory.require("A training", MEMORY);
		final TensorFlowRuntime tensorFlow = TensorFlowLoader.runtime(given.get(DEVICE));
		final TrainingData data = TrainingData.of(filled, masks.list(), listener::message, progress);
		final TrainingParameters parameters = filled.withDefault(ITERATIONS, Preset.iterations(filled,
			data.depth(TrainingCard.EROSIONS_PER_ITERATION)));
		final String device = TensorFlowLoader.used(tensorFlow, given.get(DEVICE));
		final Map<String, Object> training = TrainingCard.training(parameters, command.apply(parameters),
			start, data, device);
		final ModelCard card = TrainingCard.of(parameters, training, TrainingCard.versions(version,
			tensorFlow));
		final Perceptron initial = start.map(ModelFolder::weights).orElseGet(() -> SharedWeights.of(
			card).share(Perceptron.random(card.units(), parameters.get(SEED))));
		listener.message("Training " + initial.parameters() + " parameters in " + parameters.get(STEPS) +
			" steps by TensorFlow " + tensorFlow.version() + " on " + device + ".");
		final LossWeights weights = new LossWeights(parameters.get(CROSS_ENTROPY), parameters.get(CL_DICE),
			parameters.get(THINNESS));
		try (TrainableNetwork network = tensorFlow.trainable(card, initial, parameters.get(ITERATIONS),
			weights, given.get(DEVICE)))
		{
			final Checkpoints checkpoints = new Checkpoints(files.checkpoint(), TrainingCard.identity(
				parameters, data.checksum(), initial), network, listener);
			final TrainingState state = resume ? checkpoints.restore() : new TrainingState();
			return new TrainingRun(parameters, card, network, state, checkpoints, files, listener).run(
				data, replace, progress);
		}
	}
}
