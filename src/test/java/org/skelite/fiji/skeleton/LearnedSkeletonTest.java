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
package org.skelite.fiji.skeleton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;
import org.skelite.fiji.CommandTest;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.StackStatistics;

/** Tests the command on images, in a SciJava context as in Fiji. */
class LearnedSkeletonTest extends CommandTest {

	private CommandModule run(final ImagePlus input, final Object... options) throws Exception {
		return run(FakeModel.Image.class, with(options, "input", input));
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
		assertTrue(((SkeletonCommand<?>) module.getCommand()).foundEmptyMask());
	}

	@Test
	void namesMissingModels() throws Exception {
		final CommandModule module = run(LearnedSkeleton.class, "input", randomImage(8, 1, 1, 1), "model", "nonsense");
		assertTrue(module.getCancelReason().contains("nonsense"), module.getCancelReason());
	}

	private static boolean isKept(final ImagePlus skeleton, final int x, final int y, final int z) {
		return skeleton.getStack().getProcessor(z).get(x, y) != 0;
	}

	@Test
	void staysInsideTheSelection() throws Exception {
		final ImagePlus input = randomImage(8, 1, 2, 1);
		input.setRoi(new Roi(2, 2, 5, 4));
		ImagePlus output = (ImagePlus) run(input, "threshold", 30.0, "slices", "single").getOutput(
			"output");
		for (int y = 0; y < 8; y++)
			for (int x = 0; x < 9; x++) {
				final boolean inside = x >= 2 && x < 7 && y >= 2 && y < 6 && x % 2 == 0 && y % 2 == 0;
				assertEquals(inside && input.getStack().getProcessor(1).get(x, y) > 30, isKept(output, x, y,
					1));
			}
		input.setRoi(new OvalRoi(-1, 0, 7, 7));
		final ImageProcessor oval = input.createRoiMask();
		output = (ImagePlus) run(input, "threshold", 30.0, "slices", "single", "invert", true)
			.getOutput("output");
		for (int y = 0; y < 8; y++)
			for (int x = 0; x < 9; x++)
				assertEquals(oval.get(x, y) != 0 && x % 2 == 0 && y % 2 == 0 && input.getStack()
					.getProcessor(2).get(x, y) <= 30, isKept(output, x, y, 2), x + ", " + y);
		input.setRoi(new Line(0, 0, 5, 5)); // has no inside
		assertNull(run(input, "threshold", 30.0).getCancelReason());
		input.setRoi(new Roi(20, 20, 5, 5));
		assertTrue(run(input).getCancelReason().contains("outside the image"));
	}

	@Test
	void takesSlicesAsVolumeOrOneByOne() throws Exception {
		final ImagePlus input = randomImage(16, 2, 3, 2);
		final ImagePlus volume = (ImagePlus) run(input, "threshold", 30.0).getOutput("output");
		final ImagePlus single = (ImagePlus) run(input, "threshold", 30.0, "slices", "single")
			.getOutput("output");
		final int second = input.getStackIndex(1, 2, 1);
		assertEquals(0, volume.getStack().getProcessor(second).getStats().max);
		assertEquals(255, single.getStack().getProcessor(second).getStats().max);
		assertArrayEquals(input.getDimensions(), single.getDimensions());
		assertTrue(run(input, "slices", "some").getCancelReason().contains("volume or single"));
	}

	@Test
	void showsOverlaysOnRequest() throws Exception {
		final ImagePlus input = randomImage(8, 2, 1, 2);
		input.setOverlay(new Overlay(new Roi(1, 1, 2, 2)));
		final Object[] pixels = input.duplicate().getStack().getImageArray();
		for (int i = 0; i < 2; i++) {
			run(input, "threshold", 30.0, "overlay", true);
			assertEquals(5, input.getOverlay().size());
		}
		assertEquals(2, input.getOverlay().get(4).getTPosition());
		for (int i = 0; i < 4; i++)
			assertArrayEquals((byte[]) pixels[i], (byte[]) input.getStack().getPixels(i + 1));
	}

