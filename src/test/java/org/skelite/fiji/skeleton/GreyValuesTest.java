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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;
import org.skelite.fiji.CommandTest;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

/** Tests what is taken as the object of images that are no masks, or have a threshold. */
class GreyValuesTest extends CommandTest {

	private static ImagePlus image(final int bits, final int... values) {
		final ImagePlus image = IJ.createImage("grey", values.length, 3, 1, bits);
		for (int x = 0; x < values.length; x++)
			image.getProcessor().setf(x, 1, values[x]);
		return image;
	}

	private static Foreground in(final ImagePlus image) {
		return new ObjectRule(0, ObjectRule.AUTO, false, Values.MASK).in(image);
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void theThresholdOfImageJIsUsed(final int bits) {
		final ImagePlus image = image(bits, 10, 50, 60, 200);
		image.getProcessor().setThreshold(60, 200, ImageProcessor.NO_LUT_UPDATE);
		assertFalse(in(image).test(50));
		assertTrue(in(image).test(60));
		image.getProcessor().setThreshold(0, 50, ImageProcessor.NO_LUT_UPDATE);
		assertTrue(in(image).test(50));
		assertFalse(in(image).test(60));
		assertFalse(new ObjectRule(0, ObjectRule.AUTO, true, Values.MASK).in(image).test(50));
		image.getProcessor().resetThreshold();
		assertTrue(in(image).test(60) && in(image).test(10));
	}

	@Test
	void ofSignedImages() {
		final ImagePlus image = image(16, 32768 - 5, 32768 + 3);
		image.getCalibration().setSigned16BitCalibration();
		image.getProcessor().setThreshold(32768 - 5, 65535, ImageProcessor.NO_LUT_UPDATE);
		assertTrue(in(image).test(-5));
		assertFalse(in(image).test(-6));
	}

	@Test
	void rangesAreRefused() throws Exception {
		final ImagePlus image = image(8, 10, 50, 60, 200);
		image.getProcessor().setThreshold(20, 100, ImageProcessor.NO_LUT_UPDATE);
		assertEquals("The threshold of grey, 20 to 100, leaves out smaller and greater values. Make a" +
			" mask by Process > Binary > Convert to Mask first.", reason(image));
	}

	@Test
	void contradictionsAreRefused() throws Exception {
		final ImagePlus image = image(8, 10, 50, 60, 200);
		image.getProcessor().setThreshold(55, 255, ImageProcessor.NO_LUT_UPDATE);
		assertNull(reason(image));
		assertTrue(reason(image, "threshold", 20.0).startsWith("grey has a threshold, 55 to 255, which"));
		assertTrue(reason(image, "object", "dark").startsWith("grey has a threshold"));
		assertTrue(reason(image, "values", "scaled").startsWith("grey has a threshold"));
	}

	private String reason(final ImagePlus image, final Object... options) throws Exception {
		final CommandModule module = run(FakeModel.Image.class, with(options, "input", image));
		return module.getCancelReason();
	}

	@Test
	void imagesThatAreNoMasksAreToldAbout() {
		final ObjectRule rule = new ObjectRule(0, ObjectRule.AUTO, false, Values.MASK);
		assertTrue(rule.doubt(image(8, 0, 7, 9)).startsWith(
			"grey is no mask: it has 3 different values"));
		assertNull(rule.doubt(image(8, 0, 7, 7)));
		final ImagePlus thresholded = image(8, 0, 7, 9);
		thresholded.getProcessor().setThreshold(8, 255, ImageProcessor.NO_LUT_UPDATE);
		assertNull(rule.doubt(thresholded));
		assertNull(new ObjectRule(5, ObjectRule.AUTO, false, Values.MASK).doubt(image(8, 0, 7, 9)));
		assertNull(new ObjectRule(0, ObjectRule.AUTO, false, Values.SCALED).doubt(image(8, 0, 7, 9)));
	}

	@Test
	void warnsOfSlicesThatAreChannels() {
		final ObjectRule rule = new ObjectRule(0, ObjectRule.AUTO, false, Values.MASK);
		final ImagePlus image = new ImagePlus("stack", ImageStack.create(4, 4, 9, 8));
		assertNull(rule.doubt(image));
		image.setDimensions(9, 1, 1);
		assertTrue(rule.doubt(image).startsWith("stack has 9 channels"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 16, 32 })
	void countsValues(final int bits) {
		final Random random = new Random(3);
		for (int trial = 0; trial < 300; trial++) {
			final int[] palette = random.ints(1 + random.nextInt(4), 0, 256).toArray();
			if (random.nextBoolean()) palette[0] = 0;
			final ImagePlus image = IJ.createImage("", 1 + random.nextInt(trial % 10 == 0 ? 2000 : 40), 3, 2,
				bits);
			final int background = random.nextInt(image.getWidth());
			final Set<Integer> values = new HashSet<>();
			for (int i = 1; i <= 2; i++)
				for (int p = 0; p < image.getProcessor().getPixelCount(); p++) {
					final int value = p < background ? 0 : palette[random.nextInt(palette.length)];
					image.getStack().getProcessor(i).setf(p, value);
					values.add(value);
				}
			assertEquals(values.size(), ValueCount.of(image));
		}
	}

	@Test
	void zeroHasNoSign() {
		assertEquals(2, ValueCount.of(new ImagePlus("", new FloatProcessor(3, 1, new float[] { 0, 1, -0f }))));
	}
}
