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
package org.skelite.graph.picture;


import org.skelite.graph.Branch;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.measure.GraphMeasures;

/** What the colors of branches, or of their points, stand for. Immutable. */
public final class BranchColors {

	/** What colors stand for. */
	public enum By {

		/** Neighbors differ; colors that the color-blind can tell apart (M. Okabe, K. Ito, 2008). */
		BRANCH("Branches"),

		RADIUS("Radius"),

		STRAHLER("Strahler order"),

		TORTUOSITY("Tortuosity"),

		/** The depth z, of volumes. */
		DEPTH("Depth");

		private final String title;

		By(final String title) {
			this.title = title;
		}
	}

	private static final int[] BRANCHES = { 0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2,
		0xd55e00, 0xcc79a7 };

	private final GraphMeasures measures;
	private final By by;
	/** Share of the branches whose tortuosities have colors of their own: rings are beyond all. */
	private static final double USUAL = 0.95;

	private final ColorScale scale;
	private final String unit;

	/** Whether there are values beyond the scale. */
	private final boolean isCut;

	/** @param unit of the graph, for the legend */
	public BranchColors(final GraphMeasures measures, final By by, final String unit) {
		this.measures = measures;
		this.by = by;
		this.unit = by == By.RADIUS || by == By.DEPTH ? unit : "";
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		final SkeletonGraph graph = measures.graph();
		for (final Branch branch : graph.branches())
			for (int i = 0; i < branch.line().size(); i++) {
				final double value = value(branch, i);
				if (Double.isNaN(value)) continue;
				min = Math.min(min, value);
				max = Math.max(max, value);
			}
		final double end = by == By.TORTUOSITY ? Math.min(max, usualTortuosity()) : max;
		isCut = end < max;
		scale = min > max ? new ColorScale(0, 1) : new ColorScale(min, end);
	}

	/** Returns the tortuosity that few branches exceed, infinite if none has any. */
	private double usualTortuosity() {
		final double[] sorted = measures.graph().branches().stream().mapToDouble(b -> measures.of(b)
			.tortuosity()).filter(t -> !Double.isNaN(t)).sorted().toArray();
		return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(int) Math.ceil(USUAL * sorted.length) -
			1];
	}

	private double value(final Branch branch, final int point) {
		final Polyline line = branch.line();
		return switch (by) {
			case BRANCH -> branch.id();
			case RADIUS -> line.radius(point);
			case STRAHLER -> measures.strahler(branch);
			case TORTUOSITY -> measures.of(branch).tortuosity();
			case DEPTH -> line.z(point);
		};
	}

	/** Returns the color at a point of a branch, as red, green and blue. */
	int color(final Branch branch, final int point) {
		if (by == By.BRANCH) return BRANCHES[(branch.id() - 1) % BRANCHES.length];
		return scale.color(value(branch, point));
	}

	/** Returns one color for all of a branch: that of its middle. */
	public int color(final Branch branch) {
		if (by == By.RADIUS) return scale.color(measures.of(branch).meanRadius());
		return color(branch, branch.line().size() / 2);
	}

	/** Whether the colors stand for numbers, so that they need a legend. */
	boolean hasScale() {
		return by != By.BRANCH && !measures.graph().branches().isEmpty();
	}

	ColorScale scale() {
		return scale;
	}

	/** Returns what the colors stand for, with the unit. */
	String title() {
		return unit.isEmpty() ? by.title : by.title + " (" + unit + ")";
	}

	/** Returns in words what the legend says. */
	public String summary() {
		return title() + " from " + text(scale.min()) + " (blue) to " + greatest() + " (yellow)";
	}

	/** Returns the end of the scale as the legend says it. */
	String greatest() {
		return (isCut ? "\u2265 " : "") + text(scale.max());
	}

	/** Returns a value as the legend says it. */
	String text(final double value) {
		if (by == By.STRAHLER) return Long.toString(Math.round(value));
		return ShortNumbers.text(value);
	}
}
