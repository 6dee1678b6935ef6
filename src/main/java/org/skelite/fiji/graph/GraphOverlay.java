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
package org.skelite.fiji.graph;

import java.awt.Color;
import java.awt.image.BufferedImage;

import org.skelite.graph.Branch;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;
import org.skelite.graph.picture.BranchColors;
import org.skelite.graph.picture.Legend;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;

/**
 * Shows a graph on top of its image: a line for each branch, which can be selected, and a legend. In
 * a volume, lines are seen in all slices.
 */
final class GraphOverlay {

	/** What the names of lines begin with; the number of the branch follows. */
	static final String BRANCH = "branch ";

	private static final String LEGEND = "skelite legend";
	private static final float WIDTH = 1;
	private static final double OPACITY = 0.7;

	/** Heights of a legend that an image must have. */
	private static final int ROOM = 2;

	private GraphOverlay() {}

	/**
	 * Adds a graph to an image's overlay, in place of one that was added before. Images that have
	 * no room for a legend have none.
	 *
	 * @return what the legend would say if there is no room for it, otherwise empty
	 */
	static String add(final ImagePlus image, final SkeletonGraph graph,
		final BranchColors colors)
	{
		final Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay()
			.duplicate();
		for (final Roi old : overlay.toArray())
			if (old.getName() != null && (old.getName().startsWith(BRANCH) || old.getName().equals(LEGEND)))
				overlay.remove(old);
		for (final Tree tree : graph.trees())
			for (final Branch branch : tree.branches())
				overlay.add(line(image, graph, tree.source(), branch, new Color(colors.color(branch))));
		final String hint = addLegend(overlay, image, colors);
		overlay.selectable(true);
		image.setOverlay(overlay);
		return hint;
	}

	private static String addLegend(final Overlay overlay, final ImagePlus image,
		final BranchColors colors)
	{
		final Legend legend = new Legend(colors);
		if (!legend.isNeeded()) return "";
		final BufferedImage picture = legend.draw(0);
		if (picture.getWidth() > image.getWidth() || ROOM * picture.getHeight() > image.getHeight())
			return colors.summary();
		final ImageRoi roi = new ImageRoi(0, 0, picture);
		roi.setName(LEGEND);
		// what is below is seen through it
		roi.setOpacity(OPACITY);
		overlay.add(roi);
		return "";
	}

	private static PolygonRoi line(final ImagePlus image, final SkeletonGraph graph,
		final Source source, final Branch branch, final Color color)
	{
		final Polyline line = branch.line();
		final double[] spacing = graph.spacing();
		final float[] x = new float[line.size()];
		final float[] y = new float[line.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) (line.x(i) / spacing[0] + .5);
			y[i] = (float) (line.y(i) / spacing[1] + .5);
		}
		final PolygonRoi roi = new PolygonRoi(x, y, Roi.POLYLINE);
		roi.setName(BRANCH + branch.id());
		roi.setStrokeColor(color);
		roi.setStrokeWidth(WIDTH);
		if (image.isHyperStack() || image.getNFrames() > 1 || image.getNChannels() > 1) roi.setPosition(
			source.channel(), source.slice(), source.frame());
		else if (source.slice() > 0) roi.setPosition(source.slice());
		return roi;
	}
}
