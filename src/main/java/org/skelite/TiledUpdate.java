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
package org.skelite;

import java.util.Arrays;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.mask.Border;
import org.skelite.mask.CrossErosion;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.mask.img.MaskReader;
import org.skelite.mask.img.Zeros;
import org.skelite.model.ModelCard;
import org.skelite.peeling.BoundaryLayers;
import org.skelite.peeling.Peeling;
import org.skelite.util.Progress;

/**
 * Computes the soft skeleton {@code out} of any part of a mask from that part
 * and a border of known width, so that images can be processed tile by tile.
 * Wherever tiles lie, {@code out} equals that of the whole but for rounding.
 * <p>
 * What the network says about a pixel depends on the layers before within half a
 * patch, and these on layers further out; so the border grows with the number of
 * layers. It also has to hold the background that layers are counted from.
 * Thinning needs the bits of the whole mask and {@code out} of its foreground,
 * see {@link org.skelite.thinning.HomotopicThinning}: given {@code out} from
 * tiles, the skeleton has the exact topology of the mask, across tiles, too.
 * </p>
 * <p>
 * Thread safe: tiles may be computed at the same time.
 * </p>
 */
public final class TiledUpdate {

	private final Model model;
	private final Interval image;
	private final double threshold;
	private final int iterations;

	/**
	 * @param model model for images of these dimensions
	 * @param image interval of the whole image
	 * @param threshold grey value; the object's pixels are greater
	 * @param iterations layers of the thickest object of the whole image, or more;
	 *          see {@link #iterations}
	 * @throws IllegalArgumentException if the model is for other images
	 */
	public TiledUpdate(final Model model, final Interval image, final double threshold,
		final int iterations)
	{
		ImageChecks.checkInput(image, model.card());
		this.model = model;
		this.image = new FinalInterval(image);
		this.threshold = threshold;
		this.iterations = iterations;
	}

	/**
	 * Counts the layers of a mask, in time and memory that follow its foreground.
	 *
	 * @param mask the whole image
	 * @param threshold grey value; the object's pixels are greater
	 * @param erosions cross erosions per iteration, as in the model's card
	 * @throws IllegalArgumentException if an object has no background to count from
	 */
	public static int iterations(final RandomAccessibleInterval<? extends RealType<?>> mask,
		final double threshold, final int erosions)
	{
		final PixelSet set = new MaskReader(threshold, false).read(mask, Border.CONTINUES, 1, Progress.NONE);
		if (set.count() == Intervals.numElements(mask)) throw new IllegalArgumentException(
			"Image has no background: every pixel is above " + threshold + ". Change the threshold.");
		return BoundaryLayers.count(set, erosions);
	}

	/** Returns what must be known of the image to compute a part of it. */
	public Interval requiredSourceInterval(final Interval target) {
		final ModelCard card = model.card();
		final long border = (long) iterations * (card.patchSize() / 2 + card.erosionsPerIteration());
		return Intervals.intersect(image, Intervals.expand(target, border));
	}

	/**
	 * Computes a part.
	 *
	 * @param source the mask, at least where {@link #requiredSourceInterval} says
	 * @param target receives {@code out}, 0 for background; lies within the image
	 * @param progress hears of the progress and may cancel
	 * @throws IllegalArgumentException if {@code source} is too small, or the object
	 *           is thicker than the number of iterations allows for
	 * @throws java.util.concurrent.CancellationException if canceled; the target is
	 *           untouched then
	 */
	public void compute(
		final RandomAccessibleInterval<? extends RealType<?>> source,
		final RandomAccessibleInterval<? extends RealType<?>> target, final Progress progress)
	{
		final ModelCard card = model.card();
		final Peeling peeling = new Peeling(model.network(), card.patchSize(), card
			.erosionsPerIteration());
		final Interval required = requiredSourceInterval(target);
		if (!Intervals.contains(source, required)) throw new IllegalArgumentException("Source " +
			Intervals.toString(source) + " must contain " + Intervals.toString(required) + ".");
		final PixelIndex mask = PixelIndex.of(new MaskReader(threshold, false).read(Views.interval(
			source, required), Border.CONTINUES, peeling.border(), progress));
		final int deepest = iterations * card.erosionsPerIteration();
		final PixelSet tooDeep = CrossErosion.erode(mask.set(), deepest, progress);
		final Tile tile = new Tile(mask.set(), required, target);
		for (long p = tooDeep.next(0); p >= 0; p = tooDeep.next(p + 1))
			if (tile.contains(p)) throw new IllegalArgumentException("More than " +
				iterations + " iterations are needed for an object as thick as that at " + tile + ".");
		// what lies deeper is too far from the target to matter; it ends before its background does
		final float[] out = peeling.peelOuter(mask, iterations, progress).out();
		Zeros.fill(target);
		final RandomAccess<? extends RealType<?>> access = target.randomAccess();
		for (int i = 0; i < out.length; i++)
			if (tile.contains(mask.position(i))) access.setPositionAndGet(tile.position).setReal(out[i]);
	}

	/** Where a tile's pixels lie in the image. */
	private static final class Tile {

		private final PixelSet set;
		private final Interval source;
		private final Interval target;
		private final long[] position;

		Tile(final PixelSet set, final Interval source, final Interval target) {
			this.set = set;
			this.source = source;
			this.target = target;
			position = new long[source.numDimensions()];
		}

		/** Whether a pixel lies in the target; sets {@code position}. */
		boolean contains(final long p) {
			position[0] = source.min(0) + set.x(p);
			position[1] = source.min(1) + set.y(p);
			if (position.length == 3) position[2] = source.min(2) + set.z(p);
			for (int d = 0; d < position.length; d++)
				if (position[d] < target.min(d) || position[d] > target.max(d)) return false;
			return true;
		}

		@Override
		public String toString() {
			return Arrays.toString(position);
		}
	}
}
