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
package org.skelite.graph.io;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.Tree;
import org.skelite.graph.measure.MeasureTable;
import org.skelite.graph.measure.SpanningTree;

/**
 * Writes trees as SWC: a line for each point, {@code number type x y z radius parent}, parents
 * first, the root's parent being -1 (R. Cannon et al., Journal of Neuroscience Methods 84
 * (1998), <a href="https://doi.org/10.1016/S0165-0270(98)00091-0">
 * doi:10.1016/S0165-0270(98)00091-0</a>). Types are 0, not known. A radius that is not known is
 * 0. Loops are cut at their thinnest place, between two points, which a comment names.
 */
final class SwcWriter {

	/** Parent of a root. */
	private static final int NONE = -1;

	private final PrintWriter out;
	private int last;

	/** @param unit of coordinates and radii */
	SwcWriter(final PrintWriter out, final String unit) {
		this.out = out;
		out.print("# Skeleton by Skelite, https://github.com/skelite/skelite\n");
		out.print("# unit: " + unit + "\n");
		out.print("# columns: number type x y z radius parent\n");
	}

	/**
	 * Adds a tree.
	 *
	 * @param spanning the same without loops
	 */
	void add(final Tree tree, final SpanningTree spanning) {
		out.print("# skeleton " + tree.id() + (tree.source().label() > 0 ? ", label " + tree.source()
			.label() : "") + "\n");
		final Map<Integer, Integer> numbers = new HashMap<>();
		final Map<Integer, Node> nodes = new HashMap<>();
		tree.nodes().forEach(node -> nodes.put(node.id(), node));
		for (final Node node : spanning.order()) {
			final Branch branch = spanning.toRoot(node);
			int parent = NONE;
			if (branch != null) {
				final int from = branch.other(node.id());
				final Polyline line = branch.from(from);
				parent = add(line, 1, line.size() - 1, numbers.get(from));
			}
			numbers.put(node.id(), add(node.x(), node.y(), node.z(), node.radius(), parent));
		}
		for (final Branch branch : spanning.cut())
			addCut(branch, numbers.get(branch.start()), numbers.get(branch.end()));
	}

	/** Adds both sides of a branch, without the step at the thinnest point. */
	private void addCut(final Branch branch, final int start, final int end) {
		final Polyline line = branch.line();
		final int cut = line.thinnest();
		out.print("# a loop is cut between " + text(line, cut) + " and " + text(line, cut + 1) + "\n");
		add(line, 1, cut + 1, start);
		final Polyline back = line.part(cut + 1, line.size()).reversed();
		add(back, 1, back.size(), end);
	}

	private static String text(final Polyline line, final int i) {
		return "(" + String.join(" ", List.of(number(line.x(i)), number(line.y(i)), number(line.z(
			i)))) + ")";
	}

	private int add(final Polyline line, final int first, final int end, final int parent) {
		int before = parent;
		for (int i = first; i < end; i++)
			before = add(line.x(i), line.y(i), line.z(i), line.radius(i), before);
		return before;
	}

	private int add(final double x, final double y, final double z, final double radius,
		final int parent)
	{
		out.print(++last + " 0 " + number(x) + " " + number(y) + " " + number(z) + " " + (Double.isNaN(
			radius) ? "0" : number(radius)) + " " + parent + "\n");
		return last;
	}

	private static String number(final double value) {
		return MeasureTable.text(value);
	}
}
