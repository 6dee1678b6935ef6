package org.skelite.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.skelite.io.ImageFiles;

/** Finds the images to skeletonize and where their results go. */
final class SkeletonJobs {

	private SkeletonJobs() {}

	/**
	 * Plans the work; writes nothing.
	 *
	 * @param input an image or a folder of images
	 * @param output for an image a {@code .tif} file or a folder, for a folder
	 *          another folder; need not exist
	 * @param overlay whether pictures are wanted
	 * @return at least one image
	 * @throws IllegalArgumentException if input and output do not fit together
	 * @throws IOException if the folder cannot be read
	 */
	static List<SkeletonJob> plan(final File input, final File output, final boolean overlay)
		throws IOException
	{
		final Path from = input.toPath();
		final Path to = output.toPath();
		if (!Files.exists(from)) throw new IllegalArgumentException("Input " + from +
			" does not exist.");
		if (Files.isDirectory(from)) return ofFolder(from, to, overlay);
		return List.of(isFolder(to) ? inFolder(from, to, overlay) : ofFile(from, to, overlay));
	}

	private static List<SkeletonJob> ofFolder(final Path from, final Path to,
		final boolean overlay) throws IOException
	{
		if (!isFolder(to)) throw new IllegalArgumentException("Input " + from +
			" is a folder, so the output must be one as well, but is the file " + to + ".");
		if (Files.exists(to) && Files.isSameFile(from, to)) throw new IllegalArgumentException(
			"Output folder " + to + " is the input folder; choose another one.");
		final List<Path> images = ImageFiles.list(from);
		if (images.isEmpty()) throw new IllegalArgumentException("Folder " + from +
			" holds no images (" + ImageFiles.FORMATS + ").");
		return images.stream().map(image -> inFolder(image, to, overlay)).toList();
	}

	private static SkeletonJob inFolder(final Path image, final Path folder,
		final boolean overlay)
	{
		return ofFile(image, folder.resolve(ImageFiles.baseName(image) + ".tif"), overlay);
	}

	private static SkeletonJob ofFile(final Path image, final Path result, final boolean overlay) {
		return new SkeletonJob(image, result, overlay ? result.resolveSibling(ImageFiles.baseName(
			result) + "-overlay.png") : null);
	}

	/** An output that does not exist yet is a file if its name has an extension. */
	private static boolean isFolder(final Path output) {
		if (Files.exists(output)) return Files.isDirectory(output);
		final String extension = ImageFiles.extension(String.valueOf(output.getFileName()));
		if (extension.isEmpty()) return true;
		if (!extension.equals("tif") && !extension.equals("tiff")) throw new IllegalArgumentException(
			"Output " + output + " must end in .tif, the format of the results, or be a folder.");
		return false;
	}
}
