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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.graph.Branch;
import org.skelite.graph.Drawing;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.PixelLines;
import org.skelite.graph.Pixels;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.SkeletonTracer;
import org.skelite.graph.Source;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.GraphTables;
import org.skelite.graph.measure.SourceInfo;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;
import org.w3c.dom.Document;

class GraphFilesTest {

	@TempDir
	Path folder;

	private void write(final SkeletonGraph graph, final GraphFormat... formats)
		throws IOException
	{
		write(graph, false, formats);
	}

	private void write(final SkeletonGraph graph, final boolean overwrite,
		final GraphFormat... formats) throws IOException
	{
		final GraphMeasures measures = new GraphMeasures(graph, 10);
		new GraphFiles(folder, "a", EnumSet.of(formats[0], formats), overwrite).write(measures,
			new GraphTables(measures, List.of(new SourceInfo(Source.MASK, 100, 1000)), "um", null), "um",
			1000);
	}

	/** A ring, a loop with an arm, and a single pixel. */
	private static SkeletonGraph loops() {
		final PixelSet set = Pixels.draw(".##......####....", "#..#.....#..#....", "#..#..#..#..#####",
			".##......####....");
		PixelLines.thin(set);
		return SkeletonTracer.trace(set, p -> 2, .5, .5);
	}

	private static double length(final SkeletonGraph graph) {
		return graph.branches().stream().mapToDouble(b -> b.line().length()).sum();
	}

	@Test
	void treesComeBackFromSwc() throws IOException {
		final SkeletonGraph graph = Drawing.tree();
		write(graph, GraphFormat.SWC);
		checkSwc(folder.resolve("a.swc"));
		final SkeletonGraph back = SwcReader.read(folder.resolve("a.swc"));
		assertEquals(graph.branches().size(), back.branches().size());
		assertEquals(graph.nodes().size(), back.nodes().size());
		assertEquals(length(graph), length(back), 1e-3);
		final GraphMeasures measures = new GraphMeasures(back, 10);
		assertEquals(3, measures.of(back.trees().get(0)).strahler().highest());
		assertEquals(8, measures.of(back.trees().get(0)).spanning().root().radius());
	}

	@Test
	void loopsAreCutInSwc() throws IOException {
		final SkeletonGraph graph = loops();
		assertEquals(3, graph.trees().size());
		write(graph, GraphFormat.SWC);
		checkSwc(folder.resolve("a.swc"));
		final SkeletonGraph back = SwcReader.read(folder.resolve("a.swc"));
		assertEquals(3, back.trees().size());
		assertTrue(back.trees().stream().allMatch(tree -> tree.loops() == 0));
		assertEquals(2, Files.readAllLines(folder.resolve("a.swc")).stream().filter(line -> line
			.startsWith("# a loop is cut between (")).count());
	}

	@Test
	void eachTreeCanHaveAFileOfItsOwn() throws IOException {
		write(loops(), GraphFormat.SWC_TREES);
		for (int tree = 1; tree <= 3; tree++)
			checkSwc(folder.resolve("a-swc/a-tree000" + tree + ".swc"));
	}

	/** By the specification: seven columns, numbers from 1 on without gaps, parents before. */
	private static void checkSwc(final Path file) throws IOException {
		final Set<Integer> known = new HashSet<>();
		for (final String line : Files.readAllLines(file)) {
			if (line.startsWith("#")) continue;
			final String[] fields = line.split(" ");
			assertEquals(7, fields.length, line);
			assertEquals(known.size() + 1, Integer.parseInt(fields[0]), line);
			for (int i = 2; i <= 5; i++)
				assertTrue(Double.isFinite(Double.parseDouble(fields[i])), line);
			final int parent = Integer.parseInt(fields[6]);
			assertTrue(parent == -1 || known.contains(parent), line);
			known.add(Integer.parseInt(fields[0]));
		}
		assertTrue(!known.isEmpty());
	}

	@Test
	void rootsMayLieInTheMiddleOfABranchAndParentsComeLater() throws IOException {
		final SkeletonGraph graph = SwcReader.parse(List.of("# x", "3 0 2 0 0 1 2", "2 0 1 0 0 1 1",
			"1 1 0 0 0 1 -1", "4 0 -1 0 0 1 1", "", "9 0 5 5 5 0 -1"));
		assertEquals(2, graph.trees().size());
		assertEquals(1, graph.branches().size());
		assertEquals(3, graph.branches().get(0).line().length(), 1e-12);
		assertTrue(Double.isNaN(graph.node(3).radius()));
	}

