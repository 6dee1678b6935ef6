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

import static org.skelite.training.options.TrainingOption.LEARNING_RATE;
import static org.skelite.training.options.TrainingOption.NAME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.skelite.files.AtomicFiles;
import org.skelite.model.ModelFolder;
import org.skelite.network.PatchNetwork;
import org.skelite.picture.Overlay;
import org.skelite.picture.Png;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;

/** What there is to say about a training that has ended: in the card, in files, in a line. */
final class TrainingReport {

	/** Edge length of a pixel in the example picture. */
	private static final int ZOOM = 3;

	private final TrainingParameters parameters;
	private final TrainingState state;
	private final Baselines baselines;
	private final Ending ending;

	TrainingReport(final TrainingParameters parameters, final TrainingState state,
		final Baselines baselines, final Ending ending)
	{
		this.parameters = parameters;
		this.state = state;
		this.baselines = baselines;
		this.ending = ending;
	}

	/** Returns what the model card says of the outcome. */
	Map<String, Object> results() {
		final Map<String, Object> results = new LinkedHashMap<>();
		results.put(TrainingCard.ENDING, ending.toString());
		results.put("stepsDone", (long) state.step);
		results.put("seconds", Math.round(state.seconds));
		state.bestPoint().ifPresent(best -> {
			final Map<String, Object> scores = new LinkedHashMap<>();
			scores.put("step", (long) best.step());
			scores.put("tolerance", ValidationScores.TOLERANCE);
			scores.put("network", best.scores().toMap());
			scores.put("lee", baselines.lee().toMap());
			scores.put("teacher", baselines.teacher().toMap());
			results.put("scores", scores);
		});
		return results;
	}

	/**
	 * Writes table, plot and example picture into a model folder.
	 *
	 * @param network the network with the weights of the model
	 * @throws UncheckedIOException if that fails
	 */
	void write(final Path folder, final Validation validation, final PatchNetwork network) {
		try {
			TrainingTable.write(folder.resolve(ModelFolder.TABLE), state.history);
			if (!state.history.isEmpty()) TrainingPlot.write(folder.resolve(ModelFolder.PLOT),
				parameters.get(NAME), state.history, baselines);
			AtomicFiles.replace(folder.resolve(ModelFolder.EXAMPLE), Png.of(Overlay.draw(
				validation.mask(0), validation.skeleton(network, 0, Progress.NONE), ZOOM)));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	/** Returns what to tell the user. */
	String message(final TrainingFiles files) {
		final boolean kept = ending == Ending.DIVERGED && Files.exists(files.checkpoint());
		return ended() + (kept ? " The last good checkpoint is kept in " + files.checkpoint() + "." : "") +
			" " + (hasModel() ? model(files.folder()) : "There is no model yet.");
	}

	private String ended() {
		return switch (ending) {
			case COMPLETE -> "Training is complete.";
			case STOPPED_EARLY -> "Training stopped early at step " + state.step + ", as the score did" +
				" not rise any more.";
			case CANCELED -> "Training was canceled after step " + state.step +
				"; the same command goes on from there.";
			case DIVERGED -> "Training stopped after step " + state.step +
				", as the loss is not a number any more. Try again with a learning rate below " +
				parameters.get(LEARNING_RATE) + " and resume=false.";
		};
	}

	private String model(final Path folder) {
		return "Model " + parameters.get(NAME) + " is in " + folder + state.bestPoint().map(
			best -> ", as it was at step " + best.step() + ": " + best.scores() + " (Lee's thinning: " +
				baselines.lee() + ").").orElse("; it has not been judged yet.");
	}

	/** Whether there is anything worth keeping. */
	boolean hasModel() {
		return state.best != null || ending != Ending.DIVERGED && state.step > 0;
	}
}
