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

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Tree;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.MeasureTable;

/**
 * Writes a graph as VTK polygonal data (.vtp, XML, ASCII): a line per branch, a vertex per isolated
 * node, with their numbers, lengths and orders as data of cells, and the radius as data of points,
 * if it is known.
 */
final class VtpWriter {

	private final GraphMeasures measures;
	private final SkeletonGraph graph;
	private final List<Node> isolated;

	VtpWriter(final GraphMeasures measures) {
		this.measures = measures;
		graph = measures.graph();
		isolated = graph.nodes().stream().filter(n -> n.kind() == Node.Kind.ISOLATED).toList();
	}

	void write(final OutputStream out) throws XMLStreamException {
		final XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out,
			StandardCharsets.UTF_8.name());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		start(xml, "VTKFile", "type", "PolyData", "version", "0.1", "byte_order", "LittleEndian");
		start(xml, "PolyData");
		final int points = isolated.size() + graph.branches().stream().mapToInt(b -> b.line().size())
			.sum();
		start(xml, "Piece", "NumberOfPoints", "" + points, "NumberOfVerts", "" + isolated.size(),
			"NumberOfLines", "" + graph.branches().size(), "NumberOfStrips", "0", "NumberOfPolys", "0");
		start(xml, "PointData");
		final List<String> radii = ofPoints(Node::radius, Polyline::radius);
		if (!radii.contains("")) array(xml, "Float64", "radius", 1, radii);
		xml.writeEndElement();
		start(xml, "CellData");
		cells(xml, "tree", Node::tree, Branch::tree);
		cells(xml, "label", n -> label(n.tree()), b -> label(b.tree()));
		cells(xml, "branch", n -> 0, Branch::id);
		cells(xml, "strahler_order", n -> 0, measures::strahler);
		cells(xml, "type", n -> -1, b -> graph.type(b).ordinal());
		cells(xml, "length", n -> 0., b -> measures.of(b).length());
		xml.writeEndElement();
		start(xml, "Points");
		array(xml, "Float64", "points", 3, ofPoints(n -> join(n.x(), n.y(), n.z()), (line, i) -> join(line
			.x(i), line.y(i), line.z(i))));
		xml.writeEndElement();
		topology(xml, "Verts", isolated, n -> 1, 0);
		topology(xml, "Lines", graph.branches(), b -> b.line().size(), isolated.size());
		xml.writeEndDocument();
		xml.close();
	}

	private long label(final int tree) {
		final Tree of = graph.trees().get(tree - 1);
		return of.source().label();
	}

	private static String join(final double x, final double y, final double z) {
		return MeasureTable.text(x) + " " + MeasureTable.text(y) + " " + MeasureTable.text(z);
	}

	/** Value at a point of a line. */
	@FunctionalInterface
	private interface OfPoint {

		Object apply(Polyline line, int i);
	}

	private List<String> ofPoints(final Function<Node, Object> ofNode, final OfPoint ofPoint) {
		final List<String> values = new ArrayList<>();
		for (final Node node : isolated)
			values.add(MeasureTable.text(ofNode.apply(node)));
		for (final Branch branch : graph.branches())
			for (int i = 0; i < branch.line().size(); i++)
				values.add(MeasureTable.text(ofPoint.apply(branch.line(), i)));
		return values;
	}

	private void cells(final XMLStreamWriter xml, final String name,
		final Function<Node, Object> ofNode, final Function<Branch, Object> ofBranch)
		throws XMLStreamException
	{
		final List<String> values = new ArrayList<>();
		boolean real = false;
		for (final Node node : isolated)
			values.add(MeasureTable.text(ofNode.apply(node)));
		for (final Branch branch : graph.branches()) {
			final Object value = ofBranch.apply(branch);
			real |= value instanceof Double;
			values.add(MeasureTable.text(value));
		}
		array(xml, real ? "Float64" : "Int64", name, 1, values);
	}

	private static <T> void topology(final XMLStreamWriter xml, final String name,
		final List<T> cells, final ToIntFunction<T> points, final int firstPoint)
		throws XMLStreamException
	{
		start(xml, name);
		final List<String> connectivity = new ArrayList<>();
		final List<String> offsets = new ArrayList<>();
		for (final T cell : cells) {
			for (int i = 0; i < points.applyAsInt(cell); i++)
				connectivity.add(Integer.toString(firstPoint + connectivity.size()));
			offsets.add(Integer.toString(connectivity.size()));
		}
		array(xml, "Int64", "connectivity", 1, connectivity);
		array(xml, "Int64", "offsets", 1, offsets);
		xml.writeEndElement();
	}

	private static void array(final XMLStreamWriter xml, final String type, final String name,
		final int components, final List<String> values) throws XMLStreamException
	{
		start(xml, "DataArray", "type", type, "Name", name, "NumberOfComponents", "" + components,
			"format", "ascii");
		final StringJoiner lines = new StringJoiner("\n", "\n", "\n");
		values.forEach(lines::add);
		xml.writeCharacters(lines.toString());
		xml.writeEndElement();
	}

	private static void start(final XMLStreamWriter xml, final String element,
		final String... attributes) throws XMLStreamException
	{
		xml.writeCharacters("\n");
		xml.writeStartElement(element);
		for (int i = 0; i < attributes.length; i += 2)
			xml.writeAttribute(attributes[i], attributes[i + 1]);
	}
}
