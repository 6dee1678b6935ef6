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
package org.skelite.fiji.skeleton;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.scijava.command.Command;
import org.scijava.convert.ConvertService;
import org.scijava.io.IOService;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.io.FolderContent;
import org.skelite.fiji.io.ImageOpener;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.fiji.ui.ImageRun;
import org.skelite.fiji.ui.ImageTask;
import org.skelite.files.OutputLock;
import org.skelite.mask.PixelSet;
import org.skelite.picture.Overlay;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** Skeletonizes an image file, or each image of a folder, with a learned network. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Learned Skeleton (Folder)...", weight = 2) },
	description = "Skeletonizes an image file, or each image of a folder.")
@DialogLayout(first = { "input", "output", "values", "object", "slices", "threshold", "detail",
	"thinning", "radius_map", "overlay", "overwrite" })
public class LearnedSkeletonFolder extends SkeletonCommand<File> {

	private static final String ABORT = "abort";
	private static final String LIST = "list";

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "Where the skeletons go: a folder or, for one image, a .tif file.")
	private File output;

	@Parameter(label = "Overlay pictures", persist = false,
		description = "Also write a picture (PNG) of mask and skeleton beside the result.")
	private boolean overlay = false;

	@Parameter(label = "Overwrite results", persist = false,
		description = "Replace files that are there already. Otherwise, in a folder, images that" +
			" have their results are skipped, and only what is missing is written, so that" +
			" interrupted work can be resumed.")
	private boolean overwrite = false;

	@Parameter(label = "Format of results", choices = { SkeletonJobs.AUTO, "tiff", "ome-tiff", "nifti" },
		persist = false,
		description = "Format of skeletons and radius maps; auto: what the output's name ends with" +
			" (.tif, .ome.tif, .nii, .nii.gz) or, for a folder, the kind of each input, and TIFF for" +
			" kinds that are not written.")
	private String format = SkeletonJobs.AUTO;

	@Parameter(label = "Compress results", persist = false,
		description = "Compress TIFF without loss (Deflate). NIfTI that ends in .gz always is.")
	private boolean compress = false;

	@Parameter(label = "Folders within folders", persist = false,
		description = "Also take the folders within the folder; the results lie in folders alike.")
	private boolean recursive = false;

	@Parameter(label = "File names", persist = false,
		description = "Names of the files to take, with * for any letters and ? for any one.")
	private String filter = FolderContent.ALL;

	@Parameter(label = "CSV log", persist = false, description = "For a folder, also write " +
		BatchLog.NAME + " into the output: time, size, scores and warning of each image, or its error; of" +
		" labels also " + BatchLog.LABELS + ", with the scores of each label.")
	private boolean csv_log = true;

	@Parameter(label = "If images fail", choices = { ABORT, LIST }, persist = false, attrs = @Attr(
		name = NEEDS_WINDOWS), description = "What a macro does once all images are done, if some" +
			" have failed; abort: it ends with an error; list: it goes on. The log lists them either way.")
	private String failures = ABORT;

	@Parameter(required = false)
	private IOService io;

	@Parameter(required = false)
	private ConvertService converters;

	/** Which image each result of this run comes from. */
	private final Map<Path, Path> written = new HashMap<>();

	@Override
	protected void work(final Progress progress) throws IOException {
		checkSettings();
		final ImageOpener images = new ImageOpener(io, converters, this::warn);
		final SkeletonJobs plan = new SkeletonJobs(overlay, hasRadiusMap(), recursive, filter
			.strip(), SkeletonJobs.format(format), images);
		final List<SkeletonJob> jobs = plan.plan(input(), output);
		final boolean folder = input().isDirectory();
		if (!folder) jobs.get(0).checkTargets(overwrite);
		if (!plan.otherFiles().isEmpty()) warn("Files of other kinds are skipped: " + plan
			.otherFiles() + ".");
		final ImageRun run = new ImageRun(this, folder);
		try (SkeletonModel model = openModel();
				OutputLock lock = folder ? OutputLock.ofFolder(output.toPath(), this::warn) : null)
		{
			final BatchLog batch = folder && csv_log ? new BatchLog(output.toPath(), BatchLog.NAME,
				ResultScores.NAMES) : null;
			run.run(jobs.stream().map(job -> task(job, images, model, batch)).toList(), batch, progress);
		}
		run.end(failures.equals(LIST));
	}

	/** @param batch null for none */
	private ImageTask task(final SkeletonJob job, final ImageOpener images, final SkeletonModel model,
		final BatchLog batch)
	{
		return new ImageTask() {

			@Override
			public String name() {
				return job.name();
			}

			@Override
			public boolean isDone() throws IOException {
				return input().isDirectory() && LearnedSkeletonFolder.this.isDone(job);
			}

			@Override
			public List<String> run(final Progress progress) throws IOException {
				return skeletonize(job, images, model, batch, progress);
			}
		};
	}

	/** Whether an earlier run, which this one resumes, wrote the results. */
	private boolean isDone(final SkeletonJob job) throws IOException {
		if (overwrite || !job.isDone() || written.containsKey(job.result().toRealPath())) return false;
		written.put(job.result().toRealPath(), job.input());
		return true;
	}

	/**
	 * Returns scores for the log, empty for soft skeletons and single images; warns if they are bad.
	 *
	 * @param batch null for none
	 */
	private List<String> skeletonize(final SkeletonJob job, final ImageOpener images,
		final SkeletonModel model, final BatchLog batch, final Progress progress) throws IOException
	{
		final long start = System.nanoTime();
		checkTargets(job);
		final ImagePlus image = images.open(job.input(), progress);
		final String doubt = objectRule().doubt(image);
		if (doubt != null) warn(doubt);
		final SkeletonImage skeleton = imageSkeletonizer(model).skeletonize(image, progress);
		if (skeleton.radius() != null) write(skeleton.radius(), job.radius(), job, progress);
		write(skeleton.image(), job.result(), job, progress);
		if (overlay) writeOverlay(job, image, skeleton, progress);
		if (skeleton.isEmpty()) reportEmptyMask();
		tell(String.format(Locale.ROOT, "%s: %s, in %s%s, %.2f s", job.name(), skeleton.summary(), job
			.result(), overlay ? " and " + job.overlay() : "", (System.nanoTime() - start) * 1e-9));
		if (!isThinning() || !input().isDirectory()) return List.of();
		final List<ObjectScores> objects = skeleton.scores(detail(), progress.silent());
		if (objects.isEmpty()) return List.of(); // an image without labels
		final ResultScores scores = ResultScores.of(skeleton.image().getDimensions(), objects);
		if (!scores.warning().isEmpty()) warn(job.name() + ": " + scores.warning());
		if (batch != null) batch.addLabels(job.name(), objects);
		return scores.texts();
	}

	private void checkTargets(final SkeletonJob job) throws IOException {
		for (final Path target : job.targets()) {
			final Path rival = Files.exists(target) ? written.get(target.toRealPath()) : null;
			if (rival != null) throw SkeliteException.input("Its result would replace that of " +
				rival.getFileName() + ", " + target + ". Rename one of them.");
		}
		// in a folder, an earlier run may have been interrupted between the files of an image
		job.checkTargets(overwrite || input().isDirectory());
	}

	/** Whether a file of an earlier run, which this one resumes, stays. */
	private boolean isKept(final Path file) {
		return input().isDirectory() && !overwrite && Files.exists(file);
	}

	private void write(final ImagePlus image, final Path file, final SkeletonJob job,
		final Progress progress) throws IOException
	{
		if (!isKept(file)) ImageWriter.write(image, file, overwrite, compress, progress);
		written.put(file.toRealPath(), job.input());
	}

	/** Of several channels and frames the picture shows the first. */
	private void writeOverlay(final SkeletonJob job, final ImagePlus image,
		final SkeletonImage skeleton, final Progress progress) throws IOException
	{
		if (!isKept(job.overlay())) ImageWriter.writePng(objectRule().isLabels() ? Overlay.draw(labels(
			image), labels(skeleton.image()), 1) : Overlay.draw(skeleton.parts().get(0).object(), skeleton
				.parts().get(0).skeleton(), 1), job.overlay(), overwrite, progress);
		written.put(job.overlay().toRealPath(), job.input());
	}

	/** Returns the pixels of all labels in the first part of an image. */
	private PixelSet labels(final ImagePlus image) {
		return ObjectMask.read(ImagePart.of(image, isSliceBySlice()).get(0).of(image), value -> value > 0);
	}
}
