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
package org.skelite.topology;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/**
 * Thins a mask to a skeleton one pixel wide, guided by a soft skeleton. Only
 * simple points are deleted, so that the result has the mask's topology
 * whatever the guide.
 * <ol>
 * <li>Pixels below the anchor threshold are deleted, those of lowest value
 * first, whenever they are simple; from the end threshold on end points stay, so
 * that branches keep their length.</li>
 * <li>What is left is thinned, pixels nearest to its background first, end points
 * being kept. What counts is the distance within what is left: by that within
 * the mask, anchors two pixels wide would be eaten from an object's tip, towards
 * which the distance falls.</li>
 * <li>Twigs that are short or along which the soft skeleton is low on average are
 * pruned, and the rest is kept thin.</li>
 * </ol>
 * <p>
 * The skeleton of a shifted image is the shifted skeleton: what is equal goes by
 * the order of positions, and nothing depends on coordinates. Time and memory
 * are proportional to the foreground. Groups of objects are shared out among the
 * threads of {@link
 * net.imglib2.parallel.Parallelization}; the result does not depend on their number.
 * Safe for use by several threads.
 * </p>
 */
public final class HomotopicThinning {

	/** Pixels of a group of objects that is worth a thread, and the sets that it needs. */
	private static final int MIN_GROUP = 1 << 13;
	private static final int MIN_GROUP_PER_WORD = 2;

	private HomotopicThinning() {}

	/**
	 * Thins a mask. Pixels outside the image are background, as far as topology
	 * goes.
	 *
	 * @param mask the mask
	 * @param out the soft skeleton, 0 to 1, for each member of the mask
	 * @param distance distance to the background for each member, as
	 *          {@link DistanceMap#euclidean} returns it
	 * @param options how to thin
	 * @param progress asked whether to stop
	 * @return the skeleton
	 * @throws IllegalArgumentException if {@code out} or {@code distance} have not
	 *           one value for each member, or the options have spacing for another
	 *           number of dimensions
	 * @throws CancellationException if {@code progress} says so
	 */
	public static PixelSet thin(final PixelIndex mask, final float[] out, final float[] distance,
		final ThinningOptions options, final Progress progress)
	{
		checkLength("soft skeleton", out, mask.size());
		checkLength("distance map", distance, mask.size());
		options.spacing(mask.set().numDimensions());
		final byte[] steps = new byte[out.length];
		final SoftLevels levels = new SoftLevels(options);
		final ObjectThinning thinning = new ObjectThinning(mask, out, distance, steps, options, progress);
		final int count = groups(mask);
		if (count < 2) {
			levels.steps(out, steps, progress);
			return thinning.thin(IntStream.range(0, mask.size()).toArray());
		}
		final AtomicReference<ObjectGroups> found = new AtomicReference<>();
		Chunks.both(() -> found.set(new ObjectGroups(mask.set(), count)), () -> levels.steps(out, steps,
			progress), progress);
		final ObjectGroups groups = found.get();
		final PixelSet[] skeletons = new PixelSet[groups.count()];
		Chunks.forEach(skeletons.length, 1, progress, (g, end) -> skeletons[g] = thinning.thin(groups
			.members(g)));
		for (int g = 1; g < skeletons.length; g++)
			skeletons[0].addAll(skeletons[g]);
		return skeletons[0];
	}

	/** Returns how many groups of objects are worth their threads. */
	private static int groups(final PixelIndex mask) {
		final int minimum = Math.max(MIN_GROUP, MIN_GROUP_PER_WORD * mask.set().words().length);
		return Math.min(Chunks.threads(), mask.size() / minimum);
	}

	private static void checkLength(final String what, final float[] values, final int size) {
		if (values.length != size) throw new IllegalArgumentException("Expected a " + what +
			" of " + size + " values, got " + values.length + ".");
	}
}