	@Test
	void givesSoftMapsOnRequest() throws Exception {
		final CommandModule module = run(randomImage(8, 1, 1, 1), "threshold", 30.0, "soft_map", true);
		final ImagePlus soft = (ImagePlus) module.getOutput("soft_output");
		assertEquals("mask.tif soft skeleton", soft.getTitle());
		assertEquals(0.75, soft.getStatistics().max);
		assertEquals(255, ((ImagePlus) module.getOutput("output")).getStatistics().max);
		assertTrue(((ImagePlus) module.getOutput("output")).getInfoProperty().contains("Fake model"));
	}

	@Test
	void givesRadiusMapsOnRequest() throws Exception {
		final ImagePlus input = randomImage(8, 1, 2, 1);
		input.getCalibration().pixelWidth = 0.5;
		input.getCalibration().pixelHeight = 0.5;
		input.getCalibration().pixelDepth = 0.5;
		ImagePlus radius = (ImagePlus) run(input, "threshold", 30.0, "radius_map", true).getOutput(
			"radius_output");
		assertEquals(32, radius.getBitDepth());
		assertEquals(0.5 * Math.sqrt(3), new StackStatistics(radius).max, 1e-6);
		input.getCalibration().pixelDepth = 2; // four times the width
		radius = (ImagePlus) run(input, "threshold", 30.0, "radius_map", true).getOutput(
			"radius_output");
		assertEquals(0.5 * Math.sqrt(5), new StackStatistics(radius).max, 1e-6);
		assertTrue(run(input, "thinning", false, "radius_map", true).getCancelReason().contains(
			"switch thinning on"));
	}

