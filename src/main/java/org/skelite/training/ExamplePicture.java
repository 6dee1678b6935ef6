package org.skelite.training;

import java.awt.image.BufferedImage;

import org.skelite.io.Overlay;
import org.skelite.topology.PixelSet;

/**
 * A picture of a mask with its skeleton, enlarged, in the colors of
 * {@link Overlay}; of a volume the projection along z.
 */
final class ExamplePicture {

	private static final int ZOOM = 3;

	private ExamplePicture() {}

	static BufferedImage draw(final PixelSet mask, final PixelSet skeleton) {
		final BufferedImage picture = new BufferedImage(ZOOM * (int) mask.dimension(0), ZOOM *
			(int) mask.dimension(1), BufferedImage.TYPE_INT_RGB);
		paint(picture, mask, Overlay.MASK);
		paint(picture, skeleton, Overlay.SKELETON);
		return picture;
	}

	private static void paint(final BufferedImage picture, final PixelSet set, final int color) {
		for (long p = set.next(0); p >= 0; p = set.next(p + 1))
			for (int y = 0; y < ZOOM; y++)
				for (int x = 0; x < ZOOM; x++)
					picture.setRGB(ZOOM * (int) set.x(p) + x, ZOOM * (int) set.y(p) + y, color);
	}
}
