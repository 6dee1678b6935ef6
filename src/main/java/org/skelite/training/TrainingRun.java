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
import java.util.Optional;

import org.skelite.bridge.TrainableNetwork;
import org.skelite.files.IoMessages;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.training.data.TrainingData;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;

/** A training once all is there that it needs: trains, saves, writes the model. */
final class TrainingRun {

	private final TrainingParameters parameters;
	private final ModelCard card;
	private final TrainableNetwork network;
	private final TrainingState state;
	private final Checkpoints checkpoints;
	private final TrainingFiles files;
	private final TrainingListener listener;

	/**
	 * @param parameters nothing left open
	 * @param card the card of the model; how the training ends is added to it
	 * @param network the network, in the state
	 * @param state how far the training has come
	 */
	TrainingRun(final TrainingParameters parameters, final ModelCard card,
		final TrainableNetwork network, final TrainingState state, final Checkpoints checkpoints,
		final TrainingFiles files, final TrainingListener listener)
	{
		this.parameters = parameters;
		this.card = card;
		this.network = network;
		this.state = state;
		this.checkpoints = checkpoints;
		this.files = files;
		this.listener = listener;
	}

	/**
	 * Trains, and writes the model.
	 *
	 * @param replace whether a model that is there is replaced
	 * @throws IOException if the model cannot be written
	 * @throws java.util.concurrent.CancellationException if canceled before the
	 *           training begins
	 */
	TrainingResult run(final TrainingData data, final boolean replace, final Progress progress)
		throws IOException
	{
		progress.update(0, 1, "Preparing validation");
		final BatchBuilder builder = new BatchBuilder(parameters.get(ITERATIONS), parameters.get(TARGET_WEIGHT),
			parameters.get(BAND_WEIGHT));
		final Validation validation = new Validation(data.validation(), parameters.get(VALIDATION),
			parameters.get(BATCH), card, builder, progress);
		final Baselines baselines = validation.baselines(data.teacher(), progress);
		final Ending ending = new Trainer(parameters, data.training(), validation, card, builder).train(
			network, state, point -> validated(point, baselines), progress);
		if (ending == Ending.CANCELED) checkpoints.save(state);
		final TrainingReport report = new TrainingReport(parameters, state, baselines, ending);
		final Optional<ModelFolder> model = report.hasModel() ? Optional.of(write(report, validation,
			replace)) : Optional.empty();
		final String message = report.message(files);
		if (!ending.isInterruption()) files.deleteTemporary();
		return new TrainingResult(ending, model, message);
	}

	private void validated(final TrainingPoint point, final Baselines baselines) {
		listener.message(point + (point.step() == state.bestStep ? ", the best so far" : ""));
		listener.validated(parameters.get(NAME), state.history, baselines);
		checkpoints.save(state);
		try {
			files.writeCourse(parameters.get(NAME), state.history, baselines);
		}
		catch (final IOException exc) {
			// no reason to stop
			listener.message("Table and plot of the training cannot be written: " + IoMessages.of(exc));
		}
	}

	private ModelFolder write(final TrainingReport report, final Validation validation,
		final boolean replace) throws IOException
	{
		if (state.best != null) network.restore(state.best, network.optimizer());
		card.training().putAll(report.results());
		return files.writeModel(card, network.weights(), path -> {
			network.export(path, card);
			report.write(path, validation, network);
		}, replace);
	}
}
