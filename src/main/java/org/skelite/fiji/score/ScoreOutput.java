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

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Where scores and pictures go. */
final class ScoreOutput {

	private final File csv;
	private final File pictures;
	private final boolean overwrite;

	/**
	 * @param csv null for none
	 * @param pictures folder, null for none
	 * @param overwrite whether files that are there already are replaced
	 */
	ScoreOutput(final File csv, final File pictures, final boolean overwrite) {
		this.csv = csv;
		this.pictures = pictures;
		this.overwrite = overwrite;
	}

	/**
	 * Checks, before any work is done, that scores can be written.
	 *
	 * @throws SkeliteException if not
	 */
	void check() {
		if (csv == null) return;
		if (!ImageFiles.extension(csv.getName()).equals("csv")) throw SkeliteException.input(
			"The name of the file for scores must end in .csv, got " + csv + ".");
		if (csv.isDirectory()) throw SkeliteException.input("File for scores " + csv +
			" is a folder.");
		if (csv.exists() && !overwrite) throw SkeliteException.input("File " + csv +
			" exists already; switch overwrite on to replace it.");
	}

	/**
	 * Checks that the picture does not replace what it is a picture of.
	 *
	 * @throws SkeliteException if so
	 */
	void check(final FileGroup group) throws IOException {
		if (pictures == null) return;
		final Path target = picture(group.name());
		for (final Path input : group.files().values())
			if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input))
				throw SkeliteException.input("Picture " + target +
					" would replace an input; choose another folder.");
	}

	void write(final ScoreTable table) throws IOException {
		if (csv != null) table.writeCsv(csv.toPath(), overwrite);
	}

	boolean wantsPictures() {
		return pictures != null;
	}

	void write(final String name, final BufferedImage picture, final Progress progress) throws IOException {
		ImageWriter.writePng(picture, picture(name), overwrite, progress);
	}

	private Path picture(final String name) {
		// titles of images may have any letters
		return pictures.toPath().resolve(name.replaceAll("[\\\\/:*?\"<>|]", "_") + "-agreement.png");
	}
}
