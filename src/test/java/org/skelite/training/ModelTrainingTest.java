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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.skelite.training.options.TrainingOption.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.train.MaskImages;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelFolder;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.training.options.TeacherCriterion;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;

import ij.ImagePlus;
import ij.process.ByteProcessor;

/** Tests whole trainings of tiny networks: interrupted, resumed, diverged, fine-tuned. */
class ModelTrainingTest {

	@TempDir
	Path folder;

	private final List<String> messages = new ArrayList<>();

	private static TrainingParameters tiny(final int dimensions) {
		return TrainingParameters.INITIAL.with(NAME, "tiny").with(DIMENSIONS, dimensions).with(STEPS, 9)
			.with(BATCH, 2).with(CROP, dimensions == 2 ? 32 : 20).with(PATCH, 3).with(HIDDEN, List.of(6, 4))
			.with(MAX_RADIUS, 4.0).with(VALIDATION, 3).with(VALIDATE_EVERY, 3);
	}

	private static Path checkpoint(final Path model) {
		return new TrainingFiles(model).checkpoint();
	}

	private ModelTraining training(final TrainingParameters parameters) {
		return new ModelTraining(parameters, filled -> "train", "test", messages::add);
	}

	/** Cancels before a step. */
	private static Progress cancelBefore(final int step) {
		return new Progress() {

			private final AtomicInteger done = new AtomicInteger();

			@Override
			public void update(final long steps, final long total, final String message) {
				if (message.startsWith("Step ")) done.set((int) steps);
			}

			@Override
			public boolean isCanceled() {
				return done.get() >= step - 1 && step > 1 || step == 1 && done.get() == 0;
			}
		};
	}

	private void assertSame(final Path expected, final Path actual) throws IOException {
		for (final String file : List.of(ModelFolder.WEIGHTS, ModelFolder.TABLE))
			assertArrayEquals(Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(actual.resolve(
				file)), file);
	}

	@Test
	void interruptedTrainingEndsAsAWholeOne() throws IOException {
		for (final int dimensions : new int[] { 2, 3 }) {
			final Path whole = folder.resolve("whole" + dimensions);
			assertEquals(Ending.COMPLETE, training(tiny(dimensions)).run(whole, Progress.NONE).ending());
			final Path cut = folder.resolve("cut" + dimensions);
			// in the middle between two validations, and right after one
			for (final int step : dimensions == 2 ? new int[] { 6, 7 } : new int[] { 6 }) {
				final TrainingResult canceled = training(tiny(dimensions)).run(cut, cancelBefore(step));
				assertEquals(Ending.CANCELED, canceled.ending());
				assertEquals("canceled", canceled.model().orElseThrow().card().training().get("ending"));
				assertTrue(canceled.message().contains("canceled after step " + (step - 1)), canceled
					.message());
				assertTrue(Files.exists(checkpoint(cut)));
			}
			final TrainingResult result = training(tiny(dimensions)).run(cut, Progress.NONE);
			assertEquals(Ending.COMPLETE, result.ending());
			assertFalse(Files.exists(checkpoint(cut)));
			assertSame(whole, cut);
		}
		assertTrue(messages.stream().anyMatch(m -> m.startsWith("Going on after step 6")), messages
			.toString());
	}

	/** Cancels when it has been asked some times. */
	private static Progress cancelAt(final int call) {
		return new Progress() {

			private final AtomicInteger calls = new AtomicInteger();

			@Override
			public void update(final long done, final long total, final String message) {}

			@Override
			public boolean isCanceled() {
				return calls.incrementAndGet() >= call;
			}
		};
	}

	@Test
	void validationThatWasCutIsMadeUpFor() throws IOException {
		final TrainingParameters parameters = tiny(2).with(STEPS, 3);
		final Path whole = folder.resolve("whole");
		training(parameters).run(whole, Progress.NONE);
		final Path cut = folder.resolve("cut");
		int cuts = 0;
		for (int call = 10; !Files.exists(cut.resolve("card.json")) || Files.exists(checkpoint(
			cut)); call *= 3)
		{
			try {
				training(parameters).run(cut, cancelAt(call));
			}
			catch (final CancellationException exc) {
				// while the validation set was prepared
			}
			if (isInValidation(cut)) cuts++;
		}
		assertTrue(cuts > 0, "No validation was cut.");
		assertSame(whole, cut);
	}

