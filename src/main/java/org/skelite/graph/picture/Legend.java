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
package org.skelite.graph.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A bar of colors with its least and greatest value, and what they are. */
public final class Legend {

	private static final int MARGIN = 6;
	private static final int BAR = 14;

	private final BranchColors colors;

	public Legend(final BranchColors colors) {
		this.colors = colors;
	}

	/** Whether there is anything to show. */
	public boolean isNeeded() {
		return colors.hasScale();
	}

	/** Draws the legend, white on black, as high as the text needs, or wider than asked for. */
	public BufferedImage draw(final int minWidth) {
		final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
		final Graphics2D probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
		final FontMetrics metrics = probe.getFontMetrics(font);
		probe.dispose();
		final String least = colors.text(colors.scale().min());
		final String greatest = colors.greatest();
		final int text = Math.max(metrics.stringWidth(colors.title()), metrics.stringWidth(least +
			greatest) + 4 * MARGIN);
		final int width = Math.max(minWidth, text + 2 * MARGIN);
		final int height = 2 * metrics.getHeight() + BAR + 3 * MARGIN;
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setFont(font);
		graphics.setColor(Color.WHITE);
		graphics.drawString(colors.title(), MARGIN, MARGIN + metrics.getAscent());
		final int top = MARGIN + metrics.getHeight();
		final ColorScale bar = new ColorScale(MARGIN, width - MARGIN - 1);
		for (int x = MARGIN; x < width - MARGIN; x++) {
			graphics.setColor(new Color(bar.color(x)));
			graphics.drawLine(x, top, x, top + BAR);
		}
		graphics.setColor(Color.WHITE);
		final int bottom = top + BAR + MARGIN / 2 + metrics.getAscent();
		graphics.drawString(least, MARGIN, bottom);
		graphics.drawString(greatest, width - MARGIN - metrics.stringWidth(greatest), bottom);
		graphics.dispose();
		return picture;
	}
}
