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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.Tree;
import org.skelite.util.SkeliteException;

import com.google.gson.GsonBuilder;

/**
 * Writes trees in the precomputed format of Neuroglancer, one file per object: that of a label, or
 * else each tree by its number. Little-endian: numbers of vertices and edges (uint32), positions in
 * nanometers (float32), edges (pairs of uint32), and the radii (float32), if they are known.
 */
final class NeuroglancerWriter {

	private final double nanometers;
	private final boolean radii;
	private final Map<Long, List<Tree>> objects = new TreeMap<>();

	/**
	 * @param nanometers how long the unit is
	 * @throws SkeliteException if there are labels of several channels, frames or slices
	 */
	NeuroglancerWriter(final List<Tree> trees, final double nanometers) {
		this.nanometers = nanometers;
		radii = trees.stream().allMatch(NeuroglancerWriter::hasRadii);
		if (trees.stream().anyMatch(tree -> tree.source().label() > 0) && trees.stream().map(tree -> tree
			.source().label(0)).distinct().count() > 1) throw SkeliteException.input(
				"Neuroglancer tells skeletons apart by their labels alone, but there are labels of several" +
					" channels, frames or slices. Give one of these at a time, or leave out the format.");
		for (final Tree tree : trees) {
			final long label = tree.source().label();
			objects.computeIfAbsent(label > 0 ? label : tree.id(), n -> new ArrayList<>()).add(tree);
		}
	}

	private static boolean hasRadii(final Tree tree) {
		return tree.nodes().stream().noneMatch(node -> Double.isNaN(node.radius()));
	}

	/** Returns the contents of the files by their names. */
	Map<String, byte[]> files() {
		final Map<String, byte[]> files = new TreeMap<>();
		objects.forEach((id, trees) -> files.put(Long.toString(id), skeleton(trees)));
		final Map<String, Object> info = new TreeMap<>();
		info.put("@type", "neuroglancer_skeletons");
		info.put("transform", new double[] { 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0 });
		info.put("vertex_attributes", radii ? List.of(new TreeMap<>(Map.of("id", "radius",
			"data_type", "float32", "num_components", 1))) : List.of());
		files.put("info", new GsonBuilder().setPrettyPrinting().create().toJson(info).getBytes(
			StandardCharsets.UTF_8));
		return files;
	}

	private byte[] skeleton(final List<Tree> trees) {
		final Vertices vertices = new Vertices();
		final List<int[]> edges = new ArrayList<>();
		for (final Tree tree : trees) {
			final int first = vertices.count;
			for (final Node node : tree.nodes())
				vertices.add(node.x(), node.y(), node.z(), node.radius());
			final int firstNode = tree.nodes().get(0).id();
			for (final Branch branch : tree.branches()) {
				int before = first + branch.start() - firstNode;
				final Polyline line = branch.line();
				for (int i = 1; i < line.size() - 1; i++) {
					edges.add(new int[] { before, vertices.count });
					before = vertices.count;
					vertices.add(line.x(i), line.y(i), line.z(i), line.radius(i));
				}
				edges.add(new int[] { before, first + branch.end() - firstNode });
			}
		}
		final ByteBuffer head = buffer(8).putInt(vertices.count).putInt(edges.size());
		final ByteBuffer pairs = buffer(8 * edges.size());
		edges.forEach(edge -> pairs.putInt(edge[0]).putInt(edge[1]));
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.array());
		bytes.writeBytes(vertices.positions.toByteArray());
		bytes.writeBytes(pairs.array());
		if (radii) bytes.writeBytes(vertices.radii.toByteArray());
		return bytes.toByteArray();
	}

	private static ByteBuffer buffer(final int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Positions and radii as bytes. */
	private final class Vertices {

		private final ByteArrayOutputStream positions = new ByteArrayOutputStream();
		private final ByteArrayOutputStream radii = new ByteArrayOutputStream();
		private int count;

		private void add(final double x, final double y, final double z, final double radius) {
			positions.writeBytes(buffer(12).putFloat((float) (x * nanometers)).putFloat((float) (y *
				nanometers)).putFloat((float) (z * nanometers)).array());
			radii.writeBytes(buffer(4).putFloat((float) (radius * nanometers)).array());
			count++;
		}
	}
}
