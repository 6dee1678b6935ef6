package org.skelite.synthesis;

/** Adds discs (balls) to distances or cuts them out. Safe for use by several threads. */
final class Balls {

	private Balls() {}

	/**
	 * Changes distances around the center of a pixel.
	 *
	 * @param values distances in the order of {@code field}
	 * @param radius radius in pixels, at most {@link TubeField#MARGIN}
	 * @param add whether to add rather than to cut out
	 */
	static void stamp(final float[] values, final TubeField field, final int index,
		final float radius, final boolean add)
	{
		final int cx = index % field.size(0);
		final int cy = index / field.size(0) % field.size(1);
		final int cz = index / field.size(0) / field.size(1);
		final int reach = (int) Math.ceil(radius) + 1;
		for (int z = Math.max(0, cz - reach); z <= Math.min(field.size(2) - 1, cz + reach); z++)
			for (int y = Math.max(0, cy - reach); y <= Math.min(field.size(1) - 1, cy + reach); y++)
				for (int x = Math.max(0, cx - reach); x <= Math.min(field.size(0) - 1, cx +
					reach); x++)
				{
					final int i = field.index(x, y, z);
					final float d = (float) Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) *
						(z - cz)) - radius;
					values[i] = add ? Math.min(values[i], d) : Math.max(values[i], 1e-3f - d);
				}
	}
}
