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

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.measure.MeasureTable;

/** Writes a graph as Wavefront OBJ: a group with a line per branch, a point per isolated node. */
final class ObjWriter {

	/** Steps of a polyline; VTK reads no lines of more than 262,144 letters. */
	private static final int MOST = 10_000;

	private ObjWriter() {}

	static void write(final SkeletonGraph graph, final PrintWriter out) {
		out.print("# Skeleton by Skelite\n");
		int vertices = 0;
		for (final Node node : graph.nodes()) {
			if (node.kind() != Node.Kind.ISOLATED) continue;
			vertex(out, node.x(), node.y(), node.z());
			out.print("p " + ++vertices + "\n");
		}
		for (final Branch branch : graph.branches()) {
			final Polyline line = branch.line();
			out.print("g branch" + branch.id() + "\n");
			for (int i = 0; i < line.size(); i++)
				vertex(out, line.x(i), line.y(i), line.z(i));
			for (int first = 0; first < line.size() - 1; first += MOST) {
				out.print("l");
				for (int i = first; i < Math.min(line.size(), first + MOST + 1); i++)
					out.print(" " + (vertices + i + 1));
				out.print("\n");
			}
			vertices += line.size();
		}
	}

	private static void vertex(final PrintWriter out, final double x, final double y,
		final double z)
	{
		out.print("v " + MeasureTable.text(x) + " " + MeasureTable.text(y) + " " + MeasureTable.text(z) +
			"\n");
	}
}
