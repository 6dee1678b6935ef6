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
package org.skelite.synthesis;

import java.util.List;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.tube.Slices;
import org.skelite.synthesis.tube.Tube;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;

/**
 * The true centerline of a synthetic mask.
 * <p>
 * A tube has round caps: its centerline ends one radius before the tip of the
 * mask. Where a tube is cut by the edge of the image, its centerline goes on to
 * the edge.
 * </p>
 *
 * @param tubes the curves with sub-pixel coordinates; they go on outside the
 *          image
 * @param pixels the pixels that the curves go through, one pixel wide, 8-
 *          (26-)connected
 * @param endPoints number of end points of {@code pixels}, where the image cuts
 *          curves as well
 * @param junctions number of junctions of {@code pixels}: connected groups of
 *          pixels with three neighbors or more; a crossing at a small angle
 *          makes two
 */
public record Centerline(List<Tube> tubes, PixelSet pixels, long endPoints, long junctions) {

	/**
	 * Draws the centerline of tubes.
	 *
	 * @param spacing distance of slices in pixels
	 */
	static Centerline of(final List<Tube> tubes, final PixelSet empty, final double spacing) {
		final PixelSet pixels = empty.copy();
		final PixelSet ends = empty.copy();
		for (final Tube tube : tubes)
			draw(tube, pixels, ends, spacing);
		// first without the ends, or lines of steps would be eaten up from there
		thin(pixels, ends);
		thin(pixels, empty);
		final PixelSet junctions = empty.copy();
		long endPoints = 0;
		for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1)) {
			final int neighborhood = pixels.neighborhood(p);
			if (EndPoints.isEndPoint(neighborhood)) endPoints++;
			else if (EndPoints.neighbors(neighborhood) >= 3) junctions.add(p);
		}
		return new Centerline(List.copyOf(tubes), pixels, endPoints, BettiNumbers.of(junctions)
			.components());
	}

	/** Whether a point of a tube lies in an end point, or outside the image. */
	boolean endsAt(final Tube tube, final int point, final double spacing) {
		final long p = pixel(tube, point, pixels, spacing);
		return p < 0 || pixels.contains(p) && EndPoints.isEndPoint(pixels.neighborhood(p));
	}

	/** Returns the position of the pixel that a point lies in, -1 outside the image. */
	private static long pixel(final Tube tube, final int point, final PixelSet image,
		final double spacing)
	{
		final long x = Math.round((double) tube.x(point));
		final long y = Math.round((double) tube.y(point));
		final long z = Math.round(Slices.number(tube.z(point), spacing));
		final boolean inside = x >= 0 && x < image.dimension(0) && y >= 0 && y < image.dimension(
			1) && z >= 0 && z < (image.numDimensions() == 3 ? image.dimension(2) : 1);
		return inside ? image.position(x, y, z) : -1;
	}

	/** Draws an axis, and the first and the last of its pixels. */
	private static void draw(final Tube tube, final PixelSet pixels, final PixelSet ends,
		final double spacing)
	{
		long first = -1;
		long last = -1;
		// points are less than a pixel apart, so that their pixels touch
		for (int i = 0; i < tube.size(); i++) {
			final long p = pixel(tube, i, pixels, spacing);
			if (p < 0) continue;
			pixels.add(p);
			if (first < 0) first = p;
			last = p;
		}
		if (first < 0) return;
		ends.add(first);
		ends.add(last);
	}

	/**
	 * Takes away the corners of steps; the lines are hardly wider than a pixel.
	 *
	 * @param kept pixels that stay
	 */
	private static void thin(final PixelSet pixels, final PixelSet kept) {
		final SimplePoints simple = SimplePoints.of(pixels.numDimensions());
		boolean changed = true;
		while (changed) {
			changed = false;
			for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1)) {
				final int neighborhood = pixels.neighborhood(p);
				if (kept.contains(p) || EndPoints.isEndPoint(neighborhood) || !simple.isSimple(
					neighborhood)) continue;
				pixels.remove(p);
				changed = true;
			}
		}
	}
}
