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
package org.skelite.benchmark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.skelite.synthesis.Sample;

/** Draws a mask with the skeletons of several methods side by side; volumes seen along z. */
final class Pictures {

	private static final int SCALE = 2;
	private static final int COLUMNS = 3;
	private static final int CAPTION = 20;

	private Pictures() {}

	/** Draws a synthetic mask with its true centerline, and one panel per method. */
	static void draw(final Path file, final Sample sample, final List<Method> methods)
		throws IOException
	{
		final Mask mask = Mask.of(sample.noisy());
		final Map<String, Mask> panels = new LinkedHashMap<>();
		panels.put("true centerline", Mask.of(sample.centerline().pixels()));
		for (final Method method : methods)
			panels.put(method.name(), method.skeletonize(mask));
		draw(file, mask, panels, mask.numDimensions() == 2 ? SCALE : 2 * SCALE);
	}

	/** Draws a mask with each of several skeletons, whose names stand above them. */
	static void draw(final Path file, final Mask mask, final Map<String, Mask> panels,
		final int scale) throws IOException
	{
		final int width = (int) mask.size()[0] * scale + 4;
		final int height = (int) mask.size()[1] * scale + CAPTION + 4;
		final int columns = panels.size() == 4 ? 2 : COLUMNS;
		final int rows = (panels.size() + columns - 1) / columns;
		final BufferedImage picture = new BufferedImage(columns * width, rows * height,
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		int i = 0;
		for (final Map.Entry<String, Mask> panel : panels.entrySet()) {
			graphics.translate(i % columns * width, i / columns * height);
			graphics.setColor(Color.BLACK);
			graphics.drawString(panel.getKey(), 4, CAPTION - 6);
			graphics.fillRect(0, CAPTION, width - 4, height - CAPTION - 4);
			fill(graphics, mask, new Color(0x707070), scale);
			fill(graphics, panel.getValue(), new Color(0xffd000), scale);
			graphics.translate(-(i % columns) * width, -(i / columns) * height);
			i++;
		}
		graphics.dispose();
		ImageIO.write(picture, "png", file.toFile());
	}

	private static void fill(final Graphics2D graphics, final Mask mask, final Color color,
		final int scale)
	{
		graphics.setColor(color);
		for (int i = 0; i < mask.pixels().length; i++)
			if (mask.pixels()[i] != 0) graphics.fillRect((int) (i % mask.size()[0]) * scale, CAPTION +
				(int) (i / mask.size()[0] % mask.size()[1]) * scale, scale, scale);
	}
}
