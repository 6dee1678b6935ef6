package org.skelite.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.io.ImageFiles;
import org.skelite.io.ImagePlusImages;
import org.skelite.io.ImageWriter;
import org.skelite.io.IoMessages;
import org.skelite.io.Overlay;
import org.skelite.progress.Progress;

import ij.ImagePlus;

/** Skeletonizes an image file, or each image of a folder, with a learned network. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Learned Skeleton (Folder)...", weight = 2) },
	description = "Skeletonizes an image file, or each image of a folder.")
public class LearnedSkeletonFolder extends SkeletonCommand {

	@Parameter(label = "Input", style = "directory", persist = false,
		description = "An image (" + ImageFiles.FORMATS + "), or a folder of images.")
	private File input;

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "Where the skeletons go: a folder or, for one image, a .tif file.")
	private File output;

	@Parameter(label = "Overlay", persist = false,
		description = "Also write a picture (PNG) of mask and skeleton beside the result.")
	private boolean overlay = false;

	@Parameter(label = "Overwrite", persist = false,
		description = "Replace files that are there already.")
	private boolean overwrite = false;

	/** Which image each result of this run comes from. */
	private final Map<Path, Path> written = new HashMap<>();

	@Override
	protected void work(final Progress progress) throws IOException {
		final List<SkeletonJob> jobs = SkeletonJobs.plan(input, output, overlay);
		if (jobs.size() == 1 && !input.isDirectory()) jobs.get(0).checkTargets(overwrite);
		int failed = 0;
		try (SkeletonEngine engine = openEngine()) {
			for (int i = 0; i < jobs.size(); i++) {
				final SkeletonJob job = jobs.get(i);
				final Progress part = new PartialProgress(progress, i, jobs.size(), job.name());
				progress.checkCanceled();
				try {
					log().info(run(job, engine, part));
				}
				catch (final IllegalArgumentException | IOException e) {
					final String message = job.name() + ": " + (e instanceof IOException ? IoMessages.of(
						(IOException) e) : e.getMessage());
					if (!input.isDirectory()) throw new IllegalArgumentException(message, e);
					log().error(message);
					failed++;
				}
			}
		}
		if (failed > 0) throw new IllegalArgumentException(failed + " of " + jobs.size() +
			" images failed; the log says why.");
	}

	/** Returns what to tell the user. */
	private String run(final SkeletonJob job, final SkeletonEngine engine,
		final Progress progress) throws IOException
	{
		final long start = System.nanoTime();
		checkTargets(job);
		final ImagePlus image = ImageFiles.open(job.input());
		final SkeletonImage skeleton = imageSkeletonizer(engine).skeletonize(image, progress);
		ImageWriter.writeTiff(skeleton.image(), job.result(), overwrite);
		written.put(job.result().toRealPath(), job.input());
		if (overlay) writeOverlay(job, image, skeleton.image());
		if (skeleton.isEmpty()) reportEmptyMask();
		return String.format("%s: %s, in %s%s, %.2f s", job.name(), skeleton.summary(), job.result(),
			overlay ? " and " + job.overlay() : "", (System.nanoTime() - start) * 1e-9);
	}

	private void checkTargets(final SkeletonJob job) throws IOException {
		for (final Path target : job.targets()) {
			final Path rival = target.toFile().exists() ? written.get(target.toRealPath()) : null;
			if (rival != null) throw new IllegalArgumentException("Its result would replace that of " +
				rival.getFileName() + ", " + target + ". Rename one of them.");
		}
		job.checkTargets(overwrite);
	}

	/** Of several channels and frames the picture shows the first. */
	private void writeOverlay(final SkeletonJob job, final ImagePlus image,
		final ImagePlus skeleton) throws IOException
	{
		ImageWriter.writePng(Overlay.draw(ImagePlusImages.wrap(image, 1, 1), objectRule()
			.in(image),
			ImagePlusImages.wrap(skeleton, 1, 1), isSkeleton()), job.overlay(), overwrite);
		written.put(job.overlay().toRealPath(), job.input());
	}
}
