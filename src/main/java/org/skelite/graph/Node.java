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
package org.skelite.graph;

/**
 * A point of a graph in which branches end.
 *
 * @param id number from 1
 * @param tree number of the tree that it belongs to
 * @param x in calibrated units, as y and z
 * @param y as x
 * @param z 0 in 2D
 * @param radius half the object's width, NaN if not known; of several pixels, the mean
 * @param pixels skeleton pixels that it stands for; 0 where the graph is not made of pixels
 * @param degree ends of branches that meet here; a loop has two
 */
public record Node(int id, int tree, double x, double y, double z, double radius, int pixels,
	int degree)
{

	/** What a node is. */
	public enum Kind {

		/** A tree of one node, without branches. */
		ISOLATED("isolated"),

		/** One branch ends here. */
		END("end"),

		/** Two branches meet here, or a ring begins and ends. */
		JOINT("joint"),

		/** Three branches or more meet here. */
		JUNCTION("junction");

		private final String text;

		Kind(final String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return text;
		}
	}

	public Kind kind() {
		return Kind.values()[Math.min(degree, Kind.JUNCTION.ordinal())];
	}

	/** Returns the distance to another node. */
	public double distance(final Node other) {
		return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z -
			other.z) * (z - other.z));
	}
}
