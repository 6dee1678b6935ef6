package org.skelite.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/** Tests the command on images, in a SciJava context as in Fiji. */
class LearnedSkeletonTest {

	private Context context;

	@BeforeEach
	void start() {
		context = new Context();
	}

	@AfterEach
	void stop() {
		context.close();
	}

	private CommandModule run(final ImagePlus input, final Object... options)
		throws InterruptedException, ExecutionException
	{
		final Object[] inputs = Arrays.copyOf(options, options.length + 2);
		inputs[options.length] = "input";
		inputs[options.length + 1] = input;
		return context.service(CommandService.class).run(FakeEngine.Image.class, true, inputs).get();
	}

	private static ImagePlus randomImage(final int bits, final int channels, final int slices,
		final int frames)
	{
		final ImagePlus image = IJ.createHyperStack("mask.tif", 9, 8, channels, slices, frames, bits);
		final Random random = new Random(1);
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int p = 0; p < plane.getPixelCount(); p++)
				plane.setf(p, random.nextInt(100));
		}
		return image;
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void skeletonizesEachChannelAndFrame(final int bits) throws Exception {
		final ImagePlus input = randomImage(bits, 2, 3, 4);
		final ImagePlus before = input.duplicate();
		final CommandModule module = run(input, "threshold", 30.0);
		assertNull(module.getCancelReason());
		final ImagePlus output = (ImagePlus) module.getOutput("output");
		assertNotSame(input, output);
		assertEquals("mask.tif skeleton", output.getTitle());
		assertEquals(8, output.getBitDepth());
		assertArrayEquals(input.getDimensions(), output.getDimensions());
		for (int c = 1; c <= 2; c++)
			for (int z = 1; z <= 3; z++)
				for (int t = 1; t <= 4; t++) {
					final int plane = input.getStackIndex(c, z, t);
					for (int y = 0; y < 8; y++)
						for (int x = 0; x < 9; x++) {
							final float value = input.getStack().getProcessor(plane).getf(x, y);
							assertEquals(before.getStack().getProcessor(plane).getf(x, y), value);
							// slices count from 1
							final boolean kept = value > 30 && x % 2 == 0 && y % 2 == 0 && z % 2 == 1;
							assertEquals(kept ? 255 : 0, output.getStack().getProcessor(plane).get(x, y));
						}
				}
	}

	@Test
	void keepsCalibrationAndLabels() throws Exception {
		final ImagePlus input = randomImage(16, 1, 3, 1);
		input.getCalibration().setUnit("mm");
		input.getCalibration().pixelWidth = 0.5;
		input.getCalibration().pixelDepth = 3;
		input.getStack().setSliceLabel("second", 2);
		final ImagePlus output = (ImagePlus) run(input, "threshold", 30.0).getOutput("output");
		assertEquals("mm", output.getCalibration().getUnit());
		assertEquals(0.5, output.getCalibration().pixelWidth);
		assertEquals(3, output.getCalibration().pixelDepth);
		assertEquals("second", output.getStack().getSliceLabel(2));
		output.getCalibration().pixelWidth = 1;
		assertEquals(0.5, input.getCalibration().pixelWidth);
	}

	@Test
	void takesDarkObjects() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 1);
		final ImagePlus output = (ImagePlus) run(input, "threshold", 30.0, "invert", true).getOutput(
			"output");
		for (int y = 0; y < 8; y += 2)
			for (int x = 0; x < 9; x += 2)
				assertEquals(input.getProcessor().get(x, y) <= 30 ? 255 : 0, output.getProcessor().get(x,
					y));
	}

	@Test
	void givesSoftSkeletons() throws Exception {
		final ImagePlus output = (ImagePlus) run(randomImage(8, 1, 1, 1), "threshold", 30.0, "thinning",
			false).getOutput("output");
		assertEquals(32, output.getBitDepth());
		assertEquals(0.75, output.getStatistics().max);
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		assertTrue(run(new ImagePlus("a", new ColorProcessor(5, 5))).getCancelReason().contains("RGB"));
		final CommandModule full = run(randomImage(8, 1, 1, 2), "threshold", -1.0);
		assertEquals("Channel 1, frame 1: Image has no background.", full.getCancelReason());
		assertNull(full.getOutput("output"));
	}

	@Test
	void givesEmptyResultsOfEmptyMasks() throws Exception {
		final CommandModule module = run(randomImage(8, 1, 1, 1), "threshold", 200.0);
		assertNull(module.getCancelReason());
		assertEquals(0, ((ImagePlus) module.getOutput("output")).getStatistics().max);
		assertTrue(((SkeletonCommand) module.getCommand()).foundEmptyMask());
	}

	@Test
	void namesMissingModels() throws Exception {
		final CommandModule module = context.service(CommandService.class).run(LearnedSkeleton.class,
			true, "input", randomImage(8, 1, 1, 1), "model", "nonsense").get();
		assertTrue(module.getCancelReason().contains("nonsense"), module.getCancelReason());
	}
}
