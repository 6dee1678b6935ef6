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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.skelite.util.SkeliteException;

/** What went wrong with a file, in words; the JDK's own messages are often no more than a path. */
public final class IoMessages {

	private IoMessages() {}

	/**
	 * Returns one line that ends with a period: also for what should not happen, such
	 * as errors of libraries.
	 */
	public static String of(final Throwable e) {
		if (e instanceof IOException io) return of(io);
		if (e instanceof OutOfMemoryError) return "There is not enough memory for this image; give Java" +
			" more (-Xmx).";
		if (e instanceof SkeliteException || e instanceof InvalidPathException) return e.getMessage();
		return line("Unexpected error: " + e);
	}

	/** Returns one line that ends with a period. */
	public static String of(final IOException e) {
		if (e instanceof NoSuchFileException) return "File " + e.getMessage() + " does not exist.";
		if (e instanceof AccessDeniedException) return "Access to " + e.getMessage() + " is denied.";
		if (e instanceof FileAlreadyExistsException) return e.getMessage() + " exists already.";
		if (e instanceof NotDirectoryException) return e.getMessage() + " is no folder.";
		if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null)
			return ((FileSystemException) e).getFile() + ": " + ((FileSystemException) e).getReason() +
				".";
		return line(e.getMessage() == null ? "failed (" + e.getClass().getSimpleName() + ")." : e
			.getMessage());
	}

	private static String line(final String message) {
		final String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
		return line.matches(".*[.!?]") ? line : line + ".";
	}
}
