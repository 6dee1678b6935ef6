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

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;
import org.skelite.mask.PixelSet;

/** Tests the picture of mask and skeleton. */
class OverlayTest {

	@Test
	void drawsTheMaximumProjection() {
		final PixelSet mask = new PixelSet(new long[] { 3, 2, 2 }, 1);
		final PixelSet skeleton = mask.emptyCopy();
		mask.add(mask.position(0, 1, 0));
		mask.add(mask.position(2, 1, 1));
		skeleton.add(skeleton.position(2, 1, 0));
		final BufferedImage picture = Overlay.draw(mask, skeleton, 1);
		assertEquals(Overlay.MASK, picture.getRGB(0, 1) & 0xffffff);
		assertEquals(Overlay.SKELETON, picture.getRGB(2, 1) & 0xffffff);
		assertEquals(Overlay.BACKGROUND, picture.getRGB(1, 1) & 0xffffff);
		assertEquals(3, picture.getWidth());
		assertEquals(2, picture.getHeight());
	}
}
