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
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How often values occur: bars of equal width, each as high as its weight.
 *
 * @param title what the values are, with the unit
 * @param axis what the weights are
 * @param min the least value
 * @param max the greatest value
 * @param bars weights
 */
record Histogram(String title, String axis, double min, double max, double[] bars) {

	private static final int BARS = 24;
	private static final int LEFT = 60;
	private static final int RIGHT = 24;
	private static final int GAP = 6;
	private static final int TOP = 28;
	private static final int BOTTOM = 44;

	/**
	 * @param values without NaN
	 * @param weights of the values
	 */
	static Histogram of(final String title, final String axis, final double[] values,
		final double[] weights)
	{
		final double min = Arrays.stream(values).min().orElse(0);
		final double max = Arrays.stream(values).max().orElse(1);
		final double[] bars = new double[BARS];
		for (int i = 0; i < values.length; i++) {
			final int bar = max == min ? 0 : (int) (BARS * (values[i] - min) / (max - min));
			bars[Math.min(BARS - 1, bar)] += weights[i];
		}
		return new Histogram(title, axis, min, max, bars);
	}

	BufferedImage draw(final int width, final int height) {
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
		final var metrics = graphics.getFontMetrics();
		final int bottom = height - BOTTOM;
		final double most = Arrays.stream(bars).max().getAsDouble();
		final String highest = ShortNumbers.text(most);
		final int left = Math.max(LEFT, metrics.stringWidth(highest) + 2 * GAP);
		final double step = (double) (width - left - RIGHT) / bars.length;
		graphics.setColor(new Color(0x0072b2));
		for (int i = 0; i < bars.length; i++) {
			final int high = most == 0 ? 0 : (int) Math.round((bottom - TOP) * bars[i] / most);
			final int x = (int) Math.round(left + i * step);
			graphics.fillRect(x, bottom - high, (int) Math.round(left + (i + 1) * step) - x - 1, high);
		}
		graphics.setColor(Color.BLACK);
		graphics.drawLine(left, bottom, width - RIGHT, bottom);
		graphics.drawLine(left, TOP, left, bottom);
		final String greatest = ShortNumbers.text(max);
		graphics.drawString(ShortNumbers.text(min), left, bottom + metrics.getAscent() + 3);
		graphics.drawString(greatest, width - RIGHT - metrics.stringWidth(greatest), bottom + metrics
			.getAscent() + 3);
		graphics.drawString(title, left + (width - left - RIGHT - metrics.stringWidth(title)) / 2, height -
			10);
		graphics.drawString(highest, left - GAP - metrics.stringWidth(highest), TOP + metrics.getAscent() /
			2);
		graphics.drawString("0", left - GAP - metrics.stringWidth("0"), bottom);
		graphics.drawString(axis, 8, TOP - 10);
		graphics.dispose();
		return picture;
	}
}
