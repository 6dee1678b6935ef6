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

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.skelite.mask.PixelSet;
import org.skelite.score.Agreement;

/**
 * A picture of where two skeletons agree, with a legend below. Of a volume it
 * is the maximum projection along z, where disagreement covers agreement.
 * <p>
 * Orange and sky blue are from the palette of M. Okabe and K. Ito, "Color
 * universal design", 2008, which the color-blind can tell apart; violet is as far from all of
 * the others for them, too.
 * </p>
 */
public final class AgreementPicture {

	/** Color of the background. */
	public static final int BACKGROUND = 0x000000;

	/** Color of the mask: dark grey. */
	public static final int MASK = 0x505050;

	/** Color of what agrees: white. */
	public static final int AGREED = 0xffffff;

	/** Color of what only the skeleton has: orange. */
	public static final int EXTRA = 0xe69f00;

	/** Color of what only the reference has: sky blue. */
	public static final int MISSED = 0x56b4e9;

	/** Color of what of the mask the skeleton does not cover: violet. */
	public static final int UNCOVERED = 0xbb00ff;

	private static final int LINE = 16;
	private static final int SWATCH = 10;
	private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

	private final List<Entry> entries = new ArrayList<>();

	private record Entry(int color, String text) {}

	/**
	 * @param agreed what the legend says of what agrees
	 * @param extra what it says of what only the skeleton has
	 * @param missed what it says of what only the reference has; empty if there is
	 *          no reference
	 */
	public AgreementPicture(final String agreed, final String extra, final String missed) {
		this(agreed, extra, missed, "");
	}

	/**
	 * @param agreed what the legend says of what agrees
	 * @param extra what it says of what only the skeleton has
	 * @param missed what it says of what only the reference has; empty if there is
	 *          no reference
	 * @param uncovered what it says of what the skeleton does not cover; empty if
	 *          that is not shown
	 */
	public AgreementPicture(final String agreed, final String extra, final String missed,
		final String uncovered)
	{
		add(AGREED, agreed);
		add(EXTRA, extra);
		add(MISSED, missed);
		add(UNCOVERED, uncovered);
		add(MASK, "mask");
	}

	private void add(final int color, final String text) {
		if (!text.isEmpty()) entries.add(new Entry(color, text));
	}

	/** Draws the picture; pixels of the image have the same coordinates in it. */
	public BufferedImage draw(final Agreement agreement) {
		final int width = (int) agreement.mask().dimension(0);
		final int height = (int) agreement.mask().dimension(1);
		final BufferedImage picture = new BufferedImage(Math.max(width, legendWidth()), height +
			entries.size() * LINE, BufferedImage.TYPE_INT_RGB);
		paint(picture, agreement.mask(), MASK);
		paint(picture, agreement.uncovered(), UNCOVERED);
		paint(picture, agreement.agreed(), AGREED);
		paint(picture, agreement.missed(), MISSED);
		paint(picture, agreement.extra(), EXTRA);
		drawLegend(picture, height);
		return picture;
	}

	private static void paint(final BufferedImage picture, final PixelSet set, final int color) {
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			picture.setRGB((int) set.x(p), (int) set.y(p), color);
	}

	private int legendWidth() {
		final Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
			.createGraphics();
		final int text = entries.stream().mapToInt(e -> graphics.getFontMetrics(FONT).stringWidth(e
			.text())).max().orElse(0);
		graphics.dispose();
		return text + 2 * LINE;
	}

	private void drawLegend(final BufferedImage picture, final int top) {
		final Graphics2D graphics = picture.createGraphics();
		graphics.setFont(FONT);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		for (int i = 0; i < entries.size(); i++) {
			final int y = top + i * LINE + (LINE - SWATCH) / 2;
			graphics.setColor(new Color(entries.get(i).color()));
			graphics.fillRect((LINE - SWATCH) / 2, y, SWATCH, SWATCH);
			graphics.setColor(Color.WHITE);
			graphics.drawString(entries.get(i).text(), LINE + 2, y + SWATCH - 1);
		}
		graphics.dispose();
	}
}
