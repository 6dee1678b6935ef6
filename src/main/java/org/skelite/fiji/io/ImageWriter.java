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
package org.skelite.fiji.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import org.skelite.fiji.io.formats.NiftiWriter;
import org.skelite.fiji.io.formats.TiffWriting;
import org.skelite.picture.Png;
import org.skelite.files.AtomicFiles;
import org.skelite.util.Progress;

import ij.ImagePlus;

/** Writes images, each complete or not at all. */
public final class ImageWriter {

	private ImageWriter() {}

	/**
	 * Writes a TIFF with calibration and slice labels, as ImageJ reads it.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @throws IOException if the file exists or cannot be written
	 */
	public static void writeTiff(final ImagePlus image, final Path target, final boolean overwrite)
		throws IOException
	{
		AtomicFiles.write(target, overwrite, out -> TiffFiles.write(image, out));
	}

	/**
	 * Writes an image in the format that the file's name ends with: TIFF, OME-TIFF or
	 * NIfTI, with axes and calibration.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @param compress whether TIFF is compressed, without loss
	 * @param progress is asked whether to go on
	 * @throws java.util.concurrent.CancellationException if canceled; nothing is written then
	 * @throws IOException if the file exists or cannot be written, or the format
	 *           cannot keep the image
	 */
	public static void write(final ImagePlus image, final Path target, final boolean overwrite,
		final boolean compress, final Progress progress) throws IOException
	{
		final String name = target.getFileName().toString();
		final ResultFormat format = ResultFormat.of(name);
		if (format == ResultFormat.TIFF && !compress && TiffFiles.fits(image)) AtomicFiles.write(target,
			overwrite, out -> TiffFiles.write(image, new CancelableOutput(out, progress)));
		else if (format == ResultFormat.NIFTI) AtomicFiles.write(target, overwrite, out -> NiftiWriter.write(image,
			new CancelableOutput(out, progress), ImageFiles.extension(name).endsWith("gz")));
		else AtomicFiles.writeChannel(target, overwrite, channel -> TiffWriting.write(image, channel,
			format == ResultFormat.OME_TIFF, compress, progress));
	}

	/**
	 * Writes a PNG.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @param progress is asked whether to go on
	 * @throws java.util.concurrent.CancellationException if canceled; nothing is written then
	 * @throws IOException if the file exists or cannot be written
	 */
	public static void writePng(final BufferedImage image, final Path target,
		final boolean overwrite, final Progress progress) throws IOException
	{
		AtomicFiles.write(target, overwrite, out -> Png.write(image, new CancelableOutput(out, progress)));
	}
}
