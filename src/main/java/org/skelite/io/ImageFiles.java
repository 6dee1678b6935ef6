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
package org.skelite.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.ImagePlus;

/**
 * Image files: which there are in a folder, and what is in them.
 * <p>
 * ImageJ's own opener reports trouble by a dialog or on the console and returns
 * half of a truncated image without a word; here every failure is an
 * {@link IOException} with a message of one line.
 * </p>
 */
public final class ImageFiles {

	/** The formats that can be read, for messages. */
	public static final String FORMATS = "TIFF, PNG, GIF, JPEG or BMP";

	private static final Set<String> EXTENSIONS = Set.of("tif", "tiff", "png", "gif", "jpg", "jpeg",
		"bmp");

	private ImageFiles() {}

	/**
	 * Returns the images in a folder by their extension, in the order of their
	 * names; hidden files and folders within the folder do not count.
	 *
	 * @throws IOException if the folder cannot be read
	 */
	public static List<Path> list(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(ImageFiles::isImage).sorted().collect(Collectors.toList());
		}
	}

	/**
	 * Returns the images in a folder and the folders within it, in the order of
	 * their paths; links to folders are not followed, as they may lead in circles.
	 *
	 * @param except a folder to leave out
	 * @throws IOException if a folder cannot be read
	 */
	public static List<Path> listAll(final Path folder, final Path except) throws IOException {
		final Path excluded = except.toAbsolutePath().normalize();
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(ImageFiles::isImage).filter(file -> !file.toAbsolutePath().normalize()
				.startsWith(excluded)).sorted().collect(Collectors.toList());
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static boolean isImage(final Path file) {
		final String name = file.getFileName().toString();
		return !name.startsWith(".") && EXTENSIONS.contains(extension(name)) && !Files.isDirectory(
			file);
	}

	/** Returns the lower-case extension of a file name without the dot, empty if there is none. */
	public static String extension(final String name) {
		final int dot = name.lastIndexOf('.');
		return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** Returns a file's name without its extension. */
	public static String baseName(final Path file) {
		final String name = file.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		return dot <= 0 ? name : name.substring(0, dot);
	}

	/**
	 * Reads an image with its calibration.
	 *
	 * @throws IOException if the file is missing, damaged or of another format
	 * @throws IllegalArgumentException if it is an image that cannot be a mask, e.g.
	 *           one in color
	 */
	public static ImagePlus open(final Path file) throws IOException {
		if (Files.isDirectory(file)) throw new IOException("This is a folder, not an image.");
		try {
			if (isTiff(file)) return TiffFiles.open(file);
			return new ImagePlus(file.getFileName().toString(), GreyImages.processor(CommonFormats
				.open(file)));
		}
		catch (final IndexOutOfBoundsException | NullPointerException | NegativeArraySizeException
				| ClassCastException | ArithmeticException e)
		{
			// the readers do not check everything that a damaged file may claim
			throw new IOException("File is damaged (" + e.getMessage() + ").", e);
		}
	}

	private static boolean isTiff(final Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			final byte[] start = in.readNBytes(4);
			return start.length == 4 && (start[0] == 'I' && start[1] == 'I' && start[2] == 42 &&
				start[3] == 0 || start[0] == 'M' && start[1] == 'M' && start[2] == 0 && start[3] == 42);
		}
	}
}