	@Test
	void readsVirtualStacks() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 3);
		final ImageStack planes = input.getStack();
		final ImagePlus virtual = new ImagePlus("virtual", new VirtualStack(9, 8, 3) {

			@Override
			public ImageProcessor getProcessor(final int n) {
				return planes.getProcessor(n);
			}

			@Override
			public Object getPixels(final int n) {
				return planes.getPixels(n);
			}
		});
		virtual.setDimensions(1, 1, 3);
		final ImagePlus output = (ImagePlus) run(virtual, "threshold", 30.0).getOutput("output");
		final ImagePlus expected = (ImagePlus) run(input, "threshold", 30.0).getOutput("output");
		for (int i = 1; i <= 3; i++)
			assertArrayEquals((byte[]) expected.getStack().getPixels(i), (byte[]) output.getStack()
				.getPixels(i));
	}

	@Test
	void emptyFramesGiveEmptyFrames() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 3);
		input.getStack().getProcessor(2).multiply(0);
		final CommandModule module = run(input, "threshold", 30.0);
		assertNull(module.getCancelReason());
		final ImagePlus output = (ImagePlus) module.getOutput("output");
		assertEquals(0, output.getStack().getProcessor(2).getStats().max);
		assertEquals(255, output.getStack().getProcessor(3).getStats().max);
	}

	@Test
	void imagesInUseAreRefused() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 1);
		assertTrue(input.lockSilently());
		assertTrue(run(input).getCancelReason().contains("in use by another command"));
		input.unlock();
		assertNull(run(input, "threshold", 30.0).getCancelReason());
		assertFalse(input.isLocked());
		run(input, "threshold", -1.0);
		assertFalse(input.isLocked());
	}

	@Test
	void closedImagesKeepTheirPixels() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 1);
		FakeModel.before = input::flush; // what closing its window does
		try {
			assertEquals(255, ((ImagePlus) run(input, "threshold", 30.0).getOutput("output"))
				.getStatistics().max);
		}
		finally {
			FakeModel.before = () -> {};
		}
	}

	@Test
	void canBeCanceledInTheMiddle() throws Exception {
		final ImagePlus input = randomImage(8, 1, 1, 1);
		FakeModel.before = () -> {
			throw new CancellationException();
		};
		try {
			final CommandModule module = run(input, "overlay", true);
			assertTrue(module.isCanceled());
			assertNull(module.getOutput("output"));
			assertNull(input.getOverlay());
			assertFalse(input.isLocked());
		}
		finally {
			FakeModel.before = () -> {};
		}
	}

	@Test
	void showsTheSkeletonLast() throws Exception {
		String last = "";
		for (final ModuleItem<?> item : run(randomImage(8, 1, 1, 1)).getInfo().outputs())
			last = item.getName();
		assertEquals("output", last); // so it is the active image, whatever else is shown
	}

	@Test
	void saysThatNoImageIsOpen() throws Exception {
		final CommandModule module = run(FakeModel.Image.class);
		assertTrue(module.isCanceled());
		assertEquals("There are no images open. Open one first.", module.getCancelReason());
	}

	@Test
	void saysWhichChoicesThereAre() throws Exception {
		for (final String name : new String[] { "engine", "device" }) {
			final CommandModule module = run(LearnedSkeleton.class, "input", randomImage(8, 1, 1, 1), name, "nonsense");
			assertTrue(module.getCancelReason().contains("must be one of auto, "), module
				.getCancelReason());
		}
	}

	@Test
	void detailsGetBranches() throws Exception {
		final ImagePlus input = IJ.createImage("bump", 60, 40, 1, 8);
		input.getProcessor().setValue(255);
		input.getProcessor().fillRect(4, 19, 52, 13);
		input.getProcessor().fillRect(27, 4, 3, 15);
		final byte[] byModel = skeleton(input, "detail", -1.0);
		assertEquals(3, endPoints(byModel));
		assertEquals(2, endPoints(skeleton(input, "detail", 3.0)));
		assertArrayEquals(byModel, skeleton(input));
		assertArrayEquals(byModel, skeleton(input, "detail", 0.5));
		for (final double wrong : new double[] { -0.5, -2, 11, Double.NaN, Double.POSITIVE_INFINITY })
			assertEquals("Detail must be from 0 to 10.0 times the local radius, or -1 for what the model says, got " + wrong + ".",
				run(input, "detail", wrong).getCancelReason());
	}

	@Test
	void radiiOfVolumesAreShownInOneRange() throws Exception {
		final ImagePlus input = IJ.createImage("bar", 30, 20, 9, 8);
		final ImageProcessor slice = input.getStack().getProcessor(8);
		slice.setValue(255);
		slice.fillRect(4, 6, 22, 5);
		input.getCalibration().pixelWidth = input.getCalibration().pixelHeight = 0.5;
		input.getCalibration().pixelDepth = 3;
		final ImagePlus radius = (ImagePlus) run(LearnedSkeleton.class, "input", input, "radius_map",
			true).getOutput("radius_output");
		assertEquals(0, radius.getDisplayRangeMin());
		assertEquals(1.25, radius.getDisplayRangeMax(), 1e-6);
		assertEquals(1.25, radius.getStack().getProcessor(8).getf(15, 8), 1e-6);
	}

	@Test
	void objectsEndAtTheBorderOnRequest() throws Exception {
		final ImagePlus input = IJ.createImage("bar", 60, 40, 1, 8);
		input.getProcessor().setValue(255);
		input.getProcessor().fillRect(6, 0, 48, 9);
		assertEquals(-1, skeleton(input, "border", "ends")[60 * 4 + 30]);
		assertEquals(-1, skeleton(input, "border", "continues")[30]);
		assertArrayEquals(skeleton(input, "border", "continues"), skeleton(input));
		assertEquals("Border must be one of continues, ends, got open.", run(input, "border", "open")
			.getCancelReason());
	}

	private byte[] skeleton(final ImagePlus input, final Object... options) throws Exception {
		final CommandModule module = run(LearnedSkeleton.class, with(options, "input", input));
		return (byte[]) ((ImagePlus) module.getOutput("output")).getProcessor().getPixels();
	}

	/** Counts pixels that have one neighbor. */
	private static int endPoints(final byte[] skeleton) {
		int count = 0;
		for (int p = 0; p < skeleton.length; p++) {
			int neighbors = 0;
			for (final int step : new int[] { 1, 59, 60, 61 }) // the border is empty
				for (final int q : new int[] { p - step, p + step })
					if (skeleton[p] != 0 && skeleton[q] != 0) neighbors++;
			if (neighbors == 1) count++;
		}
		return count;
	}
}
