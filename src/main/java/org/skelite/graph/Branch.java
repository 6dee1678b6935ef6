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
 * A line between two nodes.
 *
 * @param id number from 1
 * @param tree number of the tree that it belongs to
 * @param start number of the node that it begins in
 * @param end number of the node that it ends in; the same one of loops
 * @param line its points, from the position of the one node to that of the other
 */
public record Branch(int id, int tree, int start, int end, Polyline line) {

	/** What ends a branch; the order is that of the numbers in skan. */
	public enum Type {

		END_END("end-end"),

		END_JUNCTION("end-junction"),

		JUNCTION_JUNCTION("junction-junction"),

		/** A closed line without any junction. */
		RING("ring");

		private final String text;

		Type(final String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return text;
		}
	}

	/** Whether it begins and ends in the same node. */
	public boolean isLoop() {
		return start == end;
	}

	/** Returns the node at the other end. */
	public int other(final int node) {
		return node == start ? end : start;
	}

	/** Returns the points from a node at its end on. */
	public Polyline from(final int node) {
		return node == start ? line : line.reversed();
	}
}
