package org.skelite.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.plugin.filter.Binary;
import ij.process.ImageProcessor;

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
			final Foreground foreground = new ObjectRule(127, object, invert).in(image(inverting));
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
		assertEquals(greatEroded, new ObjectRule(0, ObjectRule.AUTO, false).in(image).test(255));
	}

	@Test
	void refusesOtherChoices() {
		assertThrows(IllegalArgumentException.class, () -> new ObjectRule(0, "white", false));
		assertThrows(IllegalArgumentException.class, () -> new ObjectRule(Double.NaN, "auto", false));
	}
}
