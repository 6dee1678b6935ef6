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

import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.PixelSet;
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
 *          pixels with three neighbours or more; a crossing at a small angle
 *          makes two
 */
public record Centerline(List<Tube> tubes, PixelSet pixels, long endPoints, long junctions) {

	/** Draws the centerline of tubes. */
	static Centerline of(final List<Tube> tubes, final PixelSet empty) {
		final PixelSet pixels = empty.copy();
		for (final Tube tube : tubes)
			draw(tube, pixels);
		thin(pixels);
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

	private static void draw(final Tube tube, final PixelSet pixels) {
		final boolean volume = pixels.numDimensions() == 3;
		// points are less than a pixel apart, so that their pixels touch
		for (int i = 0; i < tube.size(); i++) {
			final long x = Math.round((double) tube.x(i));
			final long y = Math.round((double) tube.y(i));
			final long z = Math.round((double) tube.z(i));
			if (x >= 0 && x < pixels.dimension(0) && y >= 0 && y < pixels.dimension(1) && z >= 0 &&
				z < (volume ? pixels.dimension(2) : 1)) pixels.add(pixels.position(x, y, z));
		}
	}

	/** Takes away the corners of steps; the lines are hardly wider than a pixel. */
	private static void thin(final PixelSet pixels) {
		final SimplePoints simple = SimplePoints.of(pixels.numDimensions());
		boolean changed = true;
		while (changed) {
			changed = false;
			for (long p = pixels.next(0); p >= 0; p = pixels.next(p + 1)) {
				final int neighborhood = pixels.neighborhood(p);
				if (EndPoints.isEndPoint(neighborhood) || !simple.isSimple(neighborhood)) continue;
				pixels.remove(p);
				changed = true;
			}
		}
	}
}
