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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.task.TaskService;
import org.scijava.widget.Button;
import org.skelite.fiji.skeleton.LearnedSkeleton;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.training.options.TrainingOption;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;

/** Tests the way from training to a skeleton, with a network that has learned next to nothing. */
class TrainSkeletonModelTest {

	/** Types of inputs that no command line gives. */
	private static final List<Class<?>> NO_OPTIONS = List.of(Service.class, Context.class, Button.class);

	@TempDir
	Path folder;

	private Context context;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, TaskService.class);
	}

	@AfterEach
	void stop() {
		context.close();
	}

	private String train(final Path output, final Object... options) throws Exception {
		final List<Object> inputs = new ArrayList<>(List.of("output", output.toFile(), "steps", 2,
			"batch", 2, "crop", 32, "patch", 3, "hidden", "6, 4", "validation", 3));
		inputs.addAll(Arrays.asList(options)); // later ones count
		return context.service(CommandService.class).run(TrainSkeletonModel.class, true, inputs
			.toArray()).get().getCancelReason();
	}

	/** Else the command line in a model card would lack an option. */
	@Test
	void inputsAreTheOptionsOfTrainings() {
		final Set<String> inputs = new TreeSet<>();
		for (final ModuleItem<?> input : new CommandInfo(TrainSkeletonModel.class).inputs())
			if (NO_OPTIONS.stream().noneMatch(type -> type.isAssignableFrom(input.getType())) && input
				.getVisibility() != ItemVisibility.MESSAGE) inputs.add(input.getName());
		for (final TrainingOption<?> option : TrainingOption.all())
			assertTrue(inputs.remove(option.name()), option.name());
		assertEquals(Set.of("output", "overwrite", "resume", "images"), inputs);
	}

	@Test
	void writesModelsThatSkeletonize() throws Exception {
		final Path model = folder.resolve("a/model");
		assertNull(train(model, "name", "tiny"));
		final ModelCard card = ModelFolder.open(model).card();
		assertEquals("tiny", card.name());
		assertEquals(List.of(6, 4), card.hiddenUnits());
		assertEquals(16, card.unrolledIterations());
		assertEquals("java -jar target/skelite.jar train --output " + model + " --overwrite=false" +
			" --resume=true --name tiny --dimensions 2 --preset standard --device auto --smoothing 0.0" +
			" --mix 0.0 --hold_back 0.2 --target centerline --teacher boolean --min_radius 0.7" +
			" --max_radius 20.0 --kinds curves:6,straight,lines,spines,trees,flat,blobs" +
			" --max_anisotropy 1.0 --noise none,surface,flips,resampling,pinholes,jitter" +
			" --noise_min 0.2 --noise_max 1.0 --steps 2 --batch 2 --crop 32 --learning_rate 0.003" +
			" --schedule cosine --patch 3 --hidden 6,4 --detail 0.5 --iterations 14" +
			" --cross_entropy 1.0 --cl_dice 0.5 --thinness 0.1 --target_weight 2.0 --band_weight 0.2" +
			" --validation 3 --validate_every 1 --patience 0 --seed 1", card.training().get("command"));

		final ImagePlus bar = IJ.createImage("bar", 60, 30, 1, 16);
		bar.getProcessor().setValue(1000);
		bar.getProcessor().fillRect(5, 10, 40, 8);
		final CommandModule module = context.service(CommandService.class).run(LearnedSkeleton.class,
			true, "input", bar, "model", model.toString()).get();
		assertNull(module.getCancelReason());
		final ImagePlus skeleton = (ImagePlus) module.getOutput("output");
		int pixels = 0;
		for (int i = 0; i < 60 * 30; i++)
			if (skeleton.getProcessor().get(i) != 0) {
				assertEquals(255, skeleton.getProcessor().get(i));
				assertEquals(1000, bar.getProcessor().get(i));
				pixels++;
			}
		assertTrue(pixels > 0 && pixels < 100, pixels + " pixels");

		final ImagePlus volume = IJ.createImage("volume", 20, 20, 5, 8);
		volume.getStack().getProcessor(2).set(5, 5, 255);
		assertTrue(context.service(CommandService.class).run(LearnedSkeleton.class, true, "input",
			volume, "model", model.toString()).get().getCancelReason().contains("2D"));
	}

	private static ImagePlus mask(final String title) {
		final ImagePlus image = IJ.createImage(title, 50, 40, 1, 8);
		image.getProcessor().setValue(255);
		image.getProcessor().fillRect(5, 10, 35, 7);
		return image;
	}

	@Test
	void learnsFromOpenImages() throws Exception {
		final Path model = folder.resolve("model");
		assertTrue(train(model, "images", "open").contains("No image is open"));
		assertTrue(train(model, "images", "open", "masks", folder.toFile()).contains("not both"));
		assertTrue(train(model, "images", "all").contains("Images must be none or open, got all."));
		final List<ImagePlus> open = List.of(mask("first"), mask("second"), IJ.createImage("ramp",
			"8-bit ramp", 50, 40, 1));
		Interpreter.batchMode = true; // images without windows count as open
		try {
			open.forEach(Interpreter::addBatchModeImage);
			assertNull(train(model, "images", "open"));
		}
		finally {
			open.forEach(Interpreter::removeBatchModeImage);
			Interpreter.batchMode = false;
		}
		final Map<String, Object> training = ModelFolder.open(model).card().training();
		assertEquals("open images", training.get("masks"));
		final Map<?, ?> data = (Map<?, ?>) training.get("data");
		final Set<Object> names = new TreeSet<>((List<?>) data.get("masks"));
		names.addAll((List<?>) data.get("masksHeldBack"));
		assertEquals(Set.of("first", "second"), names);
		assertTrue(training.get("command").toString().contains(" --masks FOLDER "));
		assertFalse(training.get("command").toString().contains("--images"));
	}

	@Test
	void neverTrainsOnAnotherDevice() throws Exception {
		assumeFalse(Files.exists(Paths.get("/proc/driver/nvidia")));
		final Path model = folder.resolve("model");
		assertTrue(train(model, "device", "gpu").startsWith(
			"There is no GPU that TensorFlow can use. "));
		assertFalse(Files.exists(model));
		assertNull(train(model, "device", "cpu"));
		assertEquals("CPU", ModelFolder.open(model).card().training().get("computedOn"));
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		final Path model = folder.resolve("model");
		assertTrue(train(model, "patch", 4).contains("Patch must be odd"));
		assertTrue(train(model, "hidden", "a,b").contains("Hidden units"));
		assertTrue(train(model, "crop", 3).contains("Crop must be at least 16, got 3"));
		assertFalse(Files.exists(model));
		Files.createDirectory(model);
		final Path precious = Files.writeString(model.resolve("thesis.txt"), "precious");
		assertTrue(train(model, "overwrite", true).contains("model"));
		assertEquals("precious", Files.readString(precious));
	}
}