	/**
	 * NeuroM, issue 1134: decimals of numbers; LFPy, issue 475: comments at the ends of lines;
	 * cloud-volume, issue 575: parents that are 0; more columns are those of Vaa3D.
	 */
	@Test
	void swcOfOtherProgramsIsRead() throws IOException {
		final String all = "\u00ef\u00bb\u00bf# id,type,x,y,z,r,pid\r\n" +
			"2.000000\t3.000000\t3e0\t-1.E+1\t0.0\tNA\t1.000000 # the end\r\n \r\n" +
			"  1\t1 0 -1.4e1 0 2.5 0 7 1 0\r\n7 0 1 1 1 NaN -1";
		Files.write(folder.resolve("other.swc"), all.getBytes(StandardCharsets.ISO_8859_1));
		final SkeletonGraph graph = SwcReader.read(folder.resolve("other.swc"));
		assertEquals(2, graph.trees().size());
		assertEquals(1, graph.branches().size());
		assertEquals(5, graph.branches().get(0).line().length(), 1e-12);
		assertEquals(1, graph.nodes().stream().filter(node -> node.radius() == 2.5).count());
		assertEquals(2, graph.nodes().stream().filter(node -> Double.isNaN(node.radius())).count());
	}

	@Test
	void wrongSwcIsRefused() {
		assertRefused("Line 1 has 6 columns", "1 0 0 0 0 1");
		assertRefused("Line 2: number 1 is there twice", "1 0 0 0 0 1 -1", "1 0 0 0 0 1 -1");
		assertRefused("parent 7, which does not exist", "1 0 0 0 0 1 7");
		assertRefused("its own ancestor", "1 0 0 0 0 1 2", "2 0 0 0 0 1 1");
		assertRefused("Line 1 cannot be read", "1 0 0 zero 0 1 -1");
		assertRefused("decimal points, and spaces", "1 0 1,5 2,5 0 1 -1");
		assertRefused("Line 1 has 1 columns", "1,0,1.5,2.5,0,1,-1");
		assertRefused("Line 1 cannot be read", "1.5 0 0 0 0 1 -1");
		assertRefused("Line 1: the number of a point must be at least 0, but is -3", "-3 0 0 0 0 1 -1");
	}

	private static void assertRefused(final String reason, final String... lines) {
		final String message = assertThrows(IOException.class, () -> SwcReader.parse(List.of(lines)))
			.getMessage();
		assertTrue(message.contains(reason), message);
	}

