package org.skelite.peeling;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/**
 * The minimum over the cross neighbourhood: a pixel and its 4 (6) face
 * neighbours. Pixels outside the image are ignored; inside, but not among the
 * numbered ones, they are 0. Immutable, and so safe for use by several threads.
 */
final class GreyErosion {

	private static final int CHUNK = 1 << 14;

	private final PixelIndex index;
	private final PixelSet set;

	GreyErosion(final PixelIndex index) {
		this.index = index;
		set = index.set();
	}

	/**
	 * Erodes once.
	 *
	 * @param from a value of at least 0 for each pixel
	 * @param to receives the minima; another array
	 */
	void apply(final float[] from, final float[] to, final Progress progress) {
		Chunks.forEach(from.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				to[i] = from[i] == 0 ? 0 : minimum(from, i);
		});
	}

	private float minimum(final float[] values, final int i) {
		final long position = index.position(i);
		float minimum = values[i];
		for (int d = 0; d < set.numDimensions(); d++) {
			final long c = coordinate(position, d);
			if (c > 0) minimum = Math.min(minimum, value(values, position - set.stride(d)));
			if (c < set.dimension(d) - 1) minimum = Math.min(minimum, value(values, position + set.stride(
				d)));
		}
		return minimum;
	}

	private long coordinate(final long position, final int d) {
		return d == 0 ? set.x(position) : d == 1 ? set.y(position) : set.z(position);
	}

	private float value(final float[] values, final long position) {
		final int i = index.find(position);
		return i < 0 ? 0 : values[i];
	}
}
