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
package org.skelite.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.io.TiffDecoder;
import ij.io.TiffEncoder;

/** TIFF files as ImageJ 1.x reads and writes them, without its dialogs. */
final class TiffFiles {

	private TiffFiles() {}

	static ImagePlus open(final Path file) throws IOException {
		final String folder = file.toAbsolutePath().getParent() + "/";
		final String name = file.getFileName().toString();
		// the opener decodes the header again, but answers what is wrong by a dialog
		final FileInfo[] info = new TiffDecoder(folder, name).getTiffInfo();
		if (info == null || info.length == 0) throw new IOException("File holds no image.");
		checkComplete(info, Files.size(file));
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		final ImagePlus image = opener.openTiff(folder, name);
		if (image == null) throw new IOException("File cannot be read as a TIFF image.");
		return image;
	}

	/** The opener fills what is missing at the end of a file with zeros. */
	private static void checkComplete(final FileInfo[] info, final long fileSize)
		throws IOException
	{
		for (final FileInfo image : info) {
			if (image.width < 1 || image.height < 1) throw new IOException("File is damaged: " +
				image.width + " x " + image.height + " pixels.");
			final long end = Math.max(endOfStrips(image), endOfPlanes(image));
			if (end > fileSize) throw new IOException("File is truncated: " + fileSize + " of " + end +
				" bytes.");
		}
	}

	private static long endOfStrips(final FileInfo image) {
		if (image.stripOffsets == null || image.stripLengths == null) return 0;
		long end = 0;
		for (int i = 0; i < Math.min(image.stripOffsets.length, image.stripLengths.length); i++)
			end = Math.max(end, (image.stripOffsets[i] & 0xffffffffL) + (image.stripLengths[i] &
				0xffffffffL));
		return end;
	}

	/** ImageJ's own stacks have one strip for the first plane, and the others behind it. */
	private static long endOfPlanes(final FileInfo image) {
		if (image.nImages < 2 || image.compression > FileInfo.COMPRESSION_NONE) return 0;
		final long plane = (long) image.width * image.height * image.getBytesPerPixel();
		return image.getOffset() + image.nImages * (plane + image.getGap()) - image.getGap();
	}

	/**
	 * Writes an image with calibration and slice labels. (ImageJ's
	 * {@link FileSaver} would show a dialog when the disk is full.)
	 */
	static void write(final ImagePlus image, final OutputStream out) throws IOException {
		final FileInfo info = image.getFileInfo();
		info.description = new FileSaver(image).getDescriptionString();
		info.info = image.getInfoProperty();
		info.sliceLabels = image.getStackSize() > 1 ? image.getStack().getSliceLabels() : null;
		new TiffEncoder(info).write(out);
	}
}
