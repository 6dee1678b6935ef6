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

import java.util.Arrays;

import org.skelite.progress.Progress;

/**
 * Thins a mask in one go; see {@link HomotopicThinning}. Not safe for use by several
 * threads.
 */
final class ObjectThinning {

	private final PixelIndex mask;
	private final float[] out;
	private final float[] distance;
	private final ThinningOptions options;
	private final Progress progress;
	private final PixelSet set;

	/** For one deletion after the other. */
	private final PixelSet kept;

	/**
	 * @param mask the mask
	 * @param out the soft skeleton, for each pixel of the mask
	 * @param distance distance to the background, for each pixel of the mask
	 * @param options how to thin
	 * @param progress asked whether to stop
	 */
	ObjectThinning(final PixelIndex mask, final float[] out, final float[] distance,
		final ThinningOptions options, final Progress progress)
	{
		this.mask = mask;
		this.out = out;
		this.distance = distance;
		this.options = options;
		this.progress = progress;
		set = mask.set().copy();
		kept = set.emptyCopy();
	}

	/** Returns the skeleton. */
	PixelSet thin() {
		deleteLoose();
		final PixelIndex left = new PixelIndex(set);
		final int[] indices = new int[left.size()];
		for (int i = 0; i < indices.length; i++)
			indices[i] = mask.indexOf(left.position(i));
		final float[] radius = valuesAt(indices, distance);
		final int[] order = DistanceOrder.of(left, deletable(left), new byte[left.size()], 0, DistanceMap
			.euclidean(left, options.spacing(set.numDimensions()), progress), radius, progress);
		kept.clear();
		final SimplePointDeletion thinning = new SimplePointDeletion(left, set, kept, order, progress);
		thinning.runTo(order.length, true);
		if (options.prune() > 0) new TwigPruning(left, set, radius, valuesAt(indices, out), thinning,
			options).run(progress);
		return set;
	}

	/** Deletes what is below the anchor threshold. */
	private void deleteLoose() {
		final byte[] steps = new SoftLevels(options).steps(out, progress);
		final int[] order = DistanceOrder.of(mask, below(SoftLevels.ANCHOR, steps), steps,
			SoftLevels.PATHS, distance, distance, progress);
		int unlikely = 0;
		while (unlikely < order.length && steps[order[unlikely]] < SoftLevels.LIKELY)
			unlikely++;
		final SimplePointDeletion deletion = new SimplePointDeletion(mask, set, kept, order, progress);
		deletion.runTo(unlikely, false);
		deletion.runTo(order.length, true);
	}

	/** Returns which steps are lower than a limit, without branches, as they cannot be foreseen. */
	private static int[] below(final int limit, final byte[] steps) {
		int count = 0;
		for (final byte step : steps)
			count += step - limit >>> 31;
		final int[] below = new int[count];
		for (int i = 0, n = 0; n < count; i++) {
			below[n] = i;
			n += steps[i] - limit >>> 31;
		}
		return below;
	}

	/**
	 * Returns the pixels that are simple or may become so by deletion of others. With two
	 * neighbours, a pixel is simple now, or will never be but as an end point.
	 */
	private static int[] deletable(final PixelIndex pixels) {
		final PixelSet set = pixels.set();
		final SimplePoints simple = SimplePoints.of(set.numDimensions());
		final int[] deletable = new int[pixels.size()];
		int count = 0;
		for (int i = 0; i < deletable.length; i++) {
			final int code = set.neighborhood(pixels.position(i));
			final int neighbors = EndPoints.neighbors(code);
			if (neighbors > 2 || neighbors == 2 && simple.isSimple(code)) deletable[count++] = i;
		}
		return Arrays.copyOf(deletable, count);
	}

	/** Returns the values of some pixels, which are given by their index. */
	static float[] valuesAt(final int[] pixels, final float[] values) {
		final float[] result = new float[pixels.length];
		for (int i = 0; i < result.length; i++)
			result[i] = values[pixels[i]];
		return result;
	}
}
