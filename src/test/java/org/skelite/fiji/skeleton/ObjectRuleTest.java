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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoublePredicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.plugin.filter.Binary;
import ij.process.ImageProcessor;
import net.imglib2.img.array.ArrayImgs;

/** Tests what is taken as the object, against what ImageJ itself takes. */
class ObjectRuleTest {

	private final boolean before = Prefs.blackBackground;

	@AfterEach
	void restore() {
		Prefs.blackBackground = before;
	}

	private static ImagePlus image(final boolean inverting) {
		final ImagePlus image = IJ.createImage("mask", "8-bit black", 20, 20, 1);
		if (inverting) image.getProcessor().invertLut();
		return image;
	}

	@ParameterizedTest
	@CsvSource({ //
		"auto, false, false, true", "auto, false, true, true", //
		"auto, true, false, true", "auto, true, true, false", //
		"bright, false, false, true", "bright, true, false, false", //
		"dark, false, true, false", "dark, true, true, true" })
	void goesByTheLooks(final String object, final boolean inverting, final boolean black,
		final boolean great)
	{
		Prefs.blackBackground = black;
		for (final boolean invert : new boolean[] { false, true }) {
			final Foreground foreground = new ObjectRule(127, object, invert, Values.MASK).in(image(
				inverting));
			assertEquals(great != invert, foreground.test(255));
			assertEquals(great == invert, foreground.test(0));
		}
	}

	/** ImageJ erodes what it takes as the object. */
	@ParameterizedTest
	@CsvSource({ "false, true", "true, false", "true, true" })
	void agreesWithImageJ(final boolean inverting, final boolean black) {
		Prefs.blackBackground = black;
		final ImagePlus image = image(inverting);
		final ImageProcessor pixels = image.getProcessor();
		pixels.setValue(255);
		pixels.fillRect(5, 5, 9, 9);
		final Binary binary = new Binary();
		binary.setup("erode", image);
		binary.run(pixels);
		final boolean greatEroded = pixels.get(5, 5) == 0;
		assertEquals(greatEroded, new ObjectRule(0, ObjectRule.AUTO, false, Values.MASK).in(
			image).test(255));
	}

	@Test
	void refusesOtherChoices() {
		for (final Values values : Values.values()) {
			assertRefused(0, "white", false, values);
			assertRefused(Double.NaN, "auto", false, values);
			if (values == Values.MASK) continue;
			assertRefused(0, "bright", false, values);
			assertRefused(0, "auto", true, values);
			assertRefused(-0.1, "auto", false, values);
			assertRefused(1, "auto", false, values);
		}
	}

	private static void assertRefused(final double threshold, final String object,
		final boolean invert, final Values values)
	{
		assertThrows(IllegalArgumentException.class, () -> new ObjectRule(threshold, object, invert,
			values));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void probabilitiesAreThoseOfTheObject(final boolean black) {
		Prefs.blackBackground = black;
		for (final boolean inverting : new boolean[] { false, true }) {
			final ImagePlus image = image(inverting);
			assertEquals(new Foreground(0.5, false, Values.PROBABILITY), new ObjectRule(0, "auto", false,
				Values.PROBABILITY).in(image));
			assertEquals(new Foreground(0.3, false, Values.SCALED), new ObjectRule(0.3, "auto", false,
				Values.SCALED).in(image));
		}
	}

	@Test
	void scaledValuesAreDividedByTheGreatest() {
		final Foreground half = new Foreground(0.5, false, Values.SCALED);
		final DoublePredicate isObject = half.in(ArrayImgs.unsignedBytes(new byte[] { 0, 10, 40 }, 3, 1));
		assertTrue(isObject.test(21));
		assertFalse(isObject.test(20));
		assertFalse(half.in(ArrayImgs.unsignedBytes(3, 1)).test(0));
	}
}
