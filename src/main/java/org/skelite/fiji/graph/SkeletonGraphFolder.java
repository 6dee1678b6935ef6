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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.scijava.command.Command;
import org.scijava.convert.ConvertService;
import org.scijava.io.IOService;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.files.OutputLock;
import org.skelite.fiji.io.FolderContent;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageOpener;
import org.skelite.fiji.io.formats.LengthUnit;
import org.skelite.fiji.skeleton.BatchLog;
import org.skelite.fiji.skeleton.ResultScores;
import org.skelite.fiji.skeleton.SkeletonModel;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.ImageRun;
import org.skelite.fiji.ui.ImageTask;
import org.skelite.graph.io.GraphFormat;
import org.skelite.util.Printable;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.io.VolumeFile;

import ij.ImagePlus;

/** Makes graphs of an image file, or of each image of a folder, and measures them. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Skeleton Graph (Folder)...", weight = 3.1) },
	description = "Measures the skeletons of an image file, or of each image of a folder: lengths," +
		" widths, branches, trees, as tables and as files for other programs.")
@DialogLayout(first = { "input", "output", "values", "object", "slices", "threshold", "detail",
	"is_skeleton", "formats", "colors", "histograms", "branch_images", "overwrite" })
public class SkeletonGraphFolder extends GraphCommand<File, File> {

	private static final String ABORT = "abort";
	private static final String LIST = "list";
	private static final String NANOMETER = "nm";

	/** Name of the log. */
	static final String LOG = "skelite-graph-log.csv";

	private static final List<String> COLUMNS = Stream.concat(Stream.of("skeletons", "branches",
		"nodes"), ResultScores.NAMES.stream()).toList();

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "The folder for tables, files and pictures, whose names begin with the image's.")
	private File output;

	@Parameter(label = "Formats", persist = false,
		description = "Files to write, with commas between: csv (tables of branches, trees, nodes, the" +
			" image, and Sholl profiles), swc, swc-trees (a file per tree), graphml, vtp, obj," +
			" neuroglancer.")
	private String formats = "csv";

	@Parameter(label = "Histograms", persist = false,
		description = "Also write a picture (PNG) of histograms of lengths and radii.")
	private boolean histograms = false;

	@Parameter(label = "Branch images", persist = false,
		description = "Also write an image (TIFF) in which pixels have the number of their branch.")
	private boolean branch_images = false;

	@Parameter(label = "Overwrite results", persist = false,
		description = "Replace files that are there already. Otherwise, in a folder, images that have" +
			" all their results are skipped.")
	private boolean overwrite = false;

	@Parameter(label = "Folders within folders", persist = false,
		description = "Also take the folders within the folder; the results lie in folders alike.")
	private boolean recursive = false;

	@Parameter(label = "File names", persist = false,
		description = "Names of the files to take, with * for any letters and ? for any one.")
	private String filter = FolderContent.ALL;

	@Parameter(label = "CSV log", persist = false, description = "For a folder, also write " + LOG +
		" into the output: time, size, numbers, and scores of the skeletons of each image, or its error;" +
		" of labels also " + BatchLog.LABELS + ", with the scores of each label.")
	private boolean csv_log = true;

	@Parameter(label = "If images fail", choices = { ABORT, LIST }, persist = false, attrs = @Attr(
		name = NEEDS_WINDOWS), description = "What a macro does once all images are done, if some" +
			" have failed; abort: it ends with an error; list: it goes on. The log lists them either way.")
	private String failures = ABORT;

	@Parameter(required = false)
	private IOService io;

	@Parameter(required = false)
	private ConvertService converters;

	/** Which image each results of this run belong to. */
	private final Map<Path, Path> written = new HashMap<>();

	public SkeletonGraphFolder() {
		super(new File(Choices.NONE));
	}

	@Override
	protected void work(final Progress progress) throws IOException {
		checkSettings();
		final Set<GraphFormat> wanted = GraphFormat.parse(formats);
		final Path from = input().toPath();
		if (!ImageFiles.exists(from)) throw SkeliteException.input("Input " + from +
			" does not exist.");
		if (VolumeFile.isVolume(from)) throw SkeliteException.file(from +
			" is a volume of chunks (Zarr); Learned Skeleton (Volume), on the command line \"volume --graph csv\"," +
			" makes its graph.");
		final boolean folder = Files.isDirectory(from);
		checkOutput(from);
		final ImageOpener opener = new ImageOpener(io, converters, this::warn);
		final List<Path> images = images(from, opener);
		final ImageRun run = new ImageRun(this, folder);
		try (SkeletonModel model = openModelIfNeeded();
				OutputLock lock = folder ? OutputLock.ofFolder(output.toPath(), this::warn) : null)
		{
			final BatchLog batch = folder && csv_log ? new BatchLog(output.toPath(), LOG, COLUMNS) : null;
			run.run(images.stream().map(image -> task(image, wanted, opener, model, batch)).toList(), batch,
				progress);
		}
		run.end(failures.equals(LIST));
	}

	/**
	 * @param model null if none is needed
	 * @param batch null for none
	 */
	private ImageTask task(final Path image, final Set<GraphFormat> wanted, final ImageOpener opener,
		final SkeletonModel model, final BatchLog batch)
	{
		final boolean folder = Files.isDirectory(input().toPath());
		return new ImageTask() {

			private GraphResults results;

			@Override
			public String name() {
				return Printable.line((folder ? input().toPath().relativize(image) : image.getFileName())
					.toString());
			}

			@Override
			public boolean isDone() {
				results = results(image, wanted);
				return folder && !overwrite && results.isDone();
			}

			@Override
			public List<String> run(final Progress progress) throws IOException {
				if (!folder && !overwrite) results.checkNew();
				return makeGraph(image, name(), opener, model, results, batch, progress);
			}
		};
	}

	private List<Path> images(final Path from, final ImageOpener opener) throws IOException {
		if (!Files.isDirectory(from)) return List.of(from);
		final FolderContent content = (recursive ? opener.listAll(from, output.toPath()) : opener.list(
			from)).named(filter.strip(), from);
		final String others = content.describeOthers();
		if (!others.isEmpty()) warn("Files of other kinds are skipped: " + others + ".");
		return content.images();
	}

	private void checkOutput(final Path from) throws IOException {
		final Path to = output.toPath();
		if (Files.exists(to) && !Files.isDirectory(to)) throw SkeliteException.input("Output " + to +
			" is a file, but must be a folder, for there are several files.");
		if (Files.exists(to) && Files.isDirectory(from) && Files.isSameFile(from, to))
			throw SkeliteException.input("Output folder " + to +
				" is the input folder; choose another one.");
	}

	/** Returns the folder of an image as seen from that of the input, empty for the same one. */
	private Path folderOf(final Path image) {
		final Path from = input().toPath();
		final Path folder = Files.isDirectory(from) ? from.relativize(image).getParent() : null;
		return folder == null ? Path.of("") : folder;
	}

	private GraphResults results(final Path image, final Set<GraphFormat> wanted) {
		final Path folder = output.toPath().resolve(folderOf(image));
		final String name = ImageFiles.baseName(image);
		final Path rival = written.putIfAbsent(folder.resolve(name), image);
		if (rival != null) throw SkeliteException.input("Its results would replace those of " +
			rival.getFileName() + ". Rename one of them.");
		return new GraphResults(folder, name, wanted, colors(), histograms, branch_images, overwrite ||
			Files.isDirectory(input().toPath()));
	}

	/**
	 * Returns what the log tells of an image.
	 *
	 * @param batch null for none
	 */
	private List<String> makeGraph(final Path file, final String name, final ImageOpener opener,
		final SkeletonModel model, final GraphResults results, final BatchLog batch,
		final Progress progress) throws IOException
	{
		final long start = System.nanoTime();
		final ImagePlus image = opener.open(file, progress);
		final String doubt = doubt(image);
		if (doubt != null) warn(doubt);
		final ImageGraph graph = graph(image, intensities(file, opener, progress), model, batch != null, progress);
		final double nanometers = LengthUnit.ratio(graph.unit(), NANOMETER);
		results.write(graph, image, Double.isNaN(nanometers) ? 1 : nanometers, progress);
		tell(String.format(Locale.ROOT, "%s: %s, in %s, %.2f s", name, graph.summary(), output, (System.nanoTime() -
			start) * 1e-9));
		return batch == null ? List.of() : logged(name, image, graph, batch);
	}

	private List<String> logged(final String name, final ImagePlus image, final ImageGraph graph,
		final BatchLog batch) throws IOException
	{
		final List<String> cells = new ArrayList<>();
		for (final List<?> parts : List.of(graph.graph().trees(), graph.graph().branches(), graph.graph()
			.nodes()))
			cells.add(String.valueOf(parts.size()));
		if (graph.scores().isEmpty()) cells.addAll(Collections.nCopies(ResultScores.NAMES.size(), ""));
		else {
			final ResultScores scores = ResultScores.of(image.getDimensions(), graph.scores());
			if (!scores.warning().isEmpty()) warn(name + ": " + scores.warning());
			batch.addLabels(name, graph.scores());
			cells.addAll(scores.texts());
		}
		return cells;
	}

	/** Returns the image for intensities that belongs to a mask, or null if none is wanted. */
	private ImagePlus intensities(final Path mask, final ImageOpener opener, final Progress progress)
		throws IOException
	{
		if (intensity() == null || intensity().getPath().isEmpty() || intensity().getPath().equals(
			Choices.NONE)) return null;
		final Path given = intensity().toPath();
		if (!ImageFiles.exists(given)) throw SkeliteException.input("Image for intensities " +
			given + " does not exist.");
		if (!Files.isDirectory(given)) return opener.open(given, progress);
		final String name = ImageFiles.baseName(mask);
		final Path folder = given.resolve(folderOf(mask));
		final List<Path> found = !Files.isDirectory(folder) ? List.of() : ImageFiles.list(folder).stream().filter(f -> ImageFiles.baseName(f)
			.equals(name)).toList();
		if (found.size() != 1) throw SkeliteException.input("Of images for intensities there " +
			(found.isEmpty() ? "is none named " : "are several named ") + name + " in " + folder + ".");
		return opener.open(found.get(0), progress);
	}
}
