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
package org.skelite.volume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.skelite.files.AtomicFiles;
import org.skelite.util.SkeliteException;

/**
 * Keeps blocks as files, each of them complete at any time, so that work that was interrupted can
 * go on. Each is of {@link PixelBytes}. Thread safe, if no two threads write the same block.
 */
final class FileStore implements BlockStore {

	private static final String JOB = "job.txt";
	private static final String STAGE = "stage.txt";

	private final Path folder;

	/**
	 * @param folder folder of a job that goes on, or one that is missing or empty
	 * @param job what the job is, so that no other one goes on with its files
	 * @throws SkeliteException if the folder is that of another job
	 * @throws IOException if it cannot be read or written
	 */
	FileStore(final Path folder, final String job) throws IOException {
		this.folder = folder;
		AtomicFiles.createFolder(folder);
		final Path file = folder.resolve(JOB);
		if (Files.notExists(file)) AtomicFiles.replace(file, job.getBytes(StandardCharsets.UTF_8));
		final String other = Files.readString(file);
		if (!other.equals(job)) throw SkeliteException.file(folder +
			" holds the work of a run that was interrupted, but with another input or other options:\n" +
			difference(other, job) + "\nTo go on with it, use the same ones; to begin anew, delete that folder.");
	}

	/** Returns the first lines that differ. */
	static String difference(final String before, final String now) {
		final String[] a = before.split("\n");
		final String[] b = now.split("\n");
		int i = 0;
		while (i < a.length - 1 && i < b.length - 1 && a[i].equals(b[i]))
			i++;
		return "then \"" + a[i] + "\", now \"" + b[i] + "\".";
	}

	@Override
	public boolean has(final Kind kind, final int block) {
		return Files.exists(file(kind, block));
	}

	private Path file(final Kind kind, final int block) {
		return folder.resolve(kind.label() + "-" + block + ".bin");
	}

	@Override
	public BlockPixels read(final Kind kind, final int block) throws IOException {
		final Path file = file(kind, block);
		final BlockPixels pixels = PixelBytes.pixels(Files.readAllBytes(file));
		if (pixels == null) throw new IOException(file +
			" is damaged; delete the folder that it is in, and begin anew");
		return pixels;
	}

	@Override
	public void write(final Kind kind, final int block, final BlockPixels pixels) throws IOException {
		final byte[] bytes = PixelBytes.bytes(pixels);
		AtomicFiles.write(file(kind, block), true, out -> out.write(bytes));
	}

	@Override
	public Stage stage() throws IOException {
		final Path file = folder.resolve(STAGE);
		return Files.exists(file) ? Stage.parse(Files.readString(file)) : Stage.START;
	}

	@Override
	public void reached(final Stage stage) throws IOException {
		AtomicFiles.replace(folder.resolve(STAGE), stage.text().getBytes(StandardCharsets.UTF_8));
	}

	/** Whether a folder is one of a job that came to its end, but for deleting its files. */
	static boolean isDone(final Path folder, final String job) throws IOException {
		final Path file = folder.resolve(JOB);
		return Files.exists(folder.resolve(STAGE)) && (Files.notExists(file) || Files.readString(file).equals(
			job)) && new FileStore(folder, job).stage().step() == Stage.Step.DONE;
	}

	/** Deletes the files of the job; what tells that it is done, last. */
	void delete(final int blocks) throws IOException {
		for (int block = 0; block < blocks; block++)
			for (final Kind kind : Kind.values())
				Files.deleteIfExists(file(kind, block));
		Files.deleteIfExists(folder.resolve(JOB));
		Files.deleteIfExists(folder.resolve(STAGE));
		Files.deleteIfExists(folder);
	}
}
