package org.skelite.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
	 * Writes a PNG.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @throws IOException if the file exists or cannot be written
	 */
	public static void writePng(final BufferedImage image, final Path target,
		final boolean overwrite) throws IOException
	{
		AtomicFiles.write(target, overwrite, out -> {
			try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
				ImageIO.write(image, "png", stream);
			}
		});
	}
}
