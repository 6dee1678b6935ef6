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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

import ij.ImagePlus;
import ij.measure.Calibration;
import net.algart.matrices.tiff.TiffException;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.TiffOpenMode;
import net.algart.matrices.tiff.TiffReader;

import org.skelite.util.SkeliteException;

/**
 * TIFF and BigTIFF files, among them those of ImageJ, OME-TIFF and tifffile,
 * which tell in words what their pages are. Pages of others are the slices of a
 * stack, unless their program is known to write other things, too. Of a pyramid the full image is read.
 */
final class TiffFile {

	private static final double SCREEN_RESOLUTION = 72;

	private final InputFile file;

	private TiffFile(final InputFile file) {
		this.file = file;
	}

	static boolean isTiff(final byte[] start) {
		if (start.length < 4) return false;
		final boolean little = start[0] == 'I' && start[1] == 'I' && start[3] == 0;
		final boolean big = start[0] == 'M' && start[1] == 'M' && start[2] == 0;
		final int magic = little ? start[2] : start[3];
		return (little || big) && (magic == 42 || magic == 43);
	}

	/**
	 * @throws IOException if the file is damaged or cannot be read exactly
	 * @throws SkeliteException if it is in color
	 */
	static ImagePlus read(final InputFile file) throws IOException {
		return new TiffFile(file).read();
	}

	private ImagePlus read() throws IOException {
		final List<TiffPage> pages = pages();
		final TiffPage first = pages.get(0);
		final String description = first.description();
		MicroscopeTiff.checkDirectories(first);
		if (ImageJDescription.is(description)) return new ImageJTiff(file, pages).read(name());
		if (OmeXml.is(description)) return omeTiff(OmeXml.parse(description, first
			.samples()), pages);
		final TifffileShape shape = TifffileShape.parse(description);
		if (shape == null) MicroscopeTiff.checkPages(first, pages.size());
		return plain(pages, shape);
	}

	private String name() {
		return String.valueOf(file.path().getFileName());
	}

	private List<TiffPage> pages() throws IOException {
		return pages(file);
	}

	/** Returns the pages of full images, which must be alike. */
	static List<TiffPage> pages(final InputFile file) throws IOException {
		final List<TiffPage> pages = new ArrayList<>();
		// the reader is closed with the file
		try {
			final TiffReader reader = new TiffReader(new FileHandle(file), TiffOpenMode.VALID_TIFF);
			long tags = 0;
			for (final long offset : reader.readIFDOffsets()) {
				final TiffIFD directory = reader.readIFDAt(offset, null, false);
				// directories may share huge tags
				tags += directory.sizeOfIFD(file.length()).orElse(0);
				if (tags > 2 * file.length() + (1 << 20)) throw new IOException(
					"File is damaged: its directories are larger than the file.");
				if (isPicture(directory)) pages.add(new TiffPage(file, directory));
			}
		}
		catch (final TiffException | NoSuchElementException | IllegalArgumentException e) {
			throw new IOException("File is truncated or damaged (" + Messages.line(e) + ").", e);
		}
		for (final TiffPage page : pages)
			if (page.isMask()) checkMask(page);
		pages.removeIf(TiffPage::isDerived);
		if (pages.isEmpty()) throw new IOException("File holds no image.");
		final TiffPage first = pages.get(0);
		for (final TiffPage page : pages)
			if (page.width() != first.width() || page.height() != first.height() || page
				.samples() != first.samples() || page.sampleType() != first.sampleType() || page
					.bits() != first.bits() || page.photometric() != first.photometric()) throw new IOException(
						"File holds different images: page " + (pages.indexOf(page) + 1) + " is " + text(page) +
							", page 1 " + text(first) + ". Save them as files of their own.");
		for (final TiffPage page : pages)
			page.check();
		return pages;
	}

	/** A mask must not hide anything. */
	private static void checkMask(final TiffPage mask) throws IOException {
		for (final ByteBuffer samples : mask.read())
			while (samples.hasRemaining())
				if (samples.get() == 0) throw SkeliteException.file(GreyPixels.TRANSPARENT);
	}

	private static boolean isPicture(final TiffIFD directory) {
		return directory.containsKey(256) || directory.containsKey(257);
	}

	private static String text(final TiffPage page) {
		return page.width() + " x " + page.height() + " pixels of " + page.samples() + " x " + page
			.bits() + " bits";
	}

	/** Reads pages whose axes are told by their number alone, or by a shape. */
	private ImagePlus plain(final List<TiffPage> pages, final TifffileShape shape)
		throws IOException
	{
		final TiffPage first = pages.get(0);
		final TiffSamples samples = new TiffSamples(first, false);
		final ImageSize size = shape == null ? new ImageSize(first.width(), first.height(), samples
			.channels(), pages.size(), 1) : shape.size(first, samples.channels(), pages.size());
		final PlaneStack stack = new PlaneStack(size, samples.type());
		for (int i = 0; i < pages.size(); i++) {
			final long[] position = shape == null ? new long[] { 0, i, 0 } : shape.position(i);
			final ByteBuffer[] planes = samples.read(pages.get(i));
			for (int c = 0; c < planes.length; c++)
				stack.set(position[0] + c, position[1], position[2], planes[c]);
		}
		return stack.image(name(), calibration(first));
	}

	/** The unit is inch or centimeter, but 72 dots per inch say nothing. */
	static Calibration calibration(final TiffPage page) {
		final Calibration calibration = new Calibration();
		final double x = page.resolution(true);
		final double y = page.resolution(false);
		final int unit = page.resolutionUnit();
		if (!(x > 0 && y > 0) || unit != 2 && unit != 3 || unit == 2 && x == SCREEN_RESOLUTION)
			return calibration;
		calibration.pixelWidth = 1 / x;
		calibration.pixelHeight = 1 / y;
		calibration.setUnit(unit == 2 ? "inch" : "cm");
		return calibration;
	}

	private ImagePlus omeTiff(final OmeXml ome, final List<TiffPage> pages) throws IOException {
		final TiffPage first = pages.get(0);
		final TiffSamples samples = new TiffSamples(first, true);
		final ImageSize size = ome.size();
		if (size.width() != first.width() || size.height() != first.height()) throw new IOException(
			"File contradicts itself: its OME-XML says " + size.width() + " x " + size.height() +
				" pixels, its pages have " + first.width() + " x " + first.height() + ".");
		if (pages.size() * (long) samples.channels() != size.planes()) throw new IOException(String
			.format(Locale.ROOT, "File is incomplete: its OME-XML tells of %d planes (%s), but it has %d" +
				" pages.", size.planes(), size, pages.size()));
		final PlaneStack stack = new PlaneStack(size, samples.type());
		for (int i = 0; i < pages.size(); i++) {
			final long[] position = ome.position(i);
			final ByteBuffer[] planes = samples.read(pages.get(i));
			for (int c = 0; c < planes.length; c++)
				stack.set(position[0] + c, position[1], position[2], planes[c]);
		}
		return stack.image(name(), ome.calibration());
	}
}
