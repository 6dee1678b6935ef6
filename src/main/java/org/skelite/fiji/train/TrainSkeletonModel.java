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

import static org.skelite.training.options.TrainingOption.*;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.training.options.TrainingParameters;

/** Trains a model on synthesized masks, on own ones, or on both. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Train Skeleton Model...", weight = 13.5) },
	description = "Trains a model on synthesized or own masks and writes it into a folder.")
@DialogLayout(first = { "output", "masks", "dimensions", "preset", "advanced" }, advanced = true)
public class TrainSkeletonModel extends TrainingDataCommand {

	@Parameter(label = "Steps", min = "0", persist = false,
		description = "Training steps; 0: as the preset says.")
	private int steps = STEPS.initial();

	@Parameter(label = "Batch", min = "0", persist = false,
		description = "Masks per step; 0: as the preset says.")
	private int batch = BATCH.initial();

	@Parameter(label = "Crop (pixels)", min = "0", persist = false,
		description = "Edge length of the masks in pixels; 0: as the preset says.")
	private int crop = CROP.initial();

	@Parameter(label = "Learning rate", style = DECIMALS, min = "0", persist = false,
		description = "Greatest learning rate of Adam; 0: as the preset says.")
	private double learning_rate = LEARNING_RATE.initial();

	@Parameter(label = "Schedule", choices = { "cosine", "linear", "constant" }, persist = false,
		description = "How the learning rate falls after a short warm-up.")
	private String schedule = OptionTexts.name(SCHEDULE.initial());

	@Parameter(label = "Patch (pixels)", min = "0", max = "15", persist = false,
		description = "Edge length of the patch that the network sees, in pixels, odd; 0: as the" +
			" preset says.")
	private int patch = PATCH.initial();

	@Parameter(label = "Hidden units", persist = false,
		description = "Units of the network's hidden layers, with commas between, or auto.")
	private String hidden = AUTO;

	@Parameter(label = "Detail", style = DECIMALS, min = "0", persist = false,
		description = "How far a detail must stand out of the object to get a branch from this model," +
			" as a multiple of the local radius.")
	private double detail = DETAIL.initial();

	@Parameter(label = "Iterations", min = "0", persist = false,
		description = "Iterations that are trained; deeper layers are left alone; 0: as many as the" +
			" masks need.")
	private int iterations = ITERATIONS.initial();

	@Parameter(label = "Weight of cross-entropy", style = DECIMALS, min = "0", persist = false,
		description = "Weight of the cross-entropy between soft and target skeleton.")
	private double cross_entropy = CROSS_ENTROPY.initial();

	@Parameter(label = "Weight of clDice", style = DECIMALS, min = "0", persist = false,
		description = "Weight of the loss by clDice.")
	private double cl_dice = CL_DICE.initial();

	@Parameter(label = "Weight of thinness", style = DECIMALS, min = "0", persist = false,
		description = "Weight of the loss that penalizes blocks of 2x2 pixels in the soft skeleton.")
	private double thinness = THINNESS.initial();

	@Parameter(label = "Weight of skeleton pixels", style = DECIMALS, min = "0", persist = false,
		description = "Weight of skeleton pixels in the cross-entropy.")
	private double target_weight = TARGET_WEIGHT.initial();

	@Parameter(label = "Weight beside skeleton", style = DECIMALS, min = "0", persist = false,
		description = "Weight of the pixels beside the skeleton in the cross-entropy.")
	private double band_weight = BAND_WEIGHT.initial();

	@Parameter(label = "Validation", min = "0", persist = false,
		description = "Masks in the validation set; 0: as the preset says.")
	private int validation = VALIDATION.initial();

	@Parameter(label = "Validate every", min = "0", persist = false,
		description = "Steps between validations, each of which saves a checkpoint; 0: as the preset" +
			" says.")
	private int validate_every = VALIDATE_EVERY.initial();

	@Parameter(label = "Patience", min = "0", persist = false,
		description = "Stops early after this many validations without a better score; 0: never.")
	private int patience = PATIENCE.initial();

	@Parameter(label = "Seed", persist = false,
		description = "The same seed gives the same weights at the start and the same masks.")
	private long seed = SEED.initial();

	@Parameter(label = "Advanced...", callback = "showAdvanced", required = false, persist = false,
		attrs = @Attr(name = NEEDS_DIALOG),
		description = "Everything else that can be set; all has defaults that do.")
	private Button advanced;

	@Override
	TrainingParameters parameters() {
		return super.parameters() //
			.with(STEPS, steps) //
			.with(BATCH, batch) //
			.with(CROP, crop) //
			.with(LEARNING_RATE, learning_rate) //
			.with(SCHEDULE, OptionTexts.schedule(schedule)) //
			.with(PATCH, patch) //
			.with(HIDDEN, OptionTexts.hiddenUnits(hidden)) //
			.with(DETAIL, detail) //
			.with(ITERATIONS, iterations) //
			.with(CROSS_ENTROPY, cross_entropy) //
			.with(CL_DICE, cl_dice) //
			.with(THINNESS, thinness) //
			.with(TARGET_WEIGHT, target_weight) //
			.with(BAND_WEIGHT, band_weight) //
			.with(VALIDATION, validation) //
			.with(VALIDATE_EVERY, validate_every) //
			.with(PATIENCE, patience) //
			.with(SEED, seed);
	}
}
