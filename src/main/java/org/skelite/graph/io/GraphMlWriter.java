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
import java.util.function.Function;

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
 * Writes a graph as GraphML (<a href="http://graphml.graphdrawing.org">
 * graphml.graphdrawing.org</a>): an undirected multigraph. The edges' {@code points} are their
 * points as {@code x y z radius}, with semicolons between. What is not defined is left out.
 */
final class GraphMlWriter {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	/** An attribute of nodes or edges. */
	private record Key<T>(String id, String name, String type, Function<T, Object> value) {}

	private final SkeletonGraph graph;
	private final List<Key<Node>> nodeKeys = new ArrayList<>();
	private final List<Key<Branch>> branchKeys = new ArrayList<>();

	GraphMlWriter(final GraphMeasures measures) {
		graph = measures.graph();
		node("x", "double", Node::x);
		node("y", "double", Node::y);
		node("z", "double", Node::z);
		node("radius", "double", Node::radius);
		node("type", "string", n -> n.kind().toString());
		node("tree", "int", Node::tree);
		node("label", "long", n -> tree(n.tree()).source().label());
		node("frame", "int", n -> tree(n.tree()).source().frame());
		node("channel", "int", n -> tree(n.tree()).source().channel());
		branch("branch", "int", Branch::id);
		branch("tree", "int", Branch::tree);
		branch("type", "string", b -> graph.type(b).toString());
		branch("length", "double", b -> measures.of(b).length());
		branch("chain_length", "double", b -> measures.of(b).chainLength());
		branch("euclidean_distance", "double", b -> measures.of(b).distance());
		branch("tortuosity", "double", b -> measures.of(b).tortuosity());
		branch("mean_radius", "double", b -> measures.of(b).meanRadius());
		branch("min_radius", "double", b -> measures.of(b).minRadius());
		branch("max_radius", "double", b -> measures.of(b).maxRadius());
		branch("strahler_order", "int", measures::strahler);
		branch("points", "string", b -> points(b.line()));
	}

	private Tree tree(final int number) {
		return graph.trees().get(number - 1);
	}

	private void node(final String name, final String type, final Function<Node, Object> value) {
		nodeKeys.add(new Key<>("n" + nodeKeys.size(), name, type, value));
	}

	private void branch(final String name, final String type,
		final Function<Branch, Object> value)
	{
		branchKeys.add(new Key<>("e" + branchKeys.size(), name, type, value));
	}

	private static String points(final Polyline line) {
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < line.size(); i++) {
			if (i > 0) text.append(';');
			text.append(MeasureTable.text(line.x(i))).append(' ').append(MeasureTable.text(line.y(i)))
				.append(' ').append(MeasureTable.text(line.z(i)));
			if (!Double.isNaN(line.radius(i))) text.append(' ').append(MeasureTable.text(line.radius(i)));
		}
		return text.toString();
	}

	void write(final OutputStream out) throws XMLStreamException {
		final XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out,
			StandardCharsets.UTF_8.name());
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		xml.writeCharacters("\n");
		xml.writeStartElement("graphml");
		xml.writeDefaultNamespace(NAMESPACE);
		for (final Key<Node> key : nodeKeys)
			writeKey(xml, key, "node");
		for (final Key<Branch> key : branchKeys)
			writeKey(xml, key, "edge");
		start(xml, "graph");
		xml.writeAttribute("id", "skeleton");
		xml.writeAttribute("edgedefault", "undirected");
		for (final Node node : graph.nodes()) {
			start(xml, "node");
			xml.writeAttribute("id", "n" + node.id());
			for (final Key<Node> key : nodeKeys)
				writeData(xml, key, node);
			xml.writeEndElement();
		}
		for (final Branch branch : graph.branches()) {
			start(xml, "edge");
			xml.writeAttribute("id", "e" + branch.id());
			xml.writeAttribute("source", "n" + branch.start());
			xml.writeAttribute("target", "n" + branch.end());
			for (final Key<Branch> key : branchKeys)
				writeData(xml, key, branch);
			xml.writeEndElement();
		}
		xml.writeEndDocument();
		xml.close();
	}

	private static void start(final XMLStreamWriter xml, final String element)
		throws XMLStreamException
	{
		xml.writeCharacters("\n");
		xml.writeStartElement(element);
	}

	private static void writeKey(final XMLStreamWriter xml, final Key<?> key, final String of)
		throws XMLStreamException
	{
		start(xml, "key");
		xml.writeAttribute("id", key.id());
		xml.writeAttribute("for", of);
		xml.writeAttribute("attr.name", key.name());
		xml.writeAttribute("attr.type", key.type());
		xml.writeEndElement();
	}

	private static <T> void writeData(final XMLStreamWriter xml, final Key<T> key, final T item)
		throws XMLStreamException
	{
		final String text = MeasureTable.text(key.value().apply(item));
		if (text.isEmpty()) return;
		xml.writeStartElement("data");
		xml.writeAttribute("key", key.id());
		xml.writeCharacters(text);
		xml.writeEndElement();
	}
}