	/** Whether the steps before a validation are done, but the validation is not. */
	private static boolean isInValidation(final Path model) throws IOException {
		return Files.exists(checkpoint(model)) && CheckpointFile.read(checkpoint(model))
			.state().losses == 3;
	}

	@Test
	void tableAndPlotAreThereMeanwhile() throws IOException {
		final Path model = folder.resolve("model");
		final Path table = folder.resolve("model.training.csv");
		final Path plot = folder.resolve("model.training.png");
		training(tiny(2)).run(model, cancelBefore(8));
		assertEquals(3, Files.readAllLines(table).size());
		assertTrue(ImageIO.read(plot.toFile()).getHeight() > 100);
		training(tiny(2)).run(model, Progress.NONE);
		assertFalse(Files.exists(table) || Files.exists(plot));
	}

	@Test
	@SuppressWarnings("unchecked")
	void modelFolderTellsHowItCameToBe() throws IOException {
		final TrainingResult result = training(tiny(2)).run(folder.resolve("model"), Progress.NONE);
		final ModelFolder model = result.model().orElseThrow();
		final Map<String, Object> training = model.card().training();
		assertEquals("complete", training.get("ending"));
		assertEquals(9L, training.get("stepsDone"));
		final Map<String, Object> scores = (Map<String, Object>) training.get("scores");
		for (final String who : List.of("network", "lee", "teacher"))
			assertTrue(((Map<String, Object>) scores.get(who)).get("precision") instanceof Double, who);
		assertEquals(4, Files.readAllLines(model.path().resolve(ModelFolder.TABLE)).size());
		assertEquals(640, ImageIO.read(model.path().resolve(ModelFolder.PLOT).toFile()).getWidth(), 40);
		assertEquals(96, ImageIO.read(model.path().resolve(ModelFolder.EXAMPLE).toFile()).getWidth());
		final int best = ((Long) scores.get("step")).intValue();
		assertTrue(result.message().contains("as it was at step " + best), result.message());
	}

	@Test
	void checkpointOfOtherTrainingIsRefused() throws IOException {
		final Path model = folder.resolve("model");
		training(tiny(2)).run(model, cancelBefore(5));
		final TrainingParameters other = tiny(2).with(LEARNING_RATE, 0.01);
		final String message = assertThrows(IllegalArgumentException.class, () -> training(other).run(
			model, Progress.NONE)).getMessage();
		assertTrue(message.contains("learning_rate was 0.003, and is 0.01"), message);
		assertEquals(1, message.lines().count());
		assertThrows(IllegalArgumentException.class, () -> training(tiny(2)).resume(false).run(model,
			Progress.NONE));
		assertEquals(Ending.COMPLETE, training(other).resume(false).overwrite(true).run(model,
			Progress.NONE).ending());
	}

	@Test
	void divergedTrainingKeepsTheBestNetwork() throws IOException {
		final TrainingParameters parameters = tiny(2).with(LEARNING_RATE, 1e38).with(VALIDATE_EVERY, 1);
		final TrainingResult result = training(parameters).run(folder.resolve("model"), Progress.NONE);
		assertEquals(Ending.DIVERGED, result.ending());
		assertTrue(result.message().contains("not a number"), result.message());
		assertEquals(result.message().contains("The last good checkpoint is kept in " + checkpoint(folder
			.resolve("model"))), Files.exists(checkpoint(folder.resolve("model"))));
		result.model().ifPresent(model -> assertTrue(model.weights().isFinite()));
	}

	@Test
	void cancelAtOnceLeavesNothing() throws IOException {
		assertThrows(CancellationException.class, () -> training(tiny(2)).run(folder.resolve("model"),
			cancelBefore(1)));
		assertFalse(Files.exists(folder.resolve("model")));
	}

	@Test
	void stopsEarlyWhenTheScoreDoesNotRise() throws IOException {
		final TrainingParameters parameters = tiny(2).with(STEPS, 500).with(VALIDATE_EVERY, 1).with(
			LEARNING_RATE, 1e-12).with(PATIENCE, 2);
		final TrainingResult result = training(parameters).run(folder.resolve("model"), Progress.NONE);
		assertEquals(Ending.STOPPED_EARLY, result.ending());
		assertEquals(4, Files.readAllLines(folder.resolve("model/training.csv")).size());
	}

