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
import org.skelite.graph.Source;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.score.MaskScores;
import org.skelite.score.Score;
import org.skelite.thinning.ThinningOptions;
import org.skelite.topology.BettiNumbers;
import org.skelite.util.Progress;

/**
 * What can be said of the skeleton of an object without a reference: numbers of pixels, topology,
 * points, and how much of the object it does not cover.
 *
 * @param source the part of the image, and the label
 * @param counts numbers in the order of {@link #COUNTS}; must not be modified
 * @param uncovered pixels of the object that are not covered
 * @param depth the greatest depth of these, in pixels
 */
public record ObjectScores(Source source, long[] counts, long uncovered, double depth) {

	/** Names of the numbers. */
	static final List<String> COUNTS = List.of("mask pixels", "skeleton pixels", "components",
		"tunnels", "cavities", "Betti error", "deletable points", "end points", "junctions");

	/** Names of all scores. */
	static final List<String> NAMES = names();

	/** Share of an object beyond which it is suspicious that it is not covered. */
	private static final double SUSPICIOUS = 0.01;

	private static List<String> names() {
		final List<String> names = new ArrayList<>(COUNTS);
		names.addAll(List.of("uncovered", "uncovered depth (pixels)", "warning"));
		return List.copyOf(names);
	}

	/**
	 * Scores a skeleton.
	 *
	 * @param object of which it is the skeleton
	 * @param spacing size of a pixel along each axis, null for square ones
	 * @param detail how large a detail needs a branch, as a multiple of the local radius; coverage
	 *          is never measured by less than the default, so that it can be compared
	 */
	public static ObjectScores of(final Source source, final PixelSet object,
		final PixelSet skeleton, final double[] spacing, final double detail, final Progress progress)
	{
		final MaskScores scores = MaskScores.of(skeleton, object);
		final BettiNumbers betti = scores.topology().actual();
		final double[] size = spacing == null ? DistanceMap.unitSpacing(object.numDimensions()) : spacing;
		final UncoveredPixels missing = UncoveredPixels.of(PixelIndex.of(object), skeleton, Math.max(
			ThinningOptions.DETAIL, detail), size, progress);
		return new ObjectScores(source, new long[] { object.count(), scores.pixels(), betti.components(),
			betti.tunnels(), betti.cavities(), betti.difference(scores.topology().expected()), scores
				.points().deletable(), scores.points().endPoints(), scores.points().junctions() }, missing
					.pixels().count(), missing.depth() / Arrays.stream(size).min().getAsDouble());
	}

	/** Adds up the numbers of several objects; the depth is the greatest, and the source the first. */
	static ObjectScores sum(final List<ObjectScores> objects) {
		final long[] counts = new long[COUNTS.size()];
		long uncovered = 0;
		double depth = 0;
		for (final ObjectScores object : objects) {
			Arrays.setAll(counts, i -> counts[i] + object.counts[i]);
			uncovered += object.uncovered;
			depth = Math.max(depth, object.depth);
		}
		return new ObjectScores(objects.get(0).source, counts, uncovered, depth);
	}

	/** Returns the share of the object that is not covered, not a number without an object. */
	private double share() {
		return (double) uncovered / counts[0];
	}

	/** Whether so much is not covered that branches may be missing. */
	boolean isSuspicious() {
		return share() > SUSPICIOUS;
	}

	/** Says why the skeleton is suspicious; empty if it is not. */
	String warning() {
		return isSuspicious() ? String.format(Locale.ROOT, "The skeleton does not cover %.1f%% of the" +
			" object, up to a depth of %.1f pixels: branches may be missing.", 100 * share(), depth) : "";
	}

	/**
	 * Returns the scores in the order of their names.
	 *
	 * @param warning the last of them
	 */
	List<String> texts(final String warning) {
		final List<String> texts = new ArrayList<>();
		Arrays.stream(counts).mapToObj(String::valueOf).forEach(texts::add);
		texts.add(new Score("uncovered", share()).text());
		texts.add(new Score("uncovered depth", depth).text());
		texts.add(warning);
		return texts;
	}
}