	private Document xml(final String name) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(name)
			.toFile());
	}

	@Test
	void graphMlHasAllNodesAndEdges() throws Exception {
		final SkeletonGraph graph = loops();
		write(graph, GraphFormat.GRAPHML);
		final Document xml = xml("a.graphml");
		assertEquals(graph.nodes().size(), xml.getElementsByTagName("node").getLength());
		assertEquals(graph.branches().size(), xml.getElementsByTagName("edge").getLength());
	}

	@Test
	void vtpHasALineForEachBranch() throws Exception {
		final SkeletonGraph graph = loops();
		write(graph, GraphFormat.VTP);
		final Document xml = xml("a.vtp");
		final var piece = xml.getElementsByTagName("Piece").item(0).getAttributes();
		assertEquals("1", piece.getNamedItem("NumberOfVerts").getNodeValue());
		assertEquals("" + graph.branches().size(), piece.getNamedItem("NumberOfLines").getNodeValue());
	}

	@Test
	void objHasALineForEachBranch() throws IOException {
		final SkeletonGraph graph = loops();
		write(graph, GraphFormat.OBJ);
		final List<String> lines = Files.readAllLines(folder.resolve("a.obj"));
		assertEquals(graph.branches().size(), lines.stream().filter(l -> l.startsWith("l ")).count());
		assertEquals(1 + graph.branches().stream().mapToInt(b -> b.line().size()).sum(), lines.stream()
			.filter(l -> l.startsWith("v ")).count());
	}

	/** VTK reads no lines of more than 262,144 letters. */
	@Test
	void longLinesOfObjAreDivided() throws IOException {
		final PixelSet set = new PixelSet(new long[] { 25_000, 1 }, 1);
		for (int x = 0; x < 25_000; x++)
			set.add(set.position(x, 0, 0));
		write(SkeletonTracer.trace(set, p -> 1, 1, 1), GraphFormat.OBJ);
		final List<String> lines = Files.readAllLines(folder.resolve("a.obj")).stream().filter(l -> l
			.startsWith("l ")).toList();
		assertEquals(3, lines.size());
		int last = 1;
		for (final String line : lines) {
			assertTrue(line.length() < 262_144);
			final String[] points = line.substring(2).split(" ");
			for (int i = 0; i < points.length; i++)
				assertEquals(last + i, Integer.parseInt(points[i]));
			last += points.length - 1;
		}
		assertEquals(25_000, last);
	}

	/** Or else they would be taken as of this run. */
	@Test
	void whatAnEarlierRunLeftIsRemoved() throws IOException {
		final GraphFormat[] folders = { GraphFormat.SWC_TREES, GraphFormat.NEUROGLANCER };
		write(loops(), folders);
		Files.writeString(folder.resolve("a-swc/notes.txt"), "mine");
		write(Drawing.tree(), true, folders);
		assertEquals(Set.of("a-tree0001.swc", "notes.txt"), names("a-swc"));
		assertEquals(Set.of("1", "info"), names("a-neuroglancer"));
	}

	private Set<String> names(final String of) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve(of))) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	@Test
	void neuroglancerHasNoLabelsOfSeveralFrames() {
		final GraphBuilder frames = new GraphBuilder(1, 1);
		for (int frame = 1; frame <= 2; frame++)
			frames.add(SkeletonTracer.trace(Pixels.draw("###"), p -> 1, new double[] { 1, 1 }, new long[2],
				new Source(1, 0, frame, 7)));
		final SkeletonGraph graph = frames.build();
		final String message = assertThrows(SkeliteException.class, () -> write(graph, GraphFormat.CSV,
			GraphFormat.NEUROGLANCER)).getMessage();
		assertTrue(message.contains("several channels, frames or slices"), message);
		assertTrue(Files.notExists(folder.resolve("a-branches.csv")), "nothing is written");
	}

	@Test
	void neuroglancerSharesVerticesOfNodes() throws IOException {
		final SkeletonGraph graph = Drawing.tree();
		write(graph, GraphFormat.NEUROGLANCER);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("a-neuroglancer/1")))
			.order(ByteOrder.LITTLE_ENDIAN);
		final int vertices = bytes.getInt();
		final int edges = bytes.getInt();
		assertEquals(edges + 1, vertices, "a tree");
		assertEquals(8 + 12 * vertices + 8 * edges + 4 * vertices, bytes.capacity());
		assertEquals(graph.nodes().size() + graph.branches().stream().mapToInt(b -> b.line().size() - 2)
			.sum(), vertices);
		final String info = Files.readString(folder.resolve("a-neuroglancer/info"));
		assertTrue(info.contains("neuroglancer_skeletons"));
		assertTrue(info.matches("(?s).*data_type.*id.*num_components.*"), "in the same order each time");
	}

	@Test
	void tablesHaveARowForEach() throws IOException {
		final SkeletonGraph graph = loops();
		write(graph, GraphFormat.CSV);
		final List<String> branches = Files.readAllLines(folder.resolve("a-branches.csv"));
		assertEquals(1 + graph.branches().size(), branches.size());
		assertTrue(branches.get(0).startsWith("Skeleton ID,Branch ID,Branch type,Length (um),"), branches
			.get(0));
		assertTrue(branches.stream().anyMatch(line -> line.contains(Branch.Type.RING.toString())));
		assertEquals(4, Files.readAllLines(folder.resolve("a-trees.csv")).size());
		assertEquals(1 + graph.nodes().size(), Files.readAllLines(folder.resolve("a-nodes.csv")).size());
		final List<String> image = Files.readAllLines(folder.resolve("a-image.csv"));
		assertTrue(image.get(1).startsWith("250,25,3," + graph.branches().size() + ","), image.get(1));
	}

	@Test
	void anEmptyGraphHasTablesWithoutRows() throws IOException {
		write(SkeletonGraph.empty(1, 1, 1), GraphFormat.values());
		assertEquals(1, Files.readAllLines(folder.resolve("a-branches.csv")).size());
		assertEquals(2, Files.readAllLines(folder.resolve("a-image.csv")).size());
	}
}
