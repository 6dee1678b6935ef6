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
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.skelite.graph.Tree;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.GraphTables;
import org.skelite.graph.measure.MeasureTable;
import org.skelite.files.AtomicFiles;
import org.skelite.files.CsvFiles;
import org.skelite.util.SkeliteException;

/**
 * Writes the files of a graph into a folder, each complete or not at all. All names begin with that
 * of the image.
 */
public final class GraphFiles {

	private final Path folder;
	private final String name;
	private final Set<GraphFormat> formats;
	private final boolean overwrite;

	/**
	 * @param folder is created if it is missing
	 * @param name what the names of all files begin with
	 * @param overwrite whether files that are there already are replaced
	 */
	public GraphFiles(final Path folder, final String name, final Set<GraphFormat> formats,
		final boolean overwrite)
	{
		this.folder = folder;
		this.name = name;
		this.formats = Set.copyOf(formats);
		this.overwrite = overwrite;
	}

	/** Returns the files and folders that will be written, without the files in these folders. */
	public List<Path> targets() {
		final List<Path> targets = new ArrayList<>();
		if (formats.contains(GraphFormat.CSV)) for (final String table : List.of("branches", "trees",
			"nodes", "image", "sholl"))
			targets.add(table(table));
		if (formats.contains(GraphFormat.SWC)) targets.add(file(".swc"));
		if (formats.contains(GraphFormat.SWC_TREES)) targets.add(file("-swc"));
		if (formats.contains(GraphFormat.GRAPHML)) targets.add(file(".graphml"));
		if (formats.contains(GraphFormat.VTP)) targets.add(file(".vtp"));
		if (formats.contains(GraphFormat.OBJ)) targets.add(file(".obj"));
		if (formats.contains(GraphFormat.NEUROGLANCER)) targets.add(file("-neuroglancer"));
		return targets;
	}

	private Path file(final String suffix) {
		return folder.resolve(name + suffix);
	}

	private Path table(final String table) {
		return file("-" + table + ".csv");
	}

	/**
	 * Writes all files.
	 *
	 * @param unit of the graph
	 * @param nanometers how long the unit is, 1 if not known
	 * @throws IOException if one cannot be written, or is there already
	 * @throws SkeliteException if a format cannot hold the graph; nothing is written then
	 */
	public void write(final GraphMeasures measures, final GraphTables tables, final String unit,
		final double nanometers) throws IOException
	{
		final Map<String, byte[]> neuroglancer = formats.contains(GraphFormat.NEUROGLANCER)
			? new NeuroglancerWriter(measures.graph().trees(), nanometers).files() : Map.of();
		// what a reader looks at last is written last
		if (formats.contains(GraphFormat.SWC)) write(file(".swc"), out -> {
			final SwcWriter swc = new SwcWriter(out, unit);
			for (final Tree tree : measures.graph().trees())
				swc.add(tree, measures.of(tree).spanning());
		});
		if (formats.contains(GraphFormat.SWC_TREES)) writeTrees(measures, unit);
		if (formats.contains(GraphFormat.GRAPHML)) writeXml(file(".graphml"), new GraphMlWriter(
			measures)::write);
		if (formats.contains(GraphFormat.VTP)) writeXml(file(".vtp"), new VtpWriter(measures)::write);
		if (formats.contains(GraphFormat.OBJ)) write(file(".obj"), out -> ObjWriter.write(measures
			.graph(), out));
		if (formats.contains(GraphFormat.NEUROGLANCER)) writeFolder(file("-neuroglancer"),
			neuroglancer);
		if (!formats.contains(GraphFormat.CSV)) return;
		write(tables.sholl(), "sholl");
		write(tables.images(), "image");
		write(tables.nodes(), "nodes");
		write(tables.trees(), "trees");
		write(tables.branches(), "branches");
	}

	private void write(final MeasureTable table, final String of) throws IOException {
		CsvFiles.write(table.columns(), table.texts(), table(of), overwrite);
	}

	private void writeTrees(final GraphMeasures measures, final String unit) throws IOException {
		final Set<Path> written = new HashSet<>();
		for (final Tree tree : measures.graph().trees()) {
			final String label = tree.source().label() > 0 ? "-label" + tree.source().label() : "";
			final Path target = file("-swc").resolve(String.format(Locale.ROOT, "%s%s-tree%04d.swc", name,
				label, tree.id()));
			write(target, out -> new SwcWriter(out, unit).add(tree, measures.of(tree).spanning()));
			written.add(target);
		}
		removeOthers(file("-swc"), ".*-tree[0-9]+\\.swc", written);
	}

	private void writeFolder(final Path target, final Map<String, byte[]> files)
		throws IOException
	{
		final Set<Path> written = new HashSet<>();
		for (final Map.Entry<String, byte[]> file : files.entrySet()) {
			AtomicFiles.write(target.resolve(file.getKey()), overwrite, out -> out.write(file.getValue()));
			written.add(target.resolve(file.getKey()));
		}
		removeOthers(target, "[0-9]+", written);
	}

	/** Removes what an earlier run has left in a folder, or else it would be taken as of this one. */
	private void removeOthers(final Path of, final String names, final Set<Path> written)
		throws IOException
	{
		if (!overwrite || !Files.isDirectory(of)) return;
		final List<Path> files;
		try (Stream<Path> all = Files.list(of)) {
			files = all.toList();
		}
		for (final Path file : files)
			if (!written.contains(file) && file.getFileName().toString().matches(names) && Files
				.isRegularFile(file)) Files.delete(file);
	}

	private void write(final Path target, final Consumer<PrintWriter> content)
		throws IOException
	{
		AtomicFiles.write(target, overwrite, out -> {
			final PrintWriter writer = new PrintWriter(new OutputStreamWriter(out,
				StandardCharsets.UTF_8));
			content.accept(writer);
			// a print writer keeps silent about a full disk
			if (writer.checkError()) throw new IOException("Cannot write " + target +
				"; is the disk full?");
		});
	}

	/** Writes XML to a stream. */
	@FunctionalInterface
	private interface Xml {

		void write(OutputStream out) throws XMLStreamException;
	}

	private void writeXml(final Path target, final Xml xml) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			xml.write(bytes);
		}
		catch (final XMLStreamException e) {
			throw new IOException("Cannot write " + target + ": " + e.getMessage(), e);
		}
		AtomicFiles.write(target, overwrite, bytes::writeTo);
	}
}
