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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.skelite.graph.GraphBuilder;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;

/**
 * Reads SWC files as graphs. Nodes are the points that have no parent and no child, one neighbor,
 * or more than two. Numbers must be unique and parents known, and no point may be its own
 * ancestor. A radius of 0, {@code NA} or {@code NaN} is taken as not known. As many programs write
 * them, numbers of points may have decimals that are 0, the parent of a root may be 0 if no point
 * has this number, and what follows a {@code #} or the seventh column is left out.
 */
public final class SwcReader {

	private static final int COLUMNS = 7;

	/** Of files in UTF-8, as ISO 8859-1 reads it. */
	private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

	/** A point, and the lines' number of its parent, or null. */
	private record Sample(double x, double y, double z, double radius, Sample parent,
		List<Sample> children)
	{

		private int degree() {
			return children.size() + (parent == null ? 0 : 1);
		}

		// two points may have the same place
		@Override
		public boolean equals(final Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}
	}

	private SwcReader() {}

	/**
	 * Reads a file.
	 *
	 * @throws IOException if it cannot be read, or is no SWC file; the message names the line
	 */
	public static SkeletonGraph read(final Path file) throws IOException {
		return parse(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
	}

	/** The numbers of a line: point and parent, position, and radius or NaN. */
	private record Fields(long number, long parent, double x, double y, double z, double radius) {

		static Fields of(final String[] columns) {
			integer(columns[1]);
			final double r = columns[5].matches("(?i)na|nan") ? Double.NaN : real(columns[5]);
			return new Fields(integer(columns[0]), integer(columns[6]), real(columns[2]), real(columns[3]),
				real(columns[4]), r > 0 ? r : Double.NaN);
		}

		private static double real(final String text) {
			final double value = Double.parseDouble(text);
			if (!Double.isFinite(value)) throw new NumberFormatException();
			return value;
		}

		private static long integer(final String text) {
			final double value = real(text);
			if (value != Math.rint(value) || Math.abs(value) >= 1L << 53) throw new NumberFormatException();
			return (long) value;
		}
	}

	/** Reads the lines of a file. */
	static SkeletonGraph parse(final List<String> lines) throws IOException {
		final Map<Long, Fields> fields = new HashMap<>();
		final List<Long> order = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (i == 0 && line.startsWith(BYTE_ORDER_MARK)) line = line.substring(BYTE_ORDER_MARK.length());
			line = line.split("#", 2)[0].strip();
			if (line.isEmpty()) continue;
			final String[] columns = line.split("\\s+");
			if (columns.length < COLUMNS) throw new IOException("Line " + (i + 1) + " has " +
				columns.length + " columns, not " + COLUMNS + ": \"" + line + "\".");
			final Fields point;
			try {
				point = Fields.of(columns);
			}
			catch (final NumberFormatException e) {
				throw new IOException("Line " + (i + 1) + " cannot be read: \"" + line +
					"\". It needs numbers with decimal points, and spaces between them.", e);
			}
			if (point.number() < 0) throw new IOException("Line " + (i + 1) +
				": the number of a point must be at least 0, but is " + point.number() + ".");
			if (fields.put(point.number(), point) != null) throw new IOException("Line " + (i + 1) +
				": number " + point.number() + " is there twice.");
			order.add(point.number());
		}
		return graph(samples(fields, order));
	}

	private static List<Sample> samples(final Map<Long, Fields> fields, final List<Long> order)
		throws IOException
	{
		final Map<Long, Sample> samples = new HashMap<>();
		final List<Sample> list = new ArrayList<>();
		final long lowest = fields.containsKey(0L) ? 0 : 1;
		for (final long number : order) {
			// parents may come later; ancestors that are not known yet
			final List<Long> path = new ArrayList<>();
			final Set<Long> seen = new HashSet<>();
			long ancestor = number;
			while (ancestor >= lowest && !samples.containsKey(ancestor)) {
				if (!seen.add(ancestor)) throw new IOException("Point " + ancestor +
					" is its own ancestor.");
				if (!fields.containsKey(ancestor)) throw new IOException("Point " + path.get(path.size() -
					1) + " has the parent " + ancestor + ", which does not exist.");
				path.add(ancestor);
				ancestor = fields.get(ancestor).parent();
			}
			for (int i = path.size() - 1; i >= 0; i--)
				samples.put(path.get(i), sample(fields.get(path.get(i)), samples));
		}
		for (final long number : order)
			list.add(samples.get(number));
		return list;
	}

	private static Sample sample(final Fields fields, final Map<Long, Sample> samples) {
		final Sample parent = samples.get(fields.parent());
		final Sample sample = new Sample(fields.x(), fields.y(), fields.z(), fields.radius(), parent,
			new ArrayList<>());
		if (parent != null) parent.children().add(sample);
		return sample;
	}

	private static SkeletonGraph graph(final List<Sample> samples) {
		final GraphBuilder graph = new GraphBuilder(1, 1, 1);
		final Map<Sample, Integer> nodes = new HashMap<>();
		for (final Sample s : samples)
			if (s.degree() != 2) nodes.put(s, graph.node(Source.MASK, s.x(), s.y(), s.z(), s.radius(),
				0));
		for (final Sample s : samples)
			if (s.parent() != null && nodes.containsKey(s)) addBranch(s, nodes, graph);
		// roots in the middle of a branch
		for (final Sample s : samples)
			if (s.parent() == null && s.degree() == 2) addThroughRoot(s, nodes, graph);
		return graph.build();
	}

	/** Adds the branch from a node to the next one on the way to the root. */
	private static void addBranch(final Sample node, final Map<Sample, Integer> nodes,
		final GraphBuilder graph)
	{
		final Polyline.Builder line = new Polyline.Builder();
		Sample sample = node;
		add(line, sample);
		do {
			sample = sample.parent();
			add(line, sample);
		}
		while (!nodes.containsKey(sample) && sample.parent() != null);
		if (nodes.containsKey(sample)) graph.branch(nodes.get(sample), nodes.get(node), line.build()
			.reversed());
	}

	private static void addThroughRoot(final Sample root, final Map<Sample, Integer> nodes,
		final GraphBuilder graph)
	{
		final List<Sample> left = down(root.children().get(0), nodes);
		final List<Sample> right = down(root.children().get(1), nodes);
		final Polyline.Builder line = new Polyline.Builder();
		for (int i = left.size() - 1; i >= 0; i--)
			add(line, left.get(i));
		add(line, root);
		right.forEach(sample -> add(line, sample));
		graph.branch(nodes.get(left.get(left.size() - 1)), nodes.get(right.get(right.size() - 1)), line
			.build());
	}

	/** Returns the samples from one to the next node away from the root. */
	private static List<Sample> down(final Sample first, final Map<Sample, Integer> nodes) {
		final List<Sample> path = new ArrayList<>();
		for (Sample sample = first; path.isEmpty() || !nodes.containsKey(path.get(path.size() -
			1)); sample = sample.children().isEmpty() ? null : sample.children().get(0))
			path.add(sample);
		return path;
	}

	private static void add(final Polyline.Builder line, final Sample sample) {
		line.add(sample.x(), sample.y(), sample.z(), sample.radius());
	}
}
