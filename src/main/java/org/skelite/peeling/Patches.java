package org.skelite.peeling;

import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/**
 * Visits the mask pixels in the k x k (x k) patch around a pixel.
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class Patches {

	/** Receives the mask pixels of a patch. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param offset place in the patch, row-major (x fastest), from 0
		 * @param index index of the pixel in the {@link PixelIndex}
		 */
		void visit(int offset, int index);
	}

	private final PixelIndex mask;
	private final int size;
	private final long[] rows;

	/**
	 * @param mask the mask; its border must be at least {@code size / 2}
	 * @param size edge length k of the patch, odd
	 */
	public Patches(final PixelIndex mask, final int size) {
		final PixelSet set = mask.set();
		if (set.border() < size / 2) throw new IllegalArgumentException("Border of " + set.border() +
			" pixels is too small for patches of " + size + ".");
		this.mask = mask;
		this.size = size;
		final int depth = set.numDimensions() == 3 ? size : 1;
		rows = new long[depth * size];
		for (int z = 0; z < depth; z++)
			for (int y = 0; y < size; y++)
				rows[z * size + y] = (depth == 1 ? 0 : (z - depth / 2) * set.stride(2)) + (y - size / 2) * set.stride(1) -
					size / 2;
	}

	/** Returns the number of pixels in a patch. */
	public int volume() {
		return rows.length * size;
	}

	/** Visits the mask pixels in the patch around the pixel with the given index. */
	public void visit(final int index, final Visitor visitor) {
		final PixelSet set = mask.set();
		final long center = mask.position(index);
		for (int r = 0; r < rows.length; r++) {
			final long first = center + rows[r];
			long window = set.window(first, size);
			if (window == 0) continue;
			// mask pixels adjacent in a row have consecutive indices
			for (int i = mask.indexOf(first); window != 0; window &= window - 1)
				visitor.visit(r * size + Long.numberOfTrailingZeros(window), i++);
		}
	}
}
