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
package org.skelite.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.skelite.util.Printable;
import org.skelite.util.SkeliteException;

/**
 * Model folders in zip files. The files of the model lie at the top of the
 * archive or in one folder.
 */
final class ModelArchive {

	/** The largest model takes half of it; the list of contents is held in memory. */
	private static final long MAX_BYTES = 32 << 20;

	private static final int MAX_ENTRIES = 1000;

	private ModelArchive() {}

	/**
	 * Reads the model in an archive.
	 *
	 * @throws SkeliteException if the file is no zip file, holds no model, or
	 *           an entry points out of the archive ("zip slip")
	 */
	static ModelFolder read(final Path file) {
		try {
			final long size = Files.size(file);
			if (size > MAX_BYTES) throw SkeliteException.file("Model " + file + " has " + size +
				" bytes, more than any model; it is not read.");
			try (ZipFile zip = new ZipFile(file.toFile())) {
				if (zip.size() > MAX_ENTRIES) throw SkeliteException.file("Model " + file +
					" holds " + zip.size() + " files, more than any model; it is not read.");
				final List<? extends ZipEntry> entries = Collections.list(zip.entries());
				entries.forEach(entry -> checkInside(file, entry.getName()));
				final String root = root(file, entries);
				return new ModelReader("Model " + file, file, name -> {
					final ZipEntry entry = zip.getEntry(root + name);
					return entry == null ? null : zip.getInputStream(entry);
				}).read();
			}
		}
		catch (final IOException exc) {
			throw SkeliteException.file("Model " + file +
				" is neither a folder nor a readable zip file: " + exc.getMessage(), exc);
		}
	}

	/**
	 * An archive with an entry that leads out of it was made to do harm: nothing is
	 * taken from it, although its own names are never used as paths here.
	 */
	private static void checkInside(final Path file, final String name) {
		final String path = name.replace('\\', '/');
		final boolean absolute = path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*");
		if (absolute || List.of(path.split("/")).contains("..")) throw SkeliteException.file(
			"Model " + file + " is refused: its entry \"" + Printable.of(name) +
				"\" points out of the archive.");
	}

	private static String root(final Path file, final List<? extends ZipEntry> entries) {
		return entries.stream().map(ZipEntry::getName).filter(name -> name.matches("([^/]+/)?" +
			"card\\.json")).map(name -> name.substring(0, name.length() - ModelFolder.CARD.length()))
			.findFirst().orElseThrow(() -> SkeliteException.file("Model " + file +
				" is damaged or no model: file " + ModelFolder.CARD + " is missing."));
	}
}
