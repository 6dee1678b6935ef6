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
package org.skelite.fiji.volume;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import net.imglib2.FinalInterval;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.Model;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.fiji.ui.ModelWidget;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.files.OutputLock;
import org.skelite.graph.io.GraphFormat;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockCluster;
import org.skelite.volume.VolumeSkeletonizer;
import org.skelite.volume.io.OmeZarrWriter;
import org.skelite.volume.io.VolumeFile;

/** Skeletonizes an image that may be larger than memory, block by block. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Learned Skeleton (Volume)...", weight = 2.5) },
	description = "Skeletonizes an image that may be larger than memory, block by block.")
@DialogLayout(first = { "input", "output", "threshold", "detail", "graph" })
public class LearnedSkeletonVolume extends SkeliteCommand {

	/** What lies beside the output: blocks between the steps of the work, and the image until it is complete. */
	private static final String WORK = "work";
	private static final String NEW = "new";

	@Parameter(label = "Input", style = "directory", persist = false,
		description = "The mask, with one channel and one point in time: the folder of an OME-Zarr image (0.4" +
			" or 0.5), of a Zarr array or of an N5 data set; a TIFF or BigTIFF file; or an HDF5 file, and a" +
			" data set in it as FILE:/PATH.")
	private File input;

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "The folder of the skeleton, an OME-Zarr image. It must not exist.")
	private File output;

	@Parameter(label = "Model", style = ModelWidget.STYLE, persist = false,
		description = "Bundled model by its name, one in the folder models of Fiji by its name, or a" +
			" model's folder or zip file; auto takes the bundled model that fits the image.")
	private String model = KnownModels.AUTO;

	@Parameter(label = "Threshold", style = DECIMALS, persist = false,
		description = "Pixels with a gray value above this belong to the object.")
	private double threshold = 0;

	@Parameter(label = "Swap object and background", persist = false,
		description = "Swap object and background, so that the object is what is not above the" +
			" threshold.")
	private boolean invert = false;

	@Parameter(label = "Detail (-1: as the model)", style = DECIMALS, min = "-1", persist = false,
		description = "How far a detail must stand out of the object to get a branch, as a multiple of" +
			" the local radius; 0: nothing is pruned; -1: as the model says, usually 0.5.")
	private double detail = -1;

	@Parameter(label = "Block size", min = "2", persist = false,
		description = "Edge length of the blocks in pixels. Larger ones take more memory and less time; the" +
			" skeleton depends on it in a few pixels.")
	private int block = VolumeSkeletonizer.EDGE;

	@Parameter(label = "Halo", min = "1", persist = false,
		description = "Pixels around a block that are looked at, too; it grows by itself where an object is" +
			" thick.")
	private int halo = VolumeSkeletonizer.HALO;

	@Parameter(label = "Workers (0: all processors)", min = "0", persist = false,
		description = "How many blocks are worked on at a time; the skeleton does not depend on it.")
	private int workers = 0;

	@Parameter(label = "Memory in MB (0: most of Java's)", min = "0", persist = false,
		description = "How much memory may be used. It must be less than what Java has.")
	private int memory = 0;

	@Parameter(label = "Files of the graph (csv, swc ...)", required = false, persist = false,
		description = "Files of the skeleton's graph to write beside the output, with commas between: csv," +
			" swc, swc-trees, graphml, vtp, obj, neuroglancer; empty for none. The graph must fit into memory:" +
			" up to 0.25 bytes per pixel of the box around the largest object.")
	private String graph = "";

	@Parameter(label = "OME-Zarr version", choices = { "0.5", "0.4" }, persist = false,
		description = "Version of OME-Zarr that is written; 0.5 is Zarr 3, 0.4 is Zarr 2.")
	private String ome_zarr = "0.5";

	@Override
	protected void work(final Progress progress) throws IOException {
		if (!OmeZarrWriter.VERSIONS.contains(ome_zarr)) throw SkeliteException.input(
			"OME-Zarr version must be one of " + OmeZarrWriter.VERSIONS + ", got " + ome_zarr + ".");
		if (!(detail >= 0 && detail <= ThinningOptions.MAX_DETAIL || detail == -1))
			throw SkeliteException.input("Detail must be from 0 to " + ThinningOptions.MAX_DETAIL +
				" times the local radius, or -1 for what the model says, got " + detail + ".");
		VolumeTask.checkLocal(input.toPath());
		VolumeTask.checkLocal(output.toPath());
		final Path target = output.toPath().toAbsolutePath().normalize();
		checkTarget(target);
		final VolumeTask task = new VolumeTask(input.getAbsolutePath(), model(), threshold, invert, detail >= 0
			? detail : null, block, halo, memory);
		final long start = System.nanoTime();
		try (VolumeFile image = task.open();
				OutputLock lock = OutputLock.beside(target, this::warn);
				Model opened = task.model(image))
		{
			final BlockCluster cluster = cluster(task, workers);
			// what others may use says nothing of this computer
			final VolumeTask here = cluster == null ? task : task.withMegabytes(0);
			final VolumeSkeletonizer skeletonizer = here.skeletonizer(image, opened, hidden(target, WORK)).cluster(
				cluster).progress(progress);
			if (workers > 0) skeletonizer.workers(workers);
			if (Files.exists(target)) {
				if (Files.exists(hidden(target, NEW)) || !skeletonizer.deleteFinished(new FinalInterval(image
					.size()))) throw exists(target);
				tell(target + " is complete already. What the run before had left beside it is deleted.");
				return;
			}
			final VolumeGraph lines = graph.isBlank() ? null : new VolumeGraph(GraphFormat.parse(graph), target, image);
			if (lines != null) {
				if (Files.notExists(hidden(target, WORK))) lines.checkNew();
				skeletonizer.radii(lines);
			}
			final OmeZarrWriter writer = new OmeZarrWriter(target, hidden(target, NEW), ome_zarr, image.size(),
				block, image.spacing(), image.unit());
			final long count = skeletonizer.skeletonize(here.mask(image), writer, () -> {
					if (lines != null) lines.write();
					writer.finish();
				});
			if (lines != null) tell(lines.summary());
			tell(String.format(Locale.ROOT, "%s: %s pixels, skeleton of %d pixels, in %s, %.1f s", input
				.getName(), Arrays.stream(image.size()).mapToObj(Long::toString).collect(Collectors.joining(" x ")),
				count, output, (System.nanoTime() - start) * 1e-9));
			if (count == 0) warn("The mask is empty: no pixel is above the threshold.");
		}
	}

	private void checkTarget(final Path target) throws IOException {
		final Path source = input.toPath().toAbsolutePath().normalize();
		final Path real = Files.exists(source) ? source.toRealPath() : source;
		if (target.equals(source) || Files.exists(target) && target.toRealPath().equals(real))
			throw SkeliteException.input("Input and output are the same, " + source + ". Choose another output.");
		if (target.startsWith(source) || target.startsWith(real)) throw SkeliteException.input("The output " + target +
			" lies within the input. Choose another output.");
		if (Files.exists(target) && Files.notExists(hidden(target, WORK))) throw exists(target);
	}

	private static SkeliteException exists(final Path target) {
		return SkeliteException.input(target + " exists already. Choose another output, or delete it.");
	}

	private String model() {
		final String name = model.strip();
		return name.equals(KnownModels.AUTO) ? "" : models().resolve(name);
	}

	/**
	 * Returns computers that do the work on blocks; null if threads of this one do.
	 *
	 * @param task what they have to do
	 * @param threads how many threads are asked for; 0 if it is not said
	 */
	protected BlockCluster cluster(final VolumeTask task, final int threads) {
		return null;
	}

	/** Returns where something lies beside the output until that is finished. */
	private static Path hidden(final Path target, final String what) {
		return target.resolveSibling("." + target.getFileName() + ".skelite." + what);
	}
}
