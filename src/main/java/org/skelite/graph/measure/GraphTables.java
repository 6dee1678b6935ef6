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
package org.skelite.graph.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.skelite.graph.Branch;
import org.skelite.graph.Node;
import org.skelite.graph.Polyline;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.Tree;

/**
 * The measures of a graph as tables. Names are those of AnalyzeSkeleton (Arganda-Carreras et
 * al. 2010, <a href="https://doi.org/10.1002/jemt.20829">doi:10.1002/jemt.20829</a>) where the
 * measure is the same. All tables of an image number trees, branches and nodes alike.
 */
public final class GraphTables {

	/** Grey values of another image along branches. */
	@FunctionalInterface
	public interface Intensity {

		/** Returns the value at a point of the graph. */
		double at(Source source, double x, double y, double z);
	}

	private final GraphMeasures measures;
	private final SkeletonGraph graph;
	private final List<SourceInfo> sources;
	private final String unit;
	private final Intensity intensity;
	private final boolean flat;

	/**
	 * @param sources the parts of the image, also those without any skeleton
	 * @param unit name of the graph's unit
	 * @param intensity of another image, or null
	 */
	public GraphTables(final GraphMeasures measures, final List<SourceInfo> sources,
		final String unit, final Intensity intensity)
	{
		this.measures = measures;
		graph = measures.graph();
		this.sources = List.copyOf(sources);
		this.unit = unit;
		this.intensity = intensity;
		flat = graph.numDimensions() == 2;
	}

	private String in(final String name, final int power) {
		return name + " (" + unit + (power == 1 ? "" : "^" + power) + ")";
	}

	/** Columns that tell the part of the image, where there are several. */
	private <T> Columns<T> columns(final Function<T, Source> source) {
		final Columns<T> columns = new Columns<>();
		if (any(s -> s.channel() > 1)) columns.add("Channel", row -> source.apply(row).channel());
		if (any(s -> s.slice() > 0)) columns.add("Slice", row -> source.apply(row).slice());
		if (any(s -> s.frame() > 1)) columns.add("Frame", row -> source.apply(row).frame());
		if (any(s -> s.label() > 0)) columns.add("Label", row -> source.apply(row).label());
		return columns;
	}

	private boolean any(final Predicate<Source> test) {
		return sources.stream().anyMatch(info -> test.test(info.source()));
	}

	private Tree tree(final int number) {
		return graph.trees().get(number - 1);
	}

	/** Returns a row for each branch. */
	public MeasureTable branches() {
		final Columns<Branch> columns = columns(b -> tree(b.tree()).source());
		columns.add("Skeleton ID", Branch::tree);
		columns.add("Branch ID", Branch::id);
		columns.add("Branch type", b -> graph.type(b).toString());
		columns.add(in("Length", 1), b -> measures.of(b).length());
		columns.add(in("Chain length", 1), b -> measures.of(b).chainLength());
		columns.add(in("Euclidean distance", 1), b -> measures.of(b).distance());
		columns.add("Tortuosity", b -> measures.of(b).tortuosity());
		columns.add(in("Mean radius", 1), b -> measures.of(b).meanRadius());
		columns.add(in("Min radius", 1), b -> measures.of(b).minRadius());
		columns.add(in("Max radius", 1), b -> measures.of(b).maxRadius());
		columns.add(in("SD radius", 1), b -> measures.of(b).radiusDeviation());
		if (flat) columns.add(in("Area", 2), b -> measures.of(b).area());
		else {
			columns.add(in("Cross-section area", 2), b -> measures.of(b).meanArea());
			columns.add(in("Volume", 3), b -> measures.of(b).volume());
			columns.add(in("Surface", 2), b -> measures.of(b).surface());
		}
		columns.add("Strahler order", measures::strahler);
		if (intensity != null) columns.add("Average intensity", this::intensity);
		columns.add("Node 1", Branch::start);
		columns.add("Node 2", Branch::end);
		addPosition(columns, "V1 ", b -> graph.node(b.start()));
		addPosition(columns, "V2 ", b -> graph.node(b.end()));
		return columns.table(graph.branches());
	}

	private <T> void addPosition(final Columns<T> columns, final String name,
		final Function<T, Node> node)
	{
		columns.add(in(name + "x", 1), row -> node.apply(row).x());
		columns.add(in(name + "y", 1), row -> node.apply(row).y());
		columns.add(in(name + "z", 1), row -> node.apply(row).z());
	}

	/** Returns the mean over the pixels between the nodes, or the nodes' if there are none. */
	private double intensity(final Branch branch) {
		final Source source = tree(branch.tree()).source();
		final Polyline line = branch.line();
		final int first = line.size() > 2 ? 1 : 0;
		return IntStream.range(first, line.size() - first).mapToDouble(i -> intensity.at(source, line.x(
			i), line.y(i), line.z(i))).average().getAsDouble();
	}

