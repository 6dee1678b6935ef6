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
package org.skelite.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder into which TensorFlow's natives are unpacked, by JavaCPP. Where the usual
 * one cannot be written, JavaCPP would take one in the folder for temporary files,
 * whose name is known beforehand, so that others could have put their natives there.
 */
final class NativeFolder {

	/** System property of JavaCPP: the folder. */
	static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

	private NativeFolder() {}

	/**
	 * Sets the folder: what the user says, or {@code .javacpp/cache} in the home folder.
	 *
	 * @throws TensorFlowUnavailableException if it cannot be written
	 */
	static void prepare() {
		final String wish = System.getProperty(PROPERTY);
		final Path folder = wish != null ? Path.of(wish) : Path.of(System.getProperty("user.home"),
			".javacpp", "cache");
		try {
			// a user without home has "?"
			if (wish == null && !folder.isAbsolute()) throw new IOException("there is no home folder");
			Files.createDirectories(folder);
		}
		catch (final IOException exc) {
			throw unusable(folder, exc);
		}
		if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder))
			throw unusable(folder, null);
		System.setProperty(PROPERTY, folder.toString());
	}

	private static TensorFlowUnavailableException unusable(final Path folder,
		final IOException cause)
	{
		return new TensorFlowUnavailableException("TensorFlow cannot be used: its natives, some 650 MB," +
			" are unpacked into " + folder + ", which cannot be written. Name another folder that only" +
			" you can write by java -D" + PROPERTY + "=FOLDER. Skeletons need no TensorFlow: choose the" +
			" engine java.", cause);
	}
}
