package org.skelite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;

/** Tests the picture of mask and skeleton. */
class OverlayTest {

	@Test
	void drawsTheMaximumProjection() {
		final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(3, 2, 2);
		final Img<UnsignedByteType> skeleton = ArrayImgs.unsignedBytes(3, 2, 2);
		mask.getAt(0, 1, 0).set(9);
		mask.getAt(2, 1, 1).set(9);
		skeleton.getAt(2, 1, 0).set(255);
		final BufferedImage picture = Overlay.draw(mask, v -> v > 5, skeleton, v -> v > 0);
		assertEquals(Overlay.MASK, picture.getRGB(0, 1) & 0xffffff);
		assertEquals(Overlay.SKELETON, picture.getRGB(2, 1) & 0xffffff);
		assertEquals(Overlay.BACKGROUND, picture.getRGB(1, 1) & 0xffffff);
		assertEquals(3, picture.getWidth());
		assertEquals(2, picture.getHeight());
	}
}