	/** Returns a row for each tree. */
	public MeasureTable trees() {
		final Columns<Tree> columns = columns(Tree::source);
		columns.add("Skeleton ID", Tree::id);
		columns.add("# Branches", t -> t.branches().size());
		columns.add("# Junctions", t -> of(t).count(Node.Kind.JUNCTION));
		columns.add("# End-point voxels", t -> of(t).ends());
		columns.add("# Junction voxels", t -> of(t).junctionPixels());
		columns.add("# Slab voxels", t -> of(t).slabPixels());
		columns.add("# Triple points", t -> of(t).junctions(3));
		columns.add("# Quadruple points", t -> of(t).junctions(4));
		columns.add("# Loops", Tree::loops);
		columns.add(in("Total length", 1), t -> of(t).sum(BranchMeasures::length));
		columns.add(in("Average branch length", 1), t -> of(t).meanLength());
		columns.add(in("Maximum branch length", 1), t -> of(t).greatestLength());
		columns.add(in("Longest shortest path", 1), t -> of(t).longestPath().length());
		columns.add(in("spx", 1), t -> graph.node(of(t).longestPath().start()).x());
		columns.add(in("spy", 1), t -> graph.node(of(t).longestPath().start()).y());
		columns.add(in("spz", 1), t -> graph.node(of(t).longestPath().start()).z());
		columns.add(in("Mean radius", 1), t -> of(t).meanRadius());
		if (flat) columns.add(in("Area", 2), t -> of(t).sum(BranchMeasures::area));
		else {
			columns.add(in("Volume", 3), t -> of(t).sum(BranchMeasures::volume));
			columns.add(in("Surface", 2), t -> of(t).sum(BranchMeasures::surface));
		}
		columns.add("Mean tortuosity", t -> of(t).meanTortuosity());
		columns.add("Mean branching angle (degree)", t -> of(t).meanLeastAngle());
		columns.add("Strahler order", t -> of(t).strahler().highest());
		columns.add("Root node", t -> of(t).spanning().root().id());
		columns.add("Sholl peak crossings", t -> of(t).sholl().peakCrossings());
		columns.add(in("Sholl peak radius", 1), t -> of(t).sholl().peakRadius());
		return columns.table(graph.trees());
	}

	private TreeMeasures of(final Tree tree) {
		return measures.of(tree);
	}

	/** Returns a row for each node. */
	public MeasureTable nodes() {
		final Columns<Node> columns = columns(n -> tree(n.tree()).source());
		columns.add("Skeleton ID", Node::tree);
		columns.add("Node ID", Node::id);
		columns.add("Node type", n -> n.kind().toString());
		columns.add("# Branches", Node::degree);
		addPosition(columns, "", n -> n);
		columns.add(in("Radius", 1), Node::radius);
		columns.add("# Voxels", Node::pixels);
		columns.add("Min angle (degree)", n -> measures.of(n).least());
		columns.add("Mean angle (degree)", n -> measures.of(n).mean());
		columns.add("Max angle (degree)", n -> measures.of(n).greatest());
		return columns.table(graph.nodes());
	}

	/** Returns a row for each sphere of each tree's Sholl profile. */
	public MeasureTable sholl() {
		/** A sphere of a profile. */
		record Sphere(Tree tree, Sholl sholl, int number) {}
		final Columns<Sphere> columns = columns(s -> s.tree().source());
		columns.add("Skeleton ID", s -> s.tree().id());
		columns.add(in("Radius", 1), s -> s.sholl().radius(s.number()));
		columns.add("Crossings", s -> s.sholl().crossings().get(s.number()));
		return columns.table(graph.trees().stream().flatMap(tree -> IntStream.range(0, of(tree).sholl()
			.crossings().size()).mapToObj(i -> new Sphere(tree, of(tree).sholl(), i))).toList());
	}

	/** Returns a row for each part of the image: channels and frames, and labels. */
	public MeasureTable images() {
		final Map<Source, SourceMeasures> parts = new HashMap<>();
		for (final SourceInfo info : sources)
			parts.put(info.source(), new SourceMeasures());
		for (final Tree tree : graph.trees())
			parts.get(tree.source()).add(tree, of(tree));
		final double pixel = Arrays.stream(graph.spacing()).reduce(1, (a, b) -> a * b);
		final int power = graph.numDimensions();
		final String size = flat ? "area" : "volume";
		final Function<SourceInfo, SourceMeasures> part = info -> parts.get(info.source());
		final Columns<SourceInfo> columns = columns(SourceInfo::source);
		columns.add(in("Image " + size, power), i -> i.imagePixels() * pixel);
		columns.add(in("Object " + size, power), i -> i.objectPixels() < 0 ? Double.NaN : i
			.objectPixels() * pixel);
		columns.add("# Skeletons", i -> part.apply(i).trees());
		columns.add("# Branches", i -> part.apply(i).branches());
		columns.add("# Junctions", i -> part.apply(i).junctions());
		columns.add("# End-point voxels", i -> part.apply(i).ends());
		columns.add("# Loops", i -> part.apply(i).loops());
		columns.add(in("Total length", 1), i -> part.apply(i).length());
		columns.add(in("Average branch length", 1), i -> part.apply(i).length() / part.apply(i)
			.branches());
		columns.add(in("Mean radius", 1), i -> part.apply(i).meanRadius());
		final String per = " (1/" + unit + "^";
		columns.add("Length density" + per + (power - 1) + ")", i -> part.apply(i).length() / (i
			.imagePixels() * pixel));
		columns.add("Branch density" + per + power + ")", i -> part.apply(i).branches() / (i
			.imagePixels() * pixel));
		columns.add("Junction density" + per + power + ")", i -> part.apply(i).junctions() / (i
			.imagePixels() * pixel));
		columns.add("End-point density" + per + power + ")", i -> part.apply(i).ends() / (i
			.imagePixels() * pixel));
		return columns.table(sources);
	}
}
