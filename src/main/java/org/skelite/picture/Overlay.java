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

import java.awt.image.BufferedImage;

import org.skelite.mask.PixelSet;

/**
 * A picture of a mask in dark grey with its skeleton on top, in an amber that
 * differs from grey in brightness as well, so that everybody can tell them
 * apart. Of a volume it is the maximum projection along z.
 */
public final class Overlay {

	/** Color of the background. */
	public static final int BACKGROUND = 0x000000;

	/** Color of the mask. */
	public static final int MASK = 0x606060;

	/** Color of the skeleton. */
	public static final int SKELETON = 0xffc020;

	private Overlay() {}

	/**
	 * Draws the picture.
	 *
	 * @param mask the mask
	 * @param skeleton its skeleton, of an image of the same size
	 * @param zoom edge length of a pixel in the picture
	 */
	public static BufferedImage draw(final PixelSet mask, final PixelSet skeleton, final int zoom) {
		final BufferedImage picture = new BufferedImage(zoom * (int) mask.dimension(0), zoom *
			(int) mask.dimension(1), BufferedImage.TYPE_INT_RGB);
		paint(picture, mask, zoom, MASK);
		paint(picture, skeleton, zoom, SKELETON);
		return picture;
	}

	private static void paint(final BufferedImage picture, final PixelSet set, final int zoom,
		final int color)
	{
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			for (int y = 0; y < zoom; y++)
				for (int x = 0; x < zoom; x++)
					picture.setRGB(zoom * (int) set.x(p) + x, zoom * (int) set.y(p) + y, color);
	}
}