	@Test
	void ownMasksAreLearnedAloneMixedAndFurther() throws IOException {
		final Path masks = masks();
		final TrainingParameters own = tiny(2).with(MASKS, masks.toString()).with(SMOOTHING, 1.0);
		final ModelFolder first = training(own).masks(() -> MaskImages.in(masks)).run(folder.resolve("own"), Progress.NONE).model()
			.orElseThrow();
		final Map<?, ?> data = (Map<?, ?>) first.card().training().get("data");
		assertEquals(4, ((List<?>) data.get("masks")).size());
		assertEquals(1, ((List<?>) data.get("masksHeldBack")).size());
		assertEquals("TEACHER", first.card().training().get("target"));

		final TrainingParameters mixed = tiny(2).with(MASKS, masks.toString()).with(MIX, 0.5).with(TEACHER,
			TeacherCriterion.EULER);
		final ModelFolder second = training(mixed).masks(() -> MaskImages.in(masks)).run(folder.resolve("mixed"), Progress.NONE).model()
			.orElseThrow();
		assertNotEquals(first.weights().kernels()[0][0], second.weights().kernels()[0][0]);

		final TrainingParameters further = tiny(2).with(START_FROM, first.path().toString()).with(NAME,
			"further").with(LEARNING_RATE, 1e-12);
		final ModelFolder third = training(further).run(folder.resolve("further"), Progress.NONE).model()
			.orElseThrow();
		assertEquals("tiny", third.card().training().get("startedFrom"));
		assertArrayEquals(first.weights().kernels()[0], third.weights().kernels()[0], 1e-6f);
	}

	@Test
	void tracedCenterlinesAreLearned() throws IOException {
		final Path masks = masks();
		// each mask stands for a broad line
		final TrainingParameters own = tiny(2).with(MASKS, masks.toString()).with(CENTERLINES, masks
			.toString()).with(MIX, 0.5);
		final ModelFolder model = training(own).masks(() -> MaskImages.in(masks, masks)).run(folder
			.resolve("own"), Progress.NONE).model().orElseThrow();
		final Map<?, ?> data = (Map<?, ?>) model.card().training().get("data");
		assertEquals("crops, against the traced centerlines", data.get("masksScored"));
		assertEquals("CENTERLINE", model.card().training().get("target"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> training(own.with(SMOOTHING, 1.))
			.run(folder.resolve("other"), Progress.NONE)).getMessage().contains("Smoothing is for the teacher"));
	}

	/** Five masks of curves. */
	private Path masks() throws IOException {
		final CurveSynthesizer curves = new CurveSynthesizer(SynthesisOptions.for2d().size(60, 50));
		final Path masks = folder.resolve("masks");
		for (int i = 0; i < 5; i++) {
			final PixelSet mask = curves.sample(i).noisy();
			final ByteProcessor pixels = new ByteProcessor(60, 50);
			for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
				pixels.set((int) mask.x(p), (int) mask.y(p), 255);
			ImageWriter.writeTiff(new ImagePlus("mask", pixels), masks.resolve(i + ".tif"), false);
		}
		return masks;
	}

	@Test
	void wrongParametersAreRefusedBeforeAnyWork() {
		final TrainingParameters parameters = tiny(2).with(MIX, 0.5);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> training(parameters).run(folder
			.resolve("model"), Progress.NONE)).getMessage().contains("own masks"));
		assertFalse(Files.exists(folder.resolve("model")));
	}

	@Test
	void modelThatCannotBeWrittenLeavesTheCheckpoint() throws IOException {
		final Path model = folder.resolve("model");
		final TrainingParameters parameters = tiny(2);
		final Progress blocker = new Progress() {

			@Override
			public void update(final long done, final long total, final String message) {
				// another program makes a file of this name meanwhile
				if (done == 9 && !Files.exists(model)) create(model);
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		};
		assertThrows(IllegalArgumentException.class, () -> training(parameters).run(model, blocker));
		assertTrue(Files.exists(checkpoint(model)));
		Files.delete(model);
		training(tiny(2)).run(model, Progress.NONE);
		assertTrue(messages.contains("Going on after step 9, from checkpoint " +
			checkpoint(model) + "."), messages.toString());
	}

	private static void create(final Path file) {
		try {
			Files.writeString(file, "");
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}
}
