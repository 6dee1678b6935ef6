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

import java.util.List;

import org.skelite.fiji.skeleton.EmptyCopy;
import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;

import ij.ImagePlus;
import ij.plugin.LutLoader;
import ij.process.LUT;

/**
 * Images in which the pixels of each branch have its number; nodes have that of their first branch,
 * isolated ones the greatest number.
 */
final class BranchImage {

	private static final int MAX_BYTE = 255;
	private static final int MAX_SHORT = 65535;

	/** One that ImageJ has built in: neighbors in it differ, and 0 is black. */
	private static final String COLORS = "3-3-2 RGB";

	private BranchImage() {}

	/** Makes the image, with 8, 16 or 32 bits, by the number of branches. */
	static ImagePlus of(final SkeletonGraph graph, final ImagePlus image) {
		final int most = graph.branches().size() + 1;
		final int bits = most <= MAX_BYTE ? 8 : most <= MAX_SHORT ? 16 : 32;
		final ImagePlus result = EmptyCopy.of(image, "branches", bits);
		for (final Tree tree : graph.trees()) {
			for (final Node node : tree.nodes()) {
				final List<Branch> branches = graph.branches(node);
				set(result, graph, tree.source(), node.x(), node.y(), node.z(), branches.isEmpty() ? most
					: branches.get(0).id());
			}
			for (final Branch branch : tree.branches()) {
				final Polyline line = branch.line();
				for (int i = 1; i < line.size() - 1; i++)
					set(result, graph, tree.source(), line.x(i), line.y(i), line.z(i), branch.id());
			}
		}
		result.setLut(new LUT(LutLoader.getLut(COLORS), 0, most));
		result.setDisplayRange(0, most);
		return result;
	}

	private static void set(final ImagePlus image, final SkeletonGraph graph, final Source source,
		final double x, final double y, final double z, final int value)
	{
		final double[] spacing = graph.spacing();
		final int slice = source.slice() > 0 ? source.slice() : spacing.length == 2 ? 1 : 1 + (int) Math
			.round(z / spacing[2]);
		image.getStack().getProcessor(image.getStackIndex(source.channel(), slice, source.frame())).setf(
			(int) Math.round(x / spacing[0]), (int) Math.round(y / spacing[1]), value);
	}
}
