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
import java.util.concurrent.CancellationException;

import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/**
 * Distances of foreground pixels to the background. Pixels outside the image
 * are no background but ignored, so that objects cut by the image's edge are
 * not taken to end there.
 * <p>
 * Only runs of foreground pixels are visited: the background pixel that ends a
 * run is nearer to all of the run than anything beyond it. Both transforms are
 * therefore exact, and their cost is proportional to the foreground. Safe for
 * use by several threads.
 * </p>
 */
public final class DistanceMap {

	/** The city-block distance of pixels from which no background can be reached. */
	public static final int UNREACHABLE = Integer.MAX_VALUE;

	private static final int CHUNK = 1 << 14;

	private DistanceMap() {}

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
	 * @param spacing distance of neighbouring pixels along x, y and, in 3D, z
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
			throw new IllegalArgumentException("Spacings must be above 0, got " + Arrays.toString(
				spacing) + ".");
		final double[] squared = new SquaredDistance(index, spacing).compute(progress);
		final float[] distance = new float[squared.length];
		Chunks.forEach(distance.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				distance[i] = (float) Math.sqrt(squared[i]);
		});
		return distance;
	}

	/**
	 * Returns the city-block distance of each member to the nearest background
	 * pixel, in pixels, {@link #UNREACHABLE} if there is none. It is the number
	 * of erosions by the 4 (6) neighbours that a pixel does not survive.
	 * <p>
	 * Two passes in the order of positions: A. Rosenfeld, J. Pfaltz, "Sequential
	 * operations in digital picture processing", Journal of the ACM 13 (1966),
	 * <a href="https://doi.org/10.1145/321356.321357">doi:10.1145/321356.321357</a>.
	 * </p>
	 *
	 * @param index the foreground
	 */
	public static int[] cityBlock(final PixelIndex index) {
		return cityBlock(index, Progress.NONE);
	}

	/**
	 * The same for long work.
	 *
	 * @param progress asked whether to stop
	 * @throws CancellationException if it says so
	 */
	public static int[] cityBlock(final PixelIndex index, final Progress progress) {
		final int[] distance = new int[index.size()];
		Arrays.fill(distance, UNREACHABLE);
		final CityBlock cityBlock = new CityBlock(index, distance, progress);
		cityBlock.forward();
		cityBlock.backward();
		return distance;
	}

	private static final class CityBlock {

		private final PixelIndex index;
		private final PixelSet set;
		private final int dimensions;
		private final int[] distance;
		private final Progress progress;

		CityBlock(final PixelIndex index, final int[] distance, final Progress progress) {
			this.progress = progress;
			this.index = index;
			set = index.set();
			dimensions = set.numDimensions();
			this.distance = distance;
		}

		void forward() {
			for (int row = 0, end; row < distance.length; row = end) {
				progress.checkCanceled();
				end = index.endOfRow(row);
				final long start = set.rowStart(index.position(row));
				for (int d = 1; d < dimensions; d++)
					if (set.coordinate(start, d) > 0) relaxRow(row, end, -set.stride(d));
				for (int i = row; i < end; i++)
					if (index.position(i) > start) relax(i, index.position(i) - 1);
			}
		}

		void backward() {
			for (int end = distance.length, row; end > 0; end = row) {
				progress.checkCanceled();
				final long start = set.rowStart(index.position(end - 1));
				final long last = start + set.dimension(0) - 1;
				row = index.indexOf(start);
				for (int d = 1; d < dimensions; d++)
					if (set.coordinate(start, d) < set.dimension(d) - 1) relaxRow(row, end, set.stride(d));
				for (int i = end - 1; i >= row; i--)
					if (index.position(i) < last) relax(i, index.position(i) + 1);
			}
		}

		private void relaxRow(final int from, final int to, final long offset) {
			for (int i = from; i < to; i++)
				relax(i, index.position(i) + offset);
		}

		private void relax(final int i, final long neighbor) {
			final int j = index.find(neighbor);
			final int across = j < 0 ? 0 : distance[j];
			if (across < distance[i]) distance[i] = across + 1;
		}
	}
}
