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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.skelite.fiji.io.FileNames;
import org.skelite.fiji.io.FolderContent;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageOpener;
import org.skelite.fiji.io.ResultFormat;
import org.skelite.util.Printable;
import org.skelite.util.SkeliteException;
import org.skelite.volume.io.VolumeFile;

/** Finds the images to skeletonize and where their results go. */
final class SkeletonJobs {

	/** Stands for the format that is like the input's, or that the output's name asks for. */
	static final String AUTO = "auto";

	private final boolean overlay;
	private final boolean radius;
	private final boolean recursive;
	private final String filter;
	private final ResultFormat format;
	private final ImageOpener images;
	private String otherFiles = "";

	/**
	 * @param overlay whether pictures are wanted
	 * @param radius whether radius maps are wanted
	 * @param recursive whether folders within the folder count, too
	 * @param filter names of files that count, with {@code *} and {@code ?}
	 * @param format of the results, or null for that of each input or of the output's
	 *          name
	 * @param images which files are images
	 */
	SkeletonJobs(final boolean overlay, final boolean radius, final boolean recursive,
		final String filter, final ResultFormat format, final ImageOpener images)
	{
		this.overlay = overlay;
		this.radius = radius;
		this.recursive = recursive;
		this.filter = filter;
		this.format = format;
		this.images = images;
	}

	/**
	 * Returns the format of a choice, null for {@link #AUTO}.
	 *
	 * @throws SkeliteException if there is none
	 */
	static ResultFormat format(final String choice) {
		if (choice.equals(AUTO)) return null;
		return Arrays.stream(ResultFormat.values()).filter(f -> f.text().equals(choice)).findAny()
			.orElseThrow(() -> SkeliteException.file("Format must be " + AUTO + ", " + Arrays.stream(
				ResultFormat.values()).map(ResultFormat::text).collect(Collectors.joining(", ")) + ", got " +
				choice + "."));
	}

	/** Returns how many files of other kinds the folder had, by their extensions; empty if there are none. */
	String otherFiles() {
		return otherFiles;
	}

	/**
	 * Plans the work; writes nothing.
	 *
	 * @param input an image or a folder of images
	 * @param output for an image a file or a folder, for a folder another folder;
	 *          need not exist
	 * @return at least one image
	 * @throws SkeliteException if input and output do not fit together
	 * @throws IOException if the folder cannot be read
	 */
	List<SkeletonJob> plan(final File input, final File output) throws IOException {
		final Path from = input.toPath();
		final Path to = output.toPath();
		if (!ImageFiles.exists(from)) throw SkeliteException.file("Input " + from +
			" does not exist.");
		if (VolumeFile.isVolume(from)) throw SkeliteException.file(from +
			" is a volume of chunks (Zarr); Learned Skeleton (Volume), on the command line \"volume\", reads it.");
		if (Files.isDirectory(from)) return ofFolder(from, to);
		return List.of(isFolder(to) ? inFolder(from, to) : ofFile(from
			.getFileName().toString(), from, to));
	}

	private List<SkeletonJob> ofFolder(final Path from, final Path to) throws IOException {
		if (!isFolder(to)) throw SkeliteException.file("Input " + from +
			" is a folder, so the output must be one as well, but is the file " + to + ".");
		if (Files.exists(to) && Files.isSameFile(from, to)) throw SkeliteException.file(
			"Output folder " + to + " is the input folder; choose another one.");
		final FolderContent content = (recursive ? images.listAll(from, to) : images.list(from)).named(
			filter, from);
		otherFiles = content.describeOthers();
		return content.images().stream().map(image -> ofFile(from.relativize(image).toString(), image, FileNames
			.withSuffix(to.resolve(from.relativize(image)), format(image).extension()))).toList();
	}

	private ResultFormat format(final Path image) {
		return format == null ? ResultFormat.like(image.getFileName().toString()) : format;
	}

	private SkeletonJob inFolder(final Path image, final Path folder) {
		return ofFile(image.getFileName().toString(), image, FileNames.withSuffix(folder.resolve(image
			.getFileName()), format(image).extension()));
	}

	private SkeletonJob ofFile(final String name, final Path image, final Path result) {
		final String extension = "." + ImageFiles.extension(result.getFileName().toString());
		return new SkeletonJob(Printable.line(name), image, result, overlay ? FileNames.withSuffix(result,
			"-overlay.png") : null, radius ? FileNames.withSuffix(result, "-radius" + extension) : null);
	}

	/** An output that does not exist yet is a file if its name has an extension. */
	private boolean isFolder(final Path output) {
		if (Files.exists(output)) return Files.isDirectory(output);
		final String name = String.valueOf(output.getFileName());
		if (ImageFiles.extension(name).isEmpty()) return true;
		final ResultFormat named = ResultFormat.of(output.toString());
		if (format != null && format != named) throw SkeliteException.file("Output " + output +
			" does not end in " + format.extension() + ", as the format " + format.text() + " needs.");
		return false;
	}
}
