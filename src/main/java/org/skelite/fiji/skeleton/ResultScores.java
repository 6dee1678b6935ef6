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
package org.skelite.fiji.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.skelite.coverage.UncoveredPixels;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.score.MaskScores;
import org.skelite.score.Score;
import org.skelite.thinning.ThinningOptions;
import org.skelite.topology.BettiNumbers;
import org.skelite.util.Progress;

/**
 * What the log says of a skeleton: numbers that need no reference, over all channels and frames.
 *
 * @param texts the scores in the order of their names
 * @param warning why the skeleton is suspicious, empty if it is not; the last of the texts
 */
record ResultScores(List<String> texts, String warning) {

	/** Names of the scores. */
	static final List<String> NAMES = List.of("width", "height", "channels", "slices", "frames",
		"mask pixels", "skeleton pixels", "components", "tunnels", "cavities", "Betti error",
		"deletable points", "end points", "junctions", "uncovered", "uncovered depth (pixels)",
		"warning");

	/** Counts among them, which are summed up. */
	private static final int COUNTS = 9;

	/** Share of the object beyond which it is suspicious that it is not covered. */
	private static final double SUSPICIOUS = 0.01;

	/**
	 * Scores a skeleton.
	 *
	 * @param detail how large a detail needs a branch, as a multiple of the local radius; coverage
	 *          is never measured by less than the default, so that it can be compared
	 */
	static ResultScores of(final SkeletonImage image, final double detail, final Progress progress) {
		final double coarse = Math.max(ThinningOptions.DETAIL, detail);
		final long[] counts = new long[COUNTS];
		long uncovered = 0;
		double depth = 0;
		for (final SkeletonImage.Part part : image.parts()) {
			progress.checkCanceled();
			final PixelSet object = part.object();
			add(MaskScores.of(part.skeleton(), object), object.count(), counts);
			final double[] size = image.spacing() == null ? DistanceMap.unitSpacing(object
				.numDimensions()) : image.spacing();
			final UncoveredPixels missing = UncoveredPixels.of(PixelIndex.of(object), part.skeleton(),
				coarse, size, progress);
			uncovered += missing.pixels().count();
			depth = Math.max(depth, missing.depth() / Arrays.stream(size).min().getAsDouble());
		}
		final double share = (double) uncovered / counts[0];
		final String warning = share > SUSPICIOUS ? warning(share, depth) : "";
		final List<String> texts = new ArrayList<>();
		Arrays.stream(image.image().getDimensions()).mapToObj(String::valueOf).forEach(texts::add);
		Arrays.stream(counts).mapToObj(String::valueOf).forEach(texts::add);
		texts.add(new Score("uncovered", share).text());
		texts.add(new Score("uncovered depth", depth).text());
		texts.add(warning);
		return new ResultScores(texts, warning);
	}

	private static void add(final MaskScores scores, final long pixels, final long[] counts) {
		final BettiNumbers betti = scores.topology().actual();
		final long[] values = { pixels, scores.pixels(), betti.components(), betti.tunnels(), betti
			.cavities(), betti.difference(scores.topology().expected()), scores.points().deletable(), scores
				.points().endPoints(), scores.points().junctions() };
		Arrays.setAll(counts, i -> counts[i] + values[i]);
	}

	private static String warning(final double share, final double depth) {
		return String.format(Locale.ROOT, "The skeleton does not cover %.1f%% of the object, up to a" +
			" depth of %.1f pixels: branches may be missing.", 100 * share, depth);
	}
}
