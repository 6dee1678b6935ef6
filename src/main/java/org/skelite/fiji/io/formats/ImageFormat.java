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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** The formats of images that can be read, told by what is in a file, not by its name. */
public final class ImageFormat {

	/** The formats, for messages. */
	public static final String NAMES =
		"TIFF, OME-TIFF, NIfTI, NRRD, MetaImage, HDF5, npy, PNG, GIF, JPEG or BMP";

	private static final Set<String> EXTENSIONS = Set.of("tif", "tiff", "btf", "tf2", "tf8", "png",
		"gif", "jpg", "jpeg", "bmp", "nii", "nrrd", "nhdr", "mha", "mhd", "npy");

	/** Extensions of two parts; the base name ends before them. */
	private static final List<String> DOUBLE = List.of("ome.tif", "ome.tiff", "ome.btf", "nii.gz");

	private ImageFormat() {}

	/**
	 * Returns the lower-case extension of a file name without the dot, among them
	 * {@code nii.gz} and {@code ome.tif}; empty if there is none.
	 */
	public static String extension(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT);
		for (final String extension : DOUBLE)
			if (lower.endsWith("." + extension) && lower.length() > extension.length() + 1)
				return extension;
		final int dot = name.lastIndexOf('.');
		return dot <= 0 ? "" : lower.substring(dot + 1);
	}

	/** Whether a name has the extension of an image. (HDF5 files hold anything, so they are named one by one.) */
	public static boolean isImage(final String name) {
		final String extension = extension(name);
		return EXTENSIONS.contains(extension) || DOUBLE.contains(extension);
	}

	/**
	 * Reads an image with its axes, the size of its pixels, their unit and its
	 * origin.
	 *
	 * @param part a data set within the file, by its path, or null
	 * @param progress is asked whether to go on
	 * @throws CancellationException if canceled
	 * @throws IOException if the file is missing, damaged, too large, of another
	 *           format, or cannot be read exactly
	 * @throws SkeliteException if it is an image that cannot be a mask, e.g.
	 *           one in color
	 */
	public static ImagePlus read(final Path path, final String part, final Progress progress)
		throws IOException
	{
		try (InputFile file = new InputFile(path, progress)) {
			return read(file, part);
		}
		catch (final FileSystemException | UnsupportedImageException e) {
			throw e;
		}
		catch (final IOException e) {
			// what libraries say is no sentence
			if (e.getMessage() != null && e.getMessage().matches("(File|Image|TIFF|HDF5|NIfTI|A|This|There) .*"))
				throw e;
			throw new IOException("File is truncated or damaged (" + Messages.line(e) + ").", e);
		}
		catch (final SkeliteException | CancellationException e) {
			throw e;
		}
		catch (final RuntimeException e) {
			throw new IOException("File is damaged (" + Messages.line(e) + ").", e);
		}
		catch (final OutOfMemoryError e) {
			throw new IOException("There is not enough memory for this image; give Java more (-Xmx).", e);
		}
		catch (final NoClassDefFoundError e) {
			throw new UnsupportedImageException("File cannot be read, as a library is missing (" + Messages
				.line(e) + ").");
		}
		catch (final StackOverflowError | LinkageError | InternalError e) {
			throw new IOException("File cannot be read (" + Messages.line(e) + ").", e);
		}
	}

	/** Asked here, so that other formats get along without the library for HDF5. */
	static boolean isHdf5(final byte[] start) {
		return start.length > 8 && start[0] == (byte) 0x89 && new String(start, 1, 3,
			StandardCharsets.US_ASCII).equals("HDF");
	}

	/** Of version 7.3 they are HDF5, but behind a header, and x and y are swapped. */
	private static void checkMatlab(final byte[] start) throws UnsupportedImageException {
		if (new String(start, StandardCharsets.ISO_8859_1).startsWith("MATLAB ")) throw new UnsupportedImageException(
			"Files of MATLAB (.mat) cannot be read; save the image as TIFF or NIfTI.");
	}

	private static ImagePlus read(final InputFile file, final String part) throws IOException {
		final byte[] start = file.start(512);
		if (isHdf5(start)) return Hdf5File.read(file, part);
		checkMatlab(start);
		if (part != null) throw new IOException("File is no HDF5 file, so it has no data set " + part +
			".");
		if (TiffFile.isTiff(start)) return TiffFile.read(file);
		if (PngFile.isPng(start)) return PngFile.read(file);
		if (GifFile.isGif(start)) return GifFile.read(file);
		if (JpegFile.isJpeg(start)) return JpegFile.read(file);
		if (BmpFile.isBmp(start)) return BmpFile.read(file);
		if (NpyFile.isNpy(start)) return NpyFile.read(file);
		if (NrrdFile.isNrrd(start)) return NrrdFile.read(file);
		if (MetaImageFile.isMetaImage(start)) return MetaImageFile.read(file);
		final ImagePlus nifti = NiftiFile.read(file, start);
		if (nifti != null) return nifti;
		throw new UnsupportedImageException("File is no image that can be read (" + NAMES + ").");
	}
}
