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

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.skelite.graph.Branch;
import org.skelite.graph.Polyline;
import org.skelite.graph.measure.GraphMeasures;

/** Histograms of a graph: lengths of branches, and radii, by the length along which they occur. */
public final class GraphHistograms {

	private static final int WIDTH = 420;
	private static final int HEIGHT = 300;

	private GraphHistograms() {}

	/** Draws the histograms side by side; that of radii only if they are known. */
	public static BufferedImage draw(final GraphMeasures measures, final String unit) {
		final List<Histogram> histograms = new ArrayList<>();
		final double[] lengths = measures.graph().branches().stream().mapToDouble(b -> measures.of(b)
			.length()).toArray();
		histograms.add(Histogram.of("Length of branches (" + unit + ")", "branches", lengths, ones(lengths.length)));
		final List<double[]> radii = radii(measures);
		if (!radii.isEmpty()) histograms.add(Histogram.of("Radius (" + unit + ")", "length (" + unit + ")",
			radii.stream().mapToDouble(r -> r[0]).toArray(), radii.stream().mapToDouble(r -> r[1])
				.toArray()));
		final BufferedImage picture = new BufferedImage(WIDTH * histograms.size(), HEIGHT,
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		for (int i = 0; i < histograms.size(); i++)
			graphics.drawImage(histograms.get(i).draw(WIDTH, HEIGHT), i * WIDTH, 0, null);
		graphics.dispose();
		return picture;
	}

	private static double[] ones(final int count) {
		final double[] ones = new double[count];
		Arrays.fill(ones, 1);
		return ones;
	}

	/** Returns the radius of each step along branches, and its length; steps without are left out. */
	private static List<double[]> radii(final GraphMeasures measures) {
		final List<double[]> radii = new ArrayList<>();
		for (final Branch branch : measures.graph().branches()) {
			final Polyline line = branch.line();
			for (int i = 1; i < line.size(); i++) {
				final double radius = (line.radius(i - 1) + line.radius(i)) / 2;
				if (!Double.isNaN(radius)) radii.add(new double[] { radius, line.distance(i - 1, i) });
			}
		}
		return radii;
	}
}
