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
package org.skelite.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

import org.skelite.io.ImagePlusImages;
import org.skelite.score.MaskScores;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.PixelSet;

import ij.ImagePlus;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** What the log says of a skeleton: numbers that need no reference, summed over channels and frames. */
final class ResultScores {

	/** Names of the scores. */
	static final List<String> NAMES = List.of("width", "height", "channels", "slices", "frames",
		"mask pixels", "skeleton pixels", "components", "tunnels", "cavities", "Betti error",
		"deletable points", "end points", "junctions");

	private ResultScores() {}

	/** Returns the scores in the order of their names. */
	static List<String> of(final ImagePlus mask, final Foreground foreground,
		final ImagePlus skeleton, final DoublePredicate isSkeleton)
	{
		final long[] sums = new long[NAMES.size() - mask.getDimensions().length];
		for (int frame = 1; frame <= mask.getNFrames(); frame++)
			for (int channel = 1; channel <= mask.getNChannels(); channel++) {
				final RandomAccessibleInterval<? extends RealType<?>> part = ImagePlusImages.wrap(mask,
					channel, frame);
				final PixelSet object = read(part, foreground.in(part));
				final MaskScores scores = MaskScores.of(read(ImagePlusImages.wrap(skeleton, channel, frame),
					isSkeleton), object);
				final BettiNumbers betti = scores.topology().actual();
				final long[] values = { object.count(), scores.pixels(), betti.components(), betti
					.tunnels(), betti.cavities(), betti.difference(scores.topology().expected()), scores
						.points().deletable(), scores.points().endPoints(), scores.points().junctions() };
				Arrays.setAll(sums, i -> sums[i] + values[i]);
			}
		final List<String> texts = new ArrayList<>();
		Arrays.stream(mask.getDimensions()).mapToObj(String::valueOf).forEach(texts::add);
		Arrays.stream(sums).mapToObj(String::valueOf).forEach(texts::add);
		return texts;
	}

	private static PixelSet read(final RandomAccessibleInterval<? extends RealType<?>> image,
		final DoublePredicate isMember)
	{
		final PixelSet set = new PixelSet(image.dimensionsAsLongArray(), 1);
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		while (cursor.hasNext())
			if (isMember.test(cursor.next().getRealDouble())) set.add(set.position(cursor
				.getLongPosition(0), cursor.getLongPosition(1), image.numDimensions() == 3 ? cursor
					.getLongPosition(2) : 0));
		return set;
	}
}
