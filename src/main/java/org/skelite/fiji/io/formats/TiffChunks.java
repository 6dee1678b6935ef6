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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.measure.Calibration;

import org.skelite.util.SkeliteException;
import org.skelite.volume.io.ChunkedArray;
import org.skelite.volume.io.NumberType;
import org.skelite.volume.io.VolumeFile;

/**
 * A grey stack in a TIFF or BigTIFF file, of which only the tiles are read that are asked for, or so
 * many rows. Thread safe.
 */
final class TiffChunks implements ChunkedArray {

	/** Rows that are read at a time, or some more, as strips have it. */
	private static final int ROWS = 32;

	private final InputFile file;
	private final TiffPage first;

	/** The pages in the order of the slices; null if pixels of all follow those of the first. */
	private final List<TiffPage> pages;
	private final List<TiffPage.Grid> grids = new ArrayList<>();
	private final ImageSize size;
	private final int[] chunkShape;
	private final NumberType type;

	private TiffChunks(final InputFile file, final TiffPage first, final List<TiffPage> pages,
		final ImageSize size) throws IOException
	{
		this.file = file;
		this.first = first;
		this.pages = pages;
		this.size = size;
		type = NumberType.of(first.sampleType().name().toLowerCase(Locale.ROOT), first.byteOrder());
		final TiffPage.Grid grid = first.grid();
		final TiffTiles layout = grid.layout();
		if (pages != null) for (final TiffPage page : pages) {
			grids.add(page.grid());
			if (!page.grid().layout().equals(layout) || page.grid().tiled() != grid.tiled())
				throw new UnsupportedImageException("TIFF whose pages are divided into strips of different heights" +
					" cannot be read block by block; save it again.");
		}
		final int rows = isOneBlock() ? ROWS : (ROWS + layout.height() - 1) / layout.height() * layout
			.height();
		chunkShape = grid.tiled() ? new int[] { 1, layout.height(), layout.width() } : new int[] { 1, Math.min(
			rows, first.height()), first.width() };
		if ((double) chunkShape[1] * chunkShape[2] * type.bytes() > Integer.MAX_VALUE / 2)
			throw new UnsupportedImageException("TIFF of strips or tiles of " + chunkShape[2] + " x " +
				chunkShape[1] + " pixels cannot be read block by block; write it in smaller ones.");
	}

	/**
	 * Opens a stack.
	 *
	 * @param file is closed with the image
	 * @throws IOException if it cannot be read
	 * @throws SkeliteException if it is of a kind that cannot be read
	 */
	static VolumeFile open(final InputFile file) throws IOException {
		final List<TiffPage> pages = TiffFile.pages(file);
		final TiffPage first = pages.get(0);
		MicroscopeTiff.checkDirectories(first);
		final String description = first.description();
		final ImageSize size;
		final Calibration calibration;
		final long[] slices = new long[pages.size()];
		boolean oneBlock = false;
		if (ImageJDescription.is(description)) {
			final ImageJDescription text = ImageJDescription.parse(description);
			size = text.size(first.width(), first.height());
			calibration = text.calibration(first);
			oneBlock = pages.size() == 1 && size.planes() > 1 && first.isOneBlock();
			if (text.isSigned16Bit()) throw new UnsupportedImageException(
				"TIFF of signed 16-bit numbers of ImageJ cannot be read block by block; save it as a mask of 8 bits.");
			Arrays.setAll(slices, i -> i);
			checkGrey(first, true);
		}
		else if (OmeXml.is(description)) {
			final OmeXml ome = OmeXml.parse(description, first.samples());
			size = ome.size();
			calibration = ome.calibration();
			for (int i = 0; i < slices.length; i++)
				slices[i] = ome.position(i)[1];
			checkGrey(first, false);
		}
		else {
			final TifffileShape shape = TifffileShape.parse(description);
			if (shape == null) MicroscopeTiff.checkPages(first, pages.size());
			checkGrey(first, false);
			size = shape == null ? new ImageSize(first.width(), first.height(), 1, pages.size(), 1) : shape.size(
				first, 1, pages.size());
			calibration = TiffFile.calibration(first);
			for (int i = 0; i < slices.length; i++)
				slices[i] = shape == null ? i : shape.position(i)[1];
		}
		if (size.channels() > 1 || size.frames() > 1) throw SkeliteException.file(file.path() + " has " + size
			.channels() + " channels and " + size.frames() +
			" points in time. Save one channel and one point in time by itself.");
		if (!oneBlock && pages.size() != size.slices() || size.width() != first.width() || size.height() != first
			.height()) throw new IOException("File contradicts itself: it tells of " + size + ", but there are " +
				pages.size() + " pages of " + first.width() + " x " + first.height() + " pixels.");
		final TiffPage[] ordered = new TiffPage[pages.size()];
		for (int i = 0; i < slices.length; i++)
			ordered[(int) slices[i]] = pages.get(i);
		if (!calibration.getYUnit().equals(calibration.getXUnit()) || !calibration.getZUnit().equals(calibration
			.getXUnit())) throw new UnsupportedImageException(
				"TIFF whose pixels have edges in different units cannot be read block by block; write them in one.");
		final String unit = calibration.scaled() ? LengthUnit.longName(calibration.getUnit()) : "";
		return new VolumeFile(file.path(), new TiffChunks(file, first, oneBlock ? null : List.of(ordered), size),
			List.of("z", "y", "x"), new double[] { calibration.pixelDepth, calibration.pixelHeight,
				calibration.pixelWidth }, unit);
	}

