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
package org.skelite.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;
import org.skelite.score.Agreement;

class AgreementPictureTest {

	private final AgreementPicture pictures = new AgreementPicture("both", "one", "other");

	private static PixelSet row(final PixelSet image, final int y, final int z, final int... xs) {
		final PixelSet set = image.emptyCopy();
		for (final int x : xs)
			set.add(set.position(x, y, z));
		return set;
	}

	@Test
	void colorsTellWhatAgrees() {
		final PixelSet image = new PixelSet(new long[] { 8, 3 }, 1);
		final BufferedImage picture = pictures.draw(Agreement.within(row(image, 1, 0, 0, 1, 2, 3, 4),
			row(image, 1, 0, 1, 2, 6), row(image, 1, 0, 2, 4), 0, 1, 1));
		final int[] expected = { AgreementPicture.MASK, AgreementPicture.EXTRA,
			AgreementPicture.AGREED, AgreementPicture.MASK, AgreementPicture.MISSED,
			AgreementPicture.BACKGROUND, AgreementPicture.EXTRA, AgreementPicture.BACKGROUND };
		for (int x = 0; x < expected.length; x++)
			assertEquals(expected[x], picture.getRGB(x, 1) & 0xffffff, "at x = " + x);
		assertTrue(picture.getHeight() > 3);
	}

	@Test
	void toleranceTurnsDisagreementIntoAgreement() {
		final PixelSet image = new PixelSet(new long[] { 8, 3 }, 1);
		final BufferedImage picture = pictures.draw(Agreement.within(image, row(image, 1, 0, 1, 2, 6),
			row(image, 1, 0, 2, 4), 2, 1, 1));
		assertEquals(AgreementPicture.AGREED, picture.getRGB(1, 1) & 0xffffff);
		assertEquals(AgreementPicture.AGREED, picture.getRGB(6, 1) & 0xffffff);
		assertEquals(AgreementPicture.BACKGROUND, picture.getRGB(4, 1) & 0xffffff);
	}

	@Test
	void projectionOfVolumesShowsDisagreementFirst() {
		final PixelSet image = new PixelSet(new long[] { 4, 3, 5 }, 1);
		final BufferedImage picture = pictures.draw(new Agreement(row(image, 1, 4, 0, 1, 2), row(image,
			1, 0, 1, 2), row(image, 1, 2, 2), row(image, 1, 3, 2, 3)));
		assertEquals(AgreementPicture.MASK, picture.getRGB(0, 1) & 0xffffff);
		assertEquals(AgreementPicture.AGREED, picture.getRGB(1, 1) & 0xffffff);
		assertEquals(AgreementPicture.EXTRA, picture.getRGB(2, 1) & 0xffffff);
		assertEquals(AgreementPicture.MISSED, picture.getRGB(3, 1) & 0xffffff);
	}

	@Test
	void legendNamesTheColorsInUse() {
		final PixelSet image = new PixelSet(new long[] { 200, 3 }, 1);
		final Agreement nothing = new Agreement(image, image, image, image);
		assertTrue(colors(pictures.draw(nothing)).containsAll(Set.of(AgreementPicture.AGREED,
			AgreementPicture.EXTRA, AgreementPicture.MISSED, AgreementPicture.MASK)));
		assertTrue(!colors(new AgreementPicture("a", "b", "").draw(nothing)).contains(
			AgreementPicture.MISSED));
		assertTrue(!colors(pictures.draw(nothing)).contains(AgreementPicture.UNCOVERED));
		assertTrue(colors(new AgreementPicture("a", "b", "", "c").draw(nothing)).contains(
			AgreementPicture.UNCOVERED));
	}

	@Test
	void whatIsNotCoveredLiesBelowTheSkeleton() {
		final PixelSet image = new PixelSet(new long[] { 4, 3, 5 }, 1);
		final BufferedImage picture = pictures.draw(new Agreement(row(image, 1, 4, 0, 1, 2), row(image,
			1, 0, 2), row(image, 1, 2), row(image, 1, 3)).uncovered(row(image, 1, 1, 1, 2)));
		assertEquals(AgreementPicture.MASK, picture.getRGB(0, 1) & 0xffffff);
		assertEquals(AgreementPicture.UNCOVERED, picture.getRGB(1, 1) & 0xffffff);
		assertEquals(AgreementPicture.AGREED, picture.getRGB(2, 1) & 0xffffff);
	}

	/**
	 * Colors as protanopes, deuteranopes and tritanopes see them, by G. Machado et al., "A
	 * physiologically-based model for simulation of color vision deficiency", 2009,
	 * <a href="https://doi.org/10.1109/TVCG.2009.113">doi:10.1109/TVCG.2009.113</a>, on linear RGB.
	 */
	@Test
	void theColorBlindTellColorsApart() {
		final double[][] sights = { { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, { 0.152286, 1.052583, -0.204868,
			0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 }, { 0.367322, 0.860646,
				-0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 }, { 1.255528,
					-0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 } };
		final int[] colors = { AgreementPicture.BACKGROUND, AgreementPicture.MASK,
			AgreementPicture.AGREED, AgreementPicture.EXTRA, AgreementPicture.MISSED,
			AgreementPicture.UNCOVERED };
		for (final double[] sight : sights)
			for (int i = 0; i < colors.length; i++)
				for (int j = 0; j < i; j++)
					assertTrue(difference(lab(colors[i], sight), lab(colors[j], sight)) > 30);
	}

	private static double difference(final double[] a, final double[] b) {
		return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
	}

	/** Returns CIE L*a*b* of a color as somebody sees it. */
	private static double[] lab(final int color, final double[] sight) {
		final double[] seen = new double[3];
		for (int i = 0; i < 3; i++)
			seen[i] = Math.min(1, Math.max(0, sight[3 * i] * linear(color >> 16) + sight[3 * i + 1] *
				linear(color >> 8) + sight[3 * i + 2] * linear(color)));
		final double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
		final double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
		final double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
		return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
	}

	private static double root(final double value) {
		return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
	}

	/** Tells brightness, which everybody sees, from the sRGB values (WCAG 2.1 contrast). */
	@Test
	void everyColorStandsOutFromTheMask() {
		for (final int color : new int[] { AgreementPicture.AGREED, AgreementPicture.EXTRA,
			AgreementPicture.MISSED })
			assertTrue((luminance(color) + 0.05) / (luminance(AgreementPicture.MASK) + 0.05) > 3);
	}

	private static double luminance(final int color) {
		return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
	}

	private static double linear(final int channel) {
		return Math.pow((channel & 0xff) / 255.0, 2.2);
	}

	private static Set<Integer> colors(final BufferedImage picture) {
		final Set<Integer> colors = new HashSet<>();
		for (int y = 0; y < picture.getHeight(); y++)
			for (int x = 0; x < picture.getWidth(); x++)
				colors.add(picture.getRGB(x, y) & 0xffffff);
		return colors;
	}
}
