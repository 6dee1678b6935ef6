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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.skelite.files.AtomicFiles;
import org.skelite.files.CsvFiles;
import org.skelite.util.SkeliteException;

/**
 * A CSV file that lines are added to, written at once, so that it tells after a crash how far the
 * work had come. Later runs add to it.
 */
final class CsvLog {

	private final Path file;

	/**
	 * @param columns their names; the first one tells such a log from other files
	 * @throws IOException if the file cannot be written
	 * @throws SkeliteException if there is a log of another version, with other columns
	 */
	CsvLog(final Path file, final List<String> columns) throws IOException {
		this.file = file;
		AtomicFiles.createFolder(file.toAbsolutePath().getParent());
		if (Files.exists(file)) checkColumns(columns);
		if (Files.notExists(file)) append(String.join(",", columns) + "\n");
		// what a crash may have left of the last line must not spoil the next one
		else if (!endsLine()) append("\n");
	}

	private void checkColumns(final List<String> columns) throws IOException {
		// spreadsheets may have saved it in any encoding
		final String header = Files.readString(file, StandardCharsets.ISO_8859_1).lines().findFirst()
			.orElse("");
		if (header.startsWith(columns.get(0) + ",") && !header.equals(String.join(",", columns)))
			throw SkeliteException.file("The log " + file +
				" has other columns than this version of Skelite writes. Rename it, or switch csv_log off.");
	}

	private boolean endsLine() throws IOException {
		final byte[] bytes = Files.readAllBytes(file);
		return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
	}

	/** Adds a line. */
	void add(final List<String> cells) throws IOException {
		append(CsvFiles.line(cells));
	}

	private void append(final String text) throws IOException {
		Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
			StandardOpenOption.APPEND);
	}
}
