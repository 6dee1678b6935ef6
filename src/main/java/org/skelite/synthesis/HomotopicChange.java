package org.skelite.synthesis;

import java.util.Arrays;

import org.skelite.topology.PixelSet;
import org.skelite.topology.SimplePoints;

/**
 * Changes a mask towards another one pixel by pixel, as far as its topology
 * stays: a pixel is added or deleted only where it is simple.
 * <p>
 * So tubes that would break keep a line, those that would merge keep a gap, and
 * holes within and specks beside them do not come up. Safe for use by several
 * threads.
 * </p>
 */
final class HomotopicChange {

	private HomotopicChange() {}

	/**
	 * Returns the changed mask.
	 *
	 * @param kept pixels that must not be deleted
	 * @param values wanted values in the order of {@code field}: a pixel should
	 *          belong to the result if it is 0 or less
	 */
	static PixelSet apply(final PixelSet mask, final PixelSet kept, final TubeField field,
		final float[] values)
	{
		final PixelSet result = mask.copy();
		long[] wanted = new long[64];
		int n = 0;
		int i = 0;
		for (int z = 0; z < field.size(2); z++)
			for (int y = 0; y < field.size(1); y++) {
				final long row = mask.position(0, y, z);
				for (int x = 0; x < field.size(0); x++) {
					final long p = row + x;
					if (values[i++] <= 0 == mask.contains(p) || kept.contains(p)) continue;
					if (n == wanted.length) wanted = Arrays.copyOf(wanted, 2 * n);
					wanted[n++] = p;
				}
			}
		final SimplePoints simple = SimplePoints.of(mask.numDimensions());
		int before = n + 1;
		while (n < before) {
			before = n;
			n = 0;
			for (int k = 0; k < before; k++) {
				final long p = wanted[k];
				if (!simple.isSimple(result.neighborhood(p))) wanted[n++] = p;
				else if (result.contains(p)) result.remove(p);
				else result.add(p);
			}
		}
		return result;
	}
}
