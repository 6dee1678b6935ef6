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
package org.skelite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.skelite.score.Agreement;
import org.skelite.topology.PixelSet;

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
