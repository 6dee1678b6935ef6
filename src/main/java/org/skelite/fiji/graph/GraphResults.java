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
package org.skelite.fiji.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.skelite.fiji.io.ImageWriter;
import org.skelite.graph.io.GraphFiles;
import org.skelite.graph.io.GraphFormat;
import org.skelite.graph.picture.BranchColors;
import org.skelite.graph.picture.GraphHistograms;
import org.skelite.graph.picture.GraphPicture;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** Files that are made of the graph of an image. */
final class GraphResults {

	private final Path folder;
	private final String name;
	private final GraphFiles files;
	private final BranchColors.By colors;
	private final boolean histograms;
	private final boolean branchImages;
	private final boolean overwrite;

	/**
	 * @param name what all names begin with
	 * @param colors of the picture, null for none
	 * @param overwrite whether files that are there already are replaced
	 */
	GraphResults(final Path folder, final String name, final Set<GraphFormat> formats,
		final BranchColors.By colors, final boolean histograms, final boolean branchImages,
		final boolean overwrite)
	{
		this.folder = folder;
		this.name = name;
		files = new GraphFiles(folder, name, formats, overwrite);
		this.colors = colors;
		this.histograms = histograms;
		this.branchImages = branchImages;
		this.overwrite = overwrite;
		if (targets().isEmpty()) throw SkeliteException.input(
			"Nothing is to be written: give formats, of " + GraphFormat.names() +
				", colors, histograms or branch_images.");
	}

	private List<Path> targets() {
		final List<Path> targets = new ArrayList<>(files.targets());
		if (colors != null) targets.add(file("-graph.png"));
		if (histograms) targets.add(file("-histograms.png"));
		if (branchImages) targets.add(file("-branches.tif"));
		return targets;
	}

	private Path file(final String suffix) {
		return folder.resolve(name + suffix);
	}

	/** Whether all of them are there. */
	boolean isDone() {
		return targets().stream().allMatch(Files::exists);
	}

	/**
	 * Checks that nothing is there yet.
	 *
	 * @throws SkeliteException if something is
	 */
	void checkNew() {
		for (final Path target : targets())
			if (Files.exists(target)) throw SkeliteException.input("Output " + target +
				" exists already; switch overwrite on to replace it.");
	}

	/**
	 * Writes all.
	 *
	 * @param nanometers how long the graph's unit is
	 */
	void write(final ImageGraph graph, final ImagePlus image, final double nanometers, final Progress progress)
		throws IOException
	{
		if (colors != null) ImageWriter.writePng(new GraphPicture(graph.graph(), new BranchColors(graph
			.measures(), colors, graph.unit())).draw(graph.silhouette()), file("-graph.png"), overwrite,
			progress);
		if (histograms) ImageWriter.writePng(GraphHistograms.draw(graph.measures(), graph.unit()), file(
			"-histograms.png"), overwrite, progress);
		if (branchImages) ImageWriter.write(BranchImage.of(graph.graph(), image), file("-branches.tif"),
			overwrite, true, progress);
		progress.checkCanceled();
		files.write(graph.measures(), graph.tables(), graph.unit(), nanometers);
	}
}
