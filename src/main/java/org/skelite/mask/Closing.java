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

import java.util.function.LongConsumer;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Closing of masks by a ball: what no ball in the background can reach becomes object, such as
 * pinholes, through which a wall would be a tunnel, and clefts. J. Serra, "Image analysis and
 * mathematical morphology", Academic Press, 1982. Outside the image there is background, so that
 * nothing grows together with the border. Time grows with the surface, memory is three bits for each
 * pixel.
 */
public final class Closing {

	/** Greatest radius in pixels; larger balls take very long, and join what does not belong together. */
	public static final int MAX_RADIUS = 50;

	private final PixelSet mask;
	private final Progress progress;
	private final int margin;
	private final Ball ball;

	private Closing(final PixelSet mask, final double radius, final double[] spacing,
		final Progress progress)
	{
		this.progress = progress;
		// the ball, and background around it
		margin = 1 + (int) Math.ceil(radius / new Lengths(mask, spacing).pixel());
		this.mask = mask.withMargin(margin, 1);
		// one that holds what is nearer, while this one shall hold what is as far as well
		ball = new Ball(this.mask, Math.nextUp(radius), spacing);
	}

	/**
	 * Returns the pixels that closing adds to a mask.
	 *
	 * @param mask is not modified
	 * @param radius of the ball, in the unit of the spacing; from 0 to {@link #MAX_RADIUS} pixels
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param progress asked whether to stop
	 * @throws SkeliteException if the radius is negative or too large
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	public static PixelSet added(final PixelSet mask, final double radius, final double[] spacing,
		final Progress progress)
	{
		final double pixels = radius / new Lengths(mask, spacing).pixel();
		if (!(pixels >= 0 && pixels <= MAX_RADIUS)) throw SkeliteException.input(
			"The radius for closing must be from 0 to " + MAX_RADIUS + " pixels, got " + pixels + ".");
		return new Closing(mask, radius, spacing, progress).added(mask.border());
	}

	private PixelSet added(final int border) {
		final PixelSet grown = mask.copy();
		forEachAtSurface(mask, false, pixel -> ball.addTo(grown, pixel));
		final PixelSet closed = grown.copy();
		forEachAtSurface(grown, true, pixel -> ball.removeFrom(closed, pixel));
		closed.removeAll(mask);
		return closed.withMargin(-margin, border);
	}

	/**
	 * Does something for the pixels of a set that have a neighbor across a face that is none of it.
	 *
	 * @param outer whether for these neighbors instead, again and again
	 */
	private void forEachAtSurface(final PixelSet set, final boolean outer, final LongConsumer use) {
		long row = -1;
		for (long p = set.next(0); p >= 0; p = set.next(p + 1)) {
			if (set.rowStart(p) != row) progress.checkCanceled();
			row = set.rowStart(p);
			for (int side = 0; side < 2 * set.numDimensions(); side++) {
				final long neighbor = p + (side % 2 == 0 ? 1 : -1) * set.stride(side / 2);
				if (set.contains(neighbor)) continue;
				use.accept(outer ? neighbor : p);
				if (!outer) break;
			}
		}
	}
}
