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
