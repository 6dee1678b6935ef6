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
package org.skelite.fiji.score;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageOpener;
import org.skelite.files.IoMessages;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * Files of images that are compared with each other.
 *
 * @param name file name of the first, without its extension
 * @param folders for each role the file itself, or the folder where it should be
 * @param images opens them
 */
record FileGroup(String name, Map<String, Path> folders, ImageOpener images) {

	/**
	 * Finds what belongs together: the files themselves or, of folders, those of
	 * the same name, extensions apart.
	 *
	 * @param inputs files or folders by their roles; the first folder decides which
	 *          groups there are
	 * @param images which files are images, and opens them
	 * @return at least one group
	 * @throws SkeliteException if an input is missing, or not a folder where
	 *           the first is one, or the first has no images
	 * @throws IOException if the first folder cannot be read
	 */
	static List<FileGroup> plan(final Map<String, File> inputs, final ImageOpener images)
		throws IOException
	{
		final Map<String, Path> paths = new LinkedHashMap<>();
		inputs.forEach((role, file) -> paths.put(role, file.toPath()));
		final Map.Entry<String, Path> first = paths.entrySet().iterator().next();
		for (final Map.Entry<String, Path> input : paths.entrySet()) {
			if (!ImageFiles.exists(input.getValue())) throw SkeliteException.file(input.getKey() + " " +
				input.getValue() + " does not exist.");
			if (Files.isDirectory(input.getValue()) != Files.isDirectory(first.getValue()))
				throw SkeliteException.file(first.getKey() + " and " + input.getKey()
					.toLowerCase(Locale.ROOT) + " must be both files or both folders, but are " + first.getValue() +
					" and " + input.getValue() + ".");
		}
		if (!Files.isDirectory(first.getValue())) return List.of(new FileGroup(ImageFiles.baseName(first
			.getValue()), paths, images));
		final List<String> names = images.list(first.getValue()).images().stream().map(
			ImageFiles::baseName).distinct().toList();
		if (names.isEmpty()) throw SkeliteException.file("Folder " + first.getValue() +
			" holds no images (" + ImageFiles.FORMATS + ").");
		return names.stream().map(name -> new FileGroup(name, paths, images)).toList();
	}

	/**
	 * Opens the images.
	 *
	 * @throws SkeliteException if one is missing, cannot be read, or its size
	 *           differs
	 */
	ImageGroup open(final Progress progress) throws IOException {
		final Map<String, ImagePlus> opened = new LinkedHashMap<>();
		for (final Map.Entry<String, Path> input : files().entrySet())
			try {
				opened.put(input.getKey(), images.open(input.getValue(), progress));
			}
			catch (final SkeliteException e) {
				throw SkeliteException.file(input.getKey() + " cannot be used: " + e.getMessage(),
					e);
			}
			catch (final IOException e) {
				throw new IOException(input.getKey() + " cannot be read: " + IoMessages.of(e), e);
			}
		return new ImageGroup(name, opened);
	}

	/** Returns the files by their roles. */
	Map<String, Path> files() throws IOException {
		final Map<String, Path> files = new LinkedHashMap<>();
		for (final Map.Entry<String, Path> input : folders.entrySet())
			files.put(input.getKey(), Files.isDirectory(input.getValue()) ? find(input.getKey(), input
				.getValue()) : input.getValue());
		return files;
	}

	private Path find(final String role, final Path folder) throws IOException {
		final List<Path> found = new ArrayList<>(images.list(folder).images());
		found.removeIf(file -> !ImageFiles.baseName(file).equals(name));
		if (found.isEmpty()) throw SkeliteException.file(role + " is missing: there is no " +
			name + " in " + folder + ".");
		if (found.size() > 1) throw SkeliteException.file(role + " is ambiguous: there are " +
			found.get(0).getFileName() + " and " + found.get(1).getFileName() + " in " + folder + ".");
		return found.get(0);
	}
}
