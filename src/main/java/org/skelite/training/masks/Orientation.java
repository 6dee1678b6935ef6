package org.skelite.training.masks;

import java.util.Random;

import org.skelite.topology.PixelSet;

/**
 * A crop of an image, turned and mirrored: the axes change places, and some of
 * them run backwards. There are 8 ways in 2D and 48 in 3D.
 */
final class Orientation {

	private final int dimensions;
	private final int[] axis;
	private final boolean[] backwards;

	/** Draws an orientation, each as likely. */
	Orientation(final int dimensions, final Random random) {
		this.dimensions = dimensions;
		axis = new int[dimensions];
		backwards = new boolean[dimensions];
		for (int d = 0; d < dimensions; d++) {
			final int other = random.nextInt(d + 1);
			axis[d] = axis[other];
			axis[other] = d;
			backwards[d] = random.nextBoolean();
		}
	}

	/**
	 * Copies a cube of an image in this orientation.
	 *
	 * @param start the cube's first corner in the image
	 * @param empty an empty set of the cube's size
	 */
	PixelSet crop(final PixelSet image, final long[] start, final PixelSet empty) {
		final PixelSet result = empty.emptyCopy();
		final long size = empty.dimension(0);
		final long[] from = new long[3];
		final long[] to = new long[3];
		for (to[2] = 0; to[2] < (dimensions == 3 ? size : 1); to[2]++)
			for (to[1] = 0; to[1] < size; to[1]++)
				for (to[0] = 0; to[0] < size; to[0]++) {
					for (int d = 0; d < dimensions; d++)
						from[d] = start[d] + (backwards[d] ? size - 1 - to[axis[d]] : to[axis[d]]);
					if (image.contains(image.position(from[0], from[1], from[2]))) result.add(result.position(
						to[0], to[1], to[2]));
				}
		return result;
	}
}
