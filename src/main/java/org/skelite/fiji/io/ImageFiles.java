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
package org.skelite.fiji.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.skelite.fiji.io.formats.ImageFormat;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * Image files: which there are in a folder, and what is in them.
 * <p>
 * Every failure is an {@link IOException} with a message of one line, or an
 * {@link SkeliteException} if the file is sound but cannot be a mask.
 * What cannot be read exactly is refused.
 * </p>
 */
public final class ImageFiles {

	/** The formats that can be read, for messages. */
	public static final String FORMATS = ImageFormat.NAMES;

	/** An HDF5 file and a data set within it. */
	private static final Pattern DATA_SET = Pattern.compile(
		"(.+\\.(?:h5|hdf5|hdf|he5|nwb|ilp|mat|nc))[:](/.+|\\\\.+)", Pattern.CASE_INSENSITIVE);

	private ImageFiles() {}

	/**
	 * Returns the images in a folder by their extension, in the order of their
	 * names; hidden files and folders within the folder do not count.
	 *
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Path> list(final Path folder) throws IOException {
		return FolderContent.of(folder).images();
	}

	/**
	 * Whether there is a file or folder, or the file of which a data set is asked for
	 * as {@code file.h5:/path}.
	 */
	public static boolean exists(final Path file) {
		return Files.exists(file) || Files.exists(container(file));
	}

	/** Returns the file itself: that before the colon of {@code file.h5:/path}. */
	static Path container(final Path file) {
		final Matcher matcher = matcher(file);
		return matcher == null ? file : Path.of(matcher.group(1));
	}

	private static Matcher matcher(final Path file) {
		if (Files.exists(file)) return null;
		final Matcher matcher = DATA_SET.matcher(file.toString());
		return matcher.matches() ? matcher : null;
	}

	/**
	 * Returns the lower-case extension of a file name without the dot, among them
	 * {@code ome.tif} and {@code nii.gz}; empty if there is none.
	 */
	public static String extension(final String name) {
		return ImageFormat.extension(name);
	}

	/** Returns a file's name without its extension. */
	public static String baseName(final Path file) {
		final String name = file.getFileName().toString();
		final int length = extension(name).length();
		return length == 0 ? name : name.substring(0, name.length() - length - 1);
	}

	/**
	 * Reads an image with its axes, calibration and labels.
	 *
	 * @param file an image, or {@code file.h5:/path} for a data set of an HDF5 file
	 * @throws IOException if the file is missing, damaged, too large for the memory,
	 *           of another format, or cannot be read exactly
	 * @throws SkeliteException if it is an image that cannot be a mask, e.g.
	 *           one in color
	 */
	public static ImagePlus open(final Path file) throws IOException {
		return open(file, Progress.NONE);
	}

	/**
	 * Does the same as long as nobody cancels it.
	 *
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public static ImagePlus open(final Path file, final Progress progress) throws IOException {
		if (Files.isDirectory(file)) throw new IOException("This is a folder, not an image.");
		final Matcher dataSet = matcher(file);
		if (dataSet == null) return ImageFormat.read(file, null, progress);
		return ImageFormat.read(Path.of(dataSet.group(1)), dataSet.group(2).replace('\\', '/'), progress);
	}
}
