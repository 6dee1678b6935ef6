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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.skelite.fiji.io.formats.ImageFormat;
import org.skelite.util.SkeliteException;

/**
 * The files of a folder: images by their extension, in the order of their names,
 * and others. Hidden files count as neither.
 *
 * @param images those that may be read
 * @param others files of other kinds
 */
public record FolderContent(List<Path> images, List<Path> others) {

	/** Pattern that every name matches. */
	public static final String ALL = "*";

	/** Names of ours that lie among results. */
	private static final String LOG = "csv";

	/**
	 * Looks into a folder, but not into those within it.
	 *
	 * @throws IOException if the folder cannot be read
	 */
	public static FolderContent of(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return of(files, file -> true);
		}
	}

	/**
	 * Looks into a folder and the folders within it; links to folders are not
	 * followed, as they may lead in circles.
	 *
	 * @param except a folder to leave out
	 * @throws IOException if a folder cannot be read
	 */
	static FolderContent ofAll(final Path folder, final Path except) throws IOException {
		final Path excluded = except.toAbsolutePath().normalize();
		try (Stream<Path> files = Files.walk(folder)) {
			return of(files, file -> !file.toAbsolutePath().normalize().startsWith(excluded));
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static FolderContent of(final Stream<Path> files, final Predicate<Path> included) {
		final Map<Boolean, List<Path>> parts = files.filter(included).filter(file -> !file
			.getFileName().toString().startsWith(".") && !Files.isDirectory(file)).sorted(Comparator
				.naturalOrder()).collect(Collectors.partitioningBy(file -> ImageFormat.isImage(file
					.getFileName().toString())));
		return new FolderContent(parts.get(true), parts.get(false));
	}

	/**
	 * Returns this with some of the others counted as images, too.
	 *
	 * @param isImage told of the others only
	 */
	FolderContent withImages(final Predicate<Path> isImage) {
		final Map<Boolean, List<Path>> parts = others.stream().collect(Collectors.partitioningBy(isImage));
		return new FolderContent(Stream.concat(images.stream(), parts.get(true).stream()).sorted()
			.toList(), parts.get(false));
	}

	/**
	 * Returns this with only those images whose names match. If a pattern is given, nobody needs to
	 * be told of other files, so there are none any more.
	 *
	 * @param pattern a name with {@code *} for any letters and {@code ?} for any one
	 * @param folder where the files are, for the message
	 * @throws SkeliteException if no image is left
	 */
	public FolderContent named(final String pattern, final Path folder) {
		final PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
		final List<Path> found = images.stream().filter(image -> matcher.matches(image.getFileName()))
			.toList();
		final boolean all = pattern.equals(ALL);
		if (found.isEmpty()) throw SkeliteException.file("Folder " + folder + " holds no images (" +
			ImageFiles.FORMATS + ")" + (all ? "" : " named " + pattern) + ".");
		return new FolderContent(found, all ? others : List.of());
	}

	/** Says how many files of other kinds there are, such as {@code 3 .txt, 1 .h5}; empty if there are none. */
	public String describeOthers() {
		final Map<String, Long> kinds = others.stream().map(file -> ImageFormat.extension(file
			.getFileName().toString())).filter(kind -> !kind.equals(LOG)).collect(Collectors.groupingBy(
				kind -> kind.isEmpty() ? "without extension" : "." + kind, TreeMap::new, Collectors
					.counting()));
		return kinds.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors
			.joining(", "));
	}
}
