package org.skelite.topology;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.skelite.progress.Progress;

/**
 * Thins a mask to a skeleton one pixel wide, guided by a soft skeleton. Only
 * simple points are deleted, so that the result has the mask's topology
 * whatever the guide.
 * <ol>
 * <li>Pixels below the anchor threshold are deleted, those of lowest value
 * first, as long as they are simple.</li>
 * <li>What is left is thinned, pixels nearest to the background first, end
 * points being kept.</li>
 * <li>Short twigs are pruned, and the rest is kept thin.</li>
 * </ol>
 * <p>
 * The skeleton of a shifted image is the shifted skeleton: what is equal goes by
 * the order of positions, and nothing depends on coordinates. Time and memory are proportional to the foreground. Safe for use by
 * several threads.
 * </p>
 */
public final class HomotopicThinning {

	/** Values are rounded to 10 bits, so that noise in their last bits changes nothing. */
	private static final int LEVELS = 1023;

	private HomotopicThinning() {}

	/**
	 * Thins a mask. Pixels outside the image are background, as far as topology
	 * goes.
	 *
	 * @param mask the mask
	 * @param out the soft skeleton, 0 to 1, for each member of the mask
	 * @param distance distance to the background for each member
	 * @param options how to thin
	 * @param progress asked whether to stop
	 * @return the skeleton
	 * @throws IllegalArgumentException if {@code out} or {@code distance} have not
	 *           one value for each member
	 * @throws CancellationException if {@code progress} says so
	 */
	public static PixelSet thin(final PixelIndex mask, final float[] out, final float[] distance,
		final ThinningOptions options, final Progress progress)
	{
		checkLength("soft skeleton", out, mask.size());
		checkLength("distance map", distance, mask.size());
		final PixelSet set = mask.set().copy();
		final int[] byDistance = DistanceOrder.of(mask, distance);
		final int[] level = levels(out);
		final int anchor = level(options.anchorThreshold());

		final int[] byOut = MemberOrder.sort(byDistance, level);
		final int[] loose = Arrays.copyOf(byOut, countBelow(anchor, level));
		new SimplePointDeletion(mask, set, loose, false, progress).runAll();

		final int[] left = present(mask, set, byDistance);
		final SimplePointDeletion thinning = new SimplePointDeletion(mask, set, left, true, progress);
		thinning.runAll();

		if (options.prune() > 0) new TwigPruning(mask, set, distance, thinning, options).run(
			present(mask, set, left));
		return set;
	}

	private static void checkLength(final String what, final float[] values, final int size) {
		if (values.length != size) throw new IllegalArgumentException("Expected a " + what +
			" of " + size + " values, got " + values.length + ".");
	}

	private static int[] levels(final float[] out) {
		final int[] level = new int[out.length];
		Arrays.setAll(level, i -> level(out[i]));
		return level;
	}

	private static int level(final float value) {
		return Math.round(Math.max(0, Math.min(1, value)) * LEVELS);
	}

	private static int countBelow(final int anchor, final int[] level) {
		int count = 0;
		for (final int l : level)
			if (l < anchor) count++;
		return count;
	}

	private static int[] present(final PixelIndex mask, final PixelSet set, final int[] members) {
		return Arrays.stream(members).filter(m -> set.contains(mask.position(m))).toArray();
	}
}
