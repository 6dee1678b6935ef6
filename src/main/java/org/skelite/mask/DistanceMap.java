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
package org.skelite.mask;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Distances of foreground pixels to the background. Pixels outside the image
 * are no background but ignored, so that objects cut by the image's edge are
 * not taken to end there.
 * <p>
 * Only runs of foreground pixels are visited: the background pixel that ends a
 * run is nearer to all of the run than anything beyond it. So distances are
 * exact, and their cost is proportional to the foreground. Safe for
 * use by several threads.
 * </p>
 */
public final class DistanceMap {

	private static final int CHUNK = 1 << 14;

	private DistanceMap() {}

	/** Returns the largest of some distances, 0 if there are none. */
	public static float largest(final float[] distances) {
		float largest = 0;
		for (final float distance : distances)
			if (distance > largest) largest = distance;
		return largest;
	}

	/** Returns the size of pixels that are 1 long along each axis. */
	public static double[] unitSpacing(final int dimensions) {
		final double[] spacing = new double[dimensions];
		Arrays.fill(spacing, 1);
		return spacing;
	}

	/**
	 * Returns the Euclidean distance of each member to the centre of the nearest
	 * background pixel, {@link Float#POSITIVE_INFINITY} if there is none.
	 * <p>
	 * Computed in double precision, line by line, with lower envelopes of
	 * parabolas: P. Felzenszwalb, D. Huttenlocher, "Distance transforms of
	 * sampled functions", Theory of Computing 8 (2012),
	 * <a href="https://doi.org/10.4086/toc.2012.v008a019">doi:10.4086/toc.2012.v008a019</a>.
	 * </p>
	 *
	 * @param index the foreground
	 * @param spacing distance of neighboring pixels along x, y and, in 3D, z
	 * @throws IllegalArgumentException if there are not as many spacings as
	 *           dimensions, or one is not above 0
	 */
	public static float[] euclidean(final PixelIndex index, final double... spacing) {
		return euclidean(index, spacing, Progress.NONE);
	}

	/**
	 * The same for long work, shared out among the threads of
	 * {@link net.imglib2.parallel.Parallelization}.
	 *
	 * @param progress asked whether to stop
	 * @throws CancellationException if it says so
	 */
	public static float[] euclidean(final PixelIndex index, final double[] spacing,
		final Progress progress)
	{
		if (spacing.length != index.set().numDimensions()) throw new IllegalArgumentException(
			"Expected " + index.set().numDimensions() + " spacings, got " + spacing.length + ".");
		if (!Arrays.stream(spacing).allMatch(s -> s > 0 && s < Double.POSITIVE_INFINITY))
			throw SkeliteException.input("Spacings must be above 0, got " + Arrays.toString(
				spacing) + ".");
		final double[] squared = new SquaredDistance(index, spacing).compute(progress);
		final float[] distance = new float[squared.length];
		Chunks.forEach(distance.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				distance[i] = (float) Math.sqrt(squared[i]);
		});
		return distance;
	}
}