	/** @param anyColors whether a palette is only how pixels are shown */
	private static void checkGrey(final TiffPage page, final boolean anyColors) throws IOException {
		final boolean grey = page.photometric() == TiffPage.BLACK_IS_ZERO || anyColors && page
			.photometric() == TiffPage.PALETTE;
		if (page.samples() != 1 || !grey) throw new UnsupportedImageException(
			"TIFF in color, with a palette, or in which 0 is white, cannot be read block by block; save it in" +
				" gray, with 0 as black.");
	}

	/** Whether rows can be read from any place. */
	private boolean isOneBlock() throws IOException {
		return first.isOneBlock() && first.grid().counts().length == 1;
	}

	@Override
	public long[] shape() {
		return new long[] { size.slices(), size.height(), size.width() };
	}

	@Override
	public int[] chunkShape() {
		return chunkShape.clone();
	}

	@Override
	public NumberType type() {
		return type;
	}

	@Override
	public double fillValue() {
		return 0;
	}

	@Override
	public byte[] read(final long[] index) throws IOException {
		final int z = (int) index[0];
		final byte[] chunk = new byte[Math.multiplyExact(strides()[0], type.bytes())];
		final int top = (int) index[1] * chunkShape[1];
		final int rows = (int) Math.min(chunkShape[1], size.height() - top);
		if (isOneBlock()) {
			final long start = pages == null ? first.start() + z * size.planePixels() * type.bytes() : pages.get(
				z).start();
			final long row = size.width() * type.bytes();
			final byte[] read = file.read(start + top * row, rows * row);
			System.arraycopy(read, 0, chunk, 0, read.length);
			return chunk;
		}
		final TiffPage page = pages.get(z);
		final TiffPage.Grid grid = grids.get(z);
		final TiffTiles layout = grid.layout();
		for (int y = 0; y < rows; y += layout.height()) {
			final int tile = (int) ((top + y) / layout.height() * grid.across() + index[2]);
			layout.copy(page.decode(grid, tile), 0, chunk, 0, y, chunkShape[2], chunkShape[1]);
		}
		// as of images in memory
		if (first.bits() == 1) GreyPixels.stretchBits(chunk);
		return chunk;
	}

	@Override
	public String name(final long[] index) {
		return (first.has(TiffPage.TILE_WIDTH) ? "Tile " + index[2] + ", " + index[1] : "Row " + index[1] *
			chunkShape[1]) + " of slice " + (index[0] + 1) + " of " + file.path();
	}

	@Override
	public String version() {
		return file.version();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
