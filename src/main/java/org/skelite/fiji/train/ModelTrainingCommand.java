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
package org.skelite.fiji.train;

import static org.skelite.training.options.TrainingOption.DEVICE;
import static org.skelite.training.options.TrainingOption.DIMENSIONS;
import static org.skelite.training.options.TrainingOption.NAME;
import static org.skelite.training.options.TrainingOption.PRESET;
import static org.skelite.training.options.TrainingOption.START_FROM;

import java.io.File;
import java.io.IOException;
import java.util.List;

import org.scijava.plugin.Parameter;
import org.skelite.bridge.Device;
import org.skelite.fiji.info.EngineAndModels;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.CommandText;
import org.skelite.fiji.ui.ModelWidget;
import org.skelite.fiji.ui.ShutdownProgress;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.training.ModelTraining;
import org.skelite.training.TrainingResult;
import org.skelite.training.data.MaskImage;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Trains a model; subclasses ask what it learns from, and how. */
abstract class ModelTrainingCommand extends SkeliteCommand {

	static final String AUTO = OptionTexts.AUTO;

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "The folder that becomes the model.")
	private File output;

	@Parameter(label = "Name", persist = false,
		description = "Name of the model; empty: as its folder.")
	private String name = "";

	@Parameter(label = "Dimensions", min = "2", max = "3", persist = false,
		description = "2 for images, 3 for volumes.")
	private int dimensions = DIMENSIONS.initial();

	@Parameter(label = "Preset", choices = { "fast", "standard", "thorough" }, persist = false,
		description = "How long to train. It also sets every value that is left at 0 or auto, by the" +
			" dimensions.")
	private String preset = OptionTexts.name(PRESET.initial());

	@Parameter(label = "Start from", style = ModelWidget.STYLE, persist = false,
		description = "Name, folder or zip of a model to train further; empty to begin anew.")
	private String start_from = START_FROM.initial();

	@Parameter(label = "Overwrite", persist = false,
		description = "Replace a model that is there already.")
	private boolean overwrite = false;

	@Parameter(label = "Resume", persist = false,
		description = "Go on with a training that was interrupted, if there is a checkpoint.")
	private boolean resume = true;

	@Parameter(label = "Device", choices = { "auto", "cpu", "gpu" }, persist = false,
		description = "Where TensorFlow computes; gpu: if there is none, the reason is told.")
	private String device = "auto";

	@Override
	protected final void work(final Progress progress) throws IOException {
		final TrainingWindow window = new TrainingWindow(log());
		try (ShutdownProgress guarded = new ShutdownProgress(progress)) {
			final TrainingResult result = new ModelTraining(parameters(), this::commandLine,
				EngineAndModels.version(), window).masks(this::images).overwrite(overwrite).resume(resume)
				.run(output.toPath(), guarded);
			// when the program is ending, nobody asks for the reason any more
			if (result.ending().isInterruption() && !guarded.isEnding()) cancel(result.message());
			else tell(result.message());
		}
	}

	/** Returns the user's masks to learn from. */
	abstract List<MaskImage> images() throws IOException;

	/**
	 * Returns what the user said.
	 *
	 * @throws SkeliteException if an input cannot be read
	 */
	TrainingParameters parameters() {
		return TrainingParameters.INITIAL //
			.with(NAME, name.isBlank() ? output.getAbsoluteFile().getName() : name.strip()) //
			.with(DIMENSIONS, dimensions) //
			.with(PRESET, OptionTexts.preset(preset)) //
			.with(START_FROM, models().resolve(start_from.strip())) //
			.with(DEVICE, Choices.of(Device.class, device));
	}

	/**
	 * Returns the command line that repeats this training. It says what was left open, too,
	 * whatever the presets of a later version are.
	 *
	 * @param parameters nothing left open
	 */
	private String commandLine(final TrainingParameters parameters) {
		final CommandText text = new CommandText("train").option("output", output.getPath());
		text.flag("overwrite", overwrite).flag("resume", resume);
		for (final TrainingOption<?> option : TrainingOption.all()) {
			final String value = text(option, parameters);
			if (!value.isEmpty()) text.option(option.name(), value);
		}
		return text.toString();
	}

	/** Returns an option's value for the command line, empty for none. */
	String text(final TrainingOption<?> option, final TrainingParameters parameters) {
		return OptionTexts.text(option, parameters);
	}
}
