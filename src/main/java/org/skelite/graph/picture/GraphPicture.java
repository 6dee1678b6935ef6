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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.mask.PixelSet;

/**
 * A picture of a graph on its dark grey mask, with a legend below. A volume is seen along z; by
 * depth, that is a depth-coded projection, in which what lies nearer, at lower z, hides the rest. Of
 * several channels and frames it shows the first.
 */
public final class GraphPicture {

	/** Edge that small images are magnified to. */
	private static final int SIZE = 1024;

	/** Color of the mask, darker than any of a branch. */
	private static final int MASK = 0x404040;

	private final SkeletonGraph graph;
	private final BranchColors colors;

	public GraphPicture(final SkeletonGraph graph, final BranchColors colors) {
		this.graph = graph;
		this.colors = colors;
	}

	/**
	 * Draws the picture.
	 *
	 * @param mask the object in 2D, which gives the size of the image
	 */
	public BufferedImage draw(final PixelSet mask) {
		final int width = Math.toIntExact(mask.dimension(0));
		final int height = Math.toIntExact(mask.dimension(1));
		final int zoom = Math.max(1, SIZE / Math.max(width, height));
		final Legend legend = new Legend(colors);
		final BufferedImage bar = legend.isNeeded() ? legend.draw(Math.min(zoom * width, 256)) : null;
		final BufferedImage picture = new BufferedImage(bar == null ? zoom * width : Math.max(zoom *
			width, bar.getWidth()), zoom * height + (bar == null ? 0 : bar.getHeight()),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.drawImage(silhouette(mask, width, height), 0, 0, zoom * width, zoom * height, null);
		if (bar != null) graphics.drawImage(bar, 0, zoom * height, null);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setStroke(new BasicStroke(Math.max(1.5f * Math.min(zoom, 2), .75f * zoom), BasicStroke.CAP_ROUND,
			BasicStroke.JOIN_ROUND));
		// far ones first
		graph.branches().stream().filter(branch -> isFirst(branch.tree())).sorted((a, b) -> Double.compare(depth(b), depth(a))).forEach(
			branch -> draw(branch, zoom, graphics));
		for (final Node node : graph.nodes())
			if (node.kind() == Node.Kind.ISOLATED && isFirst(node.tree())) line(graphics, zoom, node.x(), node.y(), node.x(), node
				.y(), ColorScale.UNKNOWN);
		graphics.dispose();
		return picture;
	}

	private static BufferedImage silhouette(final PixelSet mask, final int width,
		final int height)
	{
		final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			picture.setRGB((int) mask.x(p), (int) mask.y(p), MASK);
		return picture;
	}

	private boolean isFirst(final int tree) {
		final Source source = graph.trees().get(tree - 1).source();
		return source.channel() == 1 && source.frame() == 1 && source.slice() <= 1;
	}

	private static double depth(final Branch branch) {
		final Polyline line = branch.line();
		double sum = 0;
		for (int i = 0; i < line.size(); i++)
			sum += line.z(i);
		return sum / line.size();
	}

	private void draw(final Branch branch, final int zoom, final Graphics2D graphics) {
		final Polyline line = branch.line();
		for (int i = 1; i < line.size(); i++)
			line(graphics, zoom, line.x(i - 1), line.y(i - 1), line.x(i), line.y(i), colors.color(branch,
				i));
	}

	private void line(final Graphics2D graphics, final int zoom, final double x1,
		final double y1, final double x2, final double y2, final int color)
	{
		final double[] spacing = graph.spacing();
		graphics.setColor(new Color(color));
		// pixels are as large as in the image, whatever their shape
		graphics.draw(new Line2D.Double(zoom * (x1 / spacing[0] + .5), zoom * (y1 / spacing[1] + .5), zoom *
			(x2 / spacing[0] + .5), zoom * (y2 / spacing[1] + .5)));
	}
}
