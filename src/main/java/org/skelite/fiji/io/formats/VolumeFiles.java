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
package org.skelite.fiji.io.formats;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.skelite.util.SkeliteException;
import org.skelite.volume.io.VolumeFile;

/** Opens images that may be larger than memory, of any format that can be read block by block. */
public final class VolumeFiles {

	private VolumeFiles() {}

	/**
	 * Opens an image; it must be closed.
	 *
	 * @param path the folder of an OME-Zarr image, a Zarr array or an N5 data set, a TIFF or BigTIFF
	 *          file, or an HDF5 file; a data set of several in that is named as {@code FILE:/PATH}
	 * @throws SkeliteException if it is none, or of a kind that cannot be read
	 * @throws IOException if it cannot be read
	 */
	public static VolumeFile open(final Path path) throws IOException {
		final String text = path.toString();
		for (int colon = text.lastIndexOf(":/"); colon > 0; colon = text.lastIndexOf(":/", colon - 1)) {
			final Path file = Path.of(text.substring(0, colon));
			if (Files.isRegularFile(file)) return openFile(file, text.substring(colon + 1));
		}
		return Files.isRegularFile(path) ? openFile(path, null) : VolumeFile.open(path);
	}

	private static VolumeFile openFile(final Path path, final String part) throws IOException {
		final InputFile file = new InputFile(path);
		VolumeFile volume = null;
		try {
			volume = open(file, part);
			return volume;
		}
		catch (final FileSystemException | SkeliteException e) {
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			throw SkeliteException.file(path + " cannot be read: " + Messages.line(e));
		}
		catch (final NoClassDefFoundError e) {
			throw SkeliteException.file(path + " cannot be read, as a library is missing (" + Messages.line(e) + ").");
		}
		finally {
			if (volume == null) file.close();
		}
	}

	private static VolumeFile open(final InputFile file, final String part) throws IOException {
		final byte[] start = file.start(512);
		if (ImageFormat.isHdf5(start)) return Hdf5Chunks.open(file, part);
		if (part != null) throw new IOException("it is no HDF5 file, so it has no data set " + part + ".");
		if (TiffFile.isTiff(start)) return TiffChunks.open(file);
		throw new UnsupportedImageException(
			"files are read block by block if they are TIFF, BigTIFF or HDF5, and folders if they are Zarr or N5.");
	}
}
