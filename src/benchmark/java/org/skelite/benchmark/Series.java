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
package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Masks that are timed together.
 *
 * @param title what they have in common
 * @param axis what grows from one to the next
 * @param masks the masks, small ones first; made when needed
 */
record Series(String title, Axis axis, List<Supplier<Mask>> masks) {

	/** What grows along a series. */
	enum Axis {
			PIXELS, FOREGROUND, NONE
	}

	/** Returns all series. */
	static List<Series> all(final Settings settings) {
		final boolean full = settings.full();
		final Mosaic flat = new Mosaic(2);
		final Mosaic deep = new Mosaic(3);
		final List<Series> all = new ArrayList<>();
		all.add(marks(full, flat, deep));
		final int[] edges2d = full ? new int[] { 256, 512, 1024, 2048, 4096, 8192 } : new int[] { 256,
			512, 1024, 2048 };
		final int[] edges3d = full ? new int[] { 64, 128, 256, 512 } : new int[] { 64, 128, 256 };
		final double[] shares = full ? new double[] { 0.005, 0.01, 0.02, 0.05, 0.1, 0.2 }
			: new double[] { 0.005, 0.02, 0.2 };
		all.add(bySize("2D, 5% foreground", 2, flat, edges2d, 0.05));
		all.add(byForeground("2D, growing foreground", 2, flat, full ? 2048 : 1024, shares));
		all.add(sameForeground("2D, 13,000 foreground pixels", flat, edges2d, 13_000));
		all.add(bySize("3D, 0.5% foreground", 3, deep, edges3d, 0.005));
		all.add(byForeground("3D, growing foreground", 3, deep, full ? 256 : 128, shares));
		all.add(sameForeground("3D, 10,000 foreground voxels", deep, edges3d, 10_000));
		if (settings.images() != null) all.add(new Series("Images", Axis.NONE, ImageFiles.masks(settings
			.images())));
		return all;
	}

	/** The sizes for which there are limits to be kept. */
	private static Series marks(final boolean full, final Mosaic flat, final Mosaic deep) {
		final List<Supplier<Mask>> masks = new ArrayList<>();
		masks.add(() -> flat.make(512, 26_000));
		masks.add(() -> flat.make(2048, 280_000));
		masks.add(() -> deep.make(256, 64_000));
		if (full) masks.add(() -> deep.make(512, 500_000));
		return new Series("Common sizes", Axis.NONE, masks);
	}

	private static Series bySize(final String title, final int numDimensions, final Mosaic mosaic,
		final int[] edges, final double share)
	{
		final List<Supplier<Mask>> masks = new ArrayList<>();
		for (final int edge : edges)
			masks.add(() -> mosaic.make(edge, Math.round(share * Math.pow(edge, numDimensions))));
		return new Series(title, Axis.PIXELS, masks);
	}

	private static Series sameForeground(final String title, final Mosaic mosaic,
		final int[] edges, final long foreground)
	{
		final List<Supplier<Mask>> masks = new ArrayList<>();
		for (final int edge : edges)
			masks.add(() -> mosaic.make(edge, foreground));
		return new Series(title, Axis.PIXELS, masks);
	}

	private static Series byForeground(final String title, final int numDimensions,
		final Mosaic mosaic, final int edge, final double[] shares)
	{
		final List<Supplier<Mask>> masks = new ArrayList<>();
		for (final double share : shares)
			masks.add(() -> mosaic.make(edge, Math.round(share * Math.pow(edge, numDimensions))));
		return new Series(title + " in " + edge + (numDimensions == 2 ? "²" : "³"), Axis.FOREGROUND,
			masks);
	}
}
