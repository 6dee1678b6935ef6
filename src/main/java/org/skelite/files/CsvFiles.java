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
package org.skelite.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tables as CSV files (RFC 4180, but with line feeds, in UTF-8), each
 * complete or not at all.
 */
public final class CsvFiles {

	private CsvFiles() {}

	/**
	 * @param header names of the columns
	 * @param rows as many texts in each as there are columns
	 * @param overwrite whether a file that is there already is replaced
	 * @throws IOException if the file exists or cannot be written
	 */
	public static void write(final List<String> header, final List<List<String>> rows,
		final Path target, final boolean overwrite) throws IOException
	{
		final String lines = rows.stream().map(CsvFiles::line).collect(Collectors.joining());
		AtomicFiles.write(target, overwrite, out -> out.write((line(header) + lines).getBytes(
			StandardCharsets.UTF_8)));
	}

	/** Returns a line of a table, with the line feed. */
	public static String line(final List<String> cells) {
		return cells.stream().map(CsvFiles::quoted).collect(Collectors.joining(",", "", "\n"));
	}

	private static String quoted(final String cell) {
		final boolean special = cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
		return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}
}
