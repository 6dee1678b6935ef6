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
package org.skelite.volume;

import java.io.IOException;

import net.imglib2.Interval;

import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.volume.BlockStore.Kind;

/** What is left of the object in some part of the image. Not safe for use by several threads. */
final class Region {

	private final Interval interval;
	private final PixelSet set;

	/**
	 * @param interval the part
	 */
	Region(final Interval interval) {
		this.interval = interval;
		set = new PixelSet(interval.dimensionsAsLongArray(), 1);
	}

	/** Returns the pixels that were added. */
	PixelSet set() {
		return set;
	}

	/** Returns where the pixels of a block, with what is around it, lie. */
	Places places(final Interval whole) {
		return new Places(whole, set, interval);
	}

	/** Adds what is left of all blocks. */
	void addAll(final BlockGrid grid, final BlockStore store) throws IOException {
		for (final int block : grid.within(interval))
			add(grid.core(block), store.read(Kind.LEFT, block));
	}

	/**
	 * Adds pixels, as far as they lie in this part.
	 *
	 * @param whole the block, with what is around it
	 */
	void add(final Interval whole, final BlockPixels pixels) {
		final Places places = places(whole);
		for (final int place : pixels.places())
			if (places.isWithin(place)) set.add(places.position(place));
	}

	/**
	 * Copies the distances of pixels, as far as they lie in this part.
	 *
	 * @param index numbers the pixels of this part
	 * @param whole the block, with what is around it
	 * @param values receives a value for each pixel of the index
	 */
	void copyValues(final PixelIndex index, final Interval whole, final BlockPixels pixels,
		final float[] values)
	{
		final Places places = places(whole);
		for (int i = 0; i < pixels.count(); i++)
			if (places.isWithin(pixels.places()[i])) values[index.indexOf(places.position(pixels.places()[i]))] =
				pixels.distances()[i];
	}

	/** Returns what is left of a block that lies in this part. */
	BlockPixels left(final Places places, final BlockPixels before) {
		final BlockPixels.Collector collector = new BlockPixels.Collector();
		for (int i = 0; i < before.count(); i++)
			if (set.contains(places.position(before.places()[i]))) collector.add(before.places()[i], before
				.distances()[i], before.anchors()[i]);
		return collector.collect(before.margin());
	}
}
