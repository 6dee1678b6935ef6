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
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.tags.TagRational;

/** One directory of a TIFF file: an image, as strips or tiles. */
final class TiffPage {

	static final int WHITE_IS_ZERO = 0;
	static final int BLACK_IS_ZERO = 1;
	static final int RGB = 2;
	static final int PALETTE = 3;

	private static final int SUBFILE_TYPE = 254;
	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;
	private static final int BITS = 258;
	private static final int COMPRESSION = 259;
	private static final int PHOTOMETRIC = 262;
	private static final int FILL_ORDER = 266;
	private static final int DESCRIPTION = 270;
	private static final int STRIP_OFFSETS = 273;
	private static final int SAMPLES = 277;
	private static final int ROWS_PER_STRIP = 278;
	private static final int STRIP_BYTES = 279;
	private static final int X_RESOLUTION = 282;
	private static final int Y_RESOLUTION = 283;
	private static final int PLANAR = 284;
	private static final int T4_OPTIONS = 292;
	private static final int RESOLUTION_UNIT = 296;
	private static final int SOFTWARE = 305;
	private static final int PREDICTOR = 317;
	private static final int COLOR_MAP = 320;
	static final int TILE_WIDTH = 322;
	private static final int TILE_HEIGHT = 323;
	private static final int TILE_OFFSETS = 324;
	private static final int TILE_BYTES = 325;
	private static final int EXTRA_SAMPLES = 338;
	private static final int SAMPLE_FORMAT = 339;
	private static final int JPEG_TABLES = 347;

	private static final int DEPTH = 32997;
	private static final int NO_DATA = 42113;

	private static final int REDUCED = 1;
	private static final int MASK = 4;
	private static final int MAX_SAMPLES = 1 << 12;

	private final TiffIFD tags;
	private final InputFile file;
	private final int width;
	private final int height;
	private final int samples;
	private final int bits;
	private final SampleType type;

	/**
	 * @throws IOException if the directory contradicts itself, or is of a kind that
	 *           cannot be read
	 */
	TiffPage(final InputFile file, final TiffIFD tags) throws IOException {
		this.file = file;
		this.tags = tags;
		width = number(WIDTH, 0);
		height = number(HEIGHT, 0);
		ImageSize.of2d(width, height).check();
		samples = number(SAMPLES, 1);
		if (samples < 1 || samples > MAX_SAMPLES) throw new IOException("File is damaged: " + samples +
			" samples per pixel.");
		bits = same(BITS, 1, "bits per sample");
		type = type();
		Orientation.check(number(Orientation.TAG, 1));
		if (number(DEPTH, 1) > 1) throw new UnsupportedImageException(
			"TIFF whose pages are volumes cannot be read; save a page for each slice.");
	}

	/** Returns the type of unpacked samples. */
	private SampleType type() throws IOException {
		final int format = same(SAMPLE_FORMAT, 1, "formats of samples");
		if (format != 1 && format != 2 && format != 3 && format != 4) throw new UnsupportedImageException(
			"TIFF of sample format " + format + " (complex numbers) cannot be read.");
		final boolean whole = bits % 8 == 0;
		if (bits < 1 || bits > 64 || !whole && (bits > 16 || format != 1)) throw new UnsupportedImageException(
			"TIFF of " + bits + " bits per sample cannot be read; save it with 8, 16 or 32 bits.");
		return SampleType.of(whole ? bits / 8 : bits < 8 ? 1 : 2, format == 2, format == 3);
	}

	private int same(final int tag, final int initial, final String what) throws IOException {
		final long[] values = numbers(tag);
		if (values.length == 0) return initial;
		if (Arrays.stream(values).anyMatch(value -> value != values[0])) throw new UnsupportedImageException(
			"TIFF whose channels have different " + what + " cannot be read; save them as files of" +
				" their own.");
		return (int) Math.max(-1, Math.min(values[0], Integer.MAX_VALUE));
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	/** Returns the samples per pixel. */
	int samples() {
		return samples;
	}

	SampleType sampleType() {
		return type;
	}

	/** Returns the bits of a sample in the file. */
	int bits() {
		return bits;
	}

	ByteOrder byteOrder() {
		return tags.getByteOrder();
	}

	int photometric() {
		return number(PHOTOMETRIC, BLACK_IS_ZERO);
	}

	int compression() {
		return number(COMPRESSION, TiffCompression.NONE);
	}

	/** Whether it is a smaller copy of another page, or the mask of one. */
	boolean isDerived() {
		return isMask() || (number(SUBFILE_TYPE, 0) & REDUCED) != 0;
	}

	/** Whether it tells which pixels of another page are transparent. */
	boolean isMask() {
		return (number(SUBFILE_TYPE, 0) & MASK) != 0;
	}

	/** Returns the value of pixels that hold no data, as GDAL has it; 0 or NaN if there is none but that. */
	double noData() {
		try {
			return Double.parseDouble(text(NO_DATA).strip());
		}
		catch (final NumberFormatException e) {
			return 0;
		}
	}

	/**
	 * Whether the last sample is an alpha channel.
	 *
	 * @throws IOException if another one is
	 */
	boolean hasAlpha() throws IOException {
		final long[] kinds = numbers(EXTRA_SAMPLES);
		for (int i = 0; i < kinds.length - 1; i++)
			if (kinds[i] == 1 || kinds[i] == 2) throw new UnsupportedImageException(
				"TIFF of samples behind an alpha channel cannot be read; save it without them.");
		return kinds.length > 0 && (kinds[kinds.length - 1] == 1 || kinds[kinds.length - 1] == 2);
	}

	/** Returns the text that describes the image, empty if there is none. */
	String description() {
		return text(DESCRIPTION);
	}

	/** Returns the name of the program that wrote the file, empty if there is none. */
	String software() {
		return text(SOFTWARE);
	}

	private String text(final int tag) {
		final Object value = tags.get(tag);
		if (value instanceof String[] texts) return texts.length == 0 ? "" : texts[0];
		return value instanceof String text ? text : "";
	}

	boolean has(final int tag) {
		return tags.containsKey(tag);
	}

	/** Returns pixels per unit along x or y, 0 if that is not given. */
	double resolution(final boolean alongX) {
		final Object value = tags.get(alongX ? X_RESOLUTION : Y_RESOLUTION);
		// unsigned in the file
		return value instanceof TagRational ratio && ratio.getDenominator() != 0 ? (ratio.getNumerator() &
			0xffffffffL) / (double) (ratio.getDenominator() & 0xffffffffL) : 0;
	}

	/** Returns 1 for none, 2 for inches, 3 for centimeters. */
	int resolutionUnit() {
		return number(RESOLUTION_UNIT, 2);
	}

	/** Returns red, green and blue of each entry, in 8 bits each. */
	int[] palette() throws IOException {
		final long[] map = numbers(COLOR_MAP);
		final int entries = 1 << bits;
		if (bits > 8 || map.length != 3 * entries) throw new IOException(
			"File is damaged: its palette has " + map.length + " values.");
		final int[] palette = new int[entries];
		for (int i = 0; i < entries; i++)
			palette[i] = (int) (map[i] >> 8) << 16 | (int) (map[i + entries] >> 8) << 8 | (int) (map[i +
				2 * entries] >> 8);
		return palette;
	}

	/** Returns the bytes of a tag, empty if there are none. */
	byte[] bytes(final int tag) {
		final long[] values = numbers(tag);
		final byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++)
			bytes[i] = (byte) values[i];
		return bytes;
	}

	/** Returns whole numbers of a tag, empty if there are none. */
	long[] numbers(final int tag) {
		final Object value = tags.get(tag);
		if (value instanceof Number number) return new long[] { number.longValue() };
		if (value instanceof long[] numbers) return numbers;
		if (value instanceof int[] numbers) return Arrays.stream(numbers).asLongStream().toArray();
		if (value instanceof short[] numbers) {
			final long[] wide = new long[numbers.length];
			Arrays.setAll(wide, i -> numbers[i]);
			return wide;
		}
		if (value instanceof byte[] numbers) {
			final long[] wide = new long[numbers.length];
			Arrays.setAll(wide, i -> numbers[i]);
			return wide;
		}
		return new long[0];
	}

	private int number(final int tag, final int initial) {
		final long[] values = numbers(tag);
		return values.length == 0 ? initial : (int) Math.max(-1, Math.min(values[0],
			Integer.MAX_VALUE));
	}

	/** Whether there is one block of pixels, so that those of other planes may follow. */
	boolean isOneBlock() {
		return !isTiled() && compression() == TiffCompression.NONE && bits % 8 == 0;
	}

	/** Returns where the first strip begins. */
	long start() throws IOException {
		final long[] offsets = numbers(STRIP_OFFSETS);
		if (offsets.length == 0) throw new IOException("File is damaged: it says not where the pixels are.");
		return offsets[0];
	}

	private boolean isTiled() {
		return tags.containsKey(TILE_WIDTH) || tags.containsKey(TILE_OFFSETS);
	}

	/** Where the strips or tiles are; across and down they cover the image, plane by plane. */
	record Grid(boolean tiled, TiffTiles layout, long across, long down, long[] offsets,
		long[] counts) {}

	/**
	 * Checks, before memory is taken, that the file can hold so many pixels.
	 *
	 * @throws IOException if not
	 */
	void check() throws IOException {
		grid();
	}

	Grid grid() throws IOException {
		final boolean tiled = isTiled();
		final boolean planar = samples > 1 && number(PLANAR, 1) == 2;
		final int tileWidth = tiled ? number(TILE_WIDTH, 0) : width;
		final int tileHeight = tiled ? number(TILE_HEIGHT, 0) : (int) Math.min(height, rowsPerStrip());
		if (tileWidth < 1 || tileHeight < 1) throw new IOException("File is damaged: tiles of " +
			tileWidth + " x " + tileHeight + " pixels.");
		final long across = (width + tileWidth - 1L) / tileWidth;
		final long down = (height + tileHeight - 1L) / tileHeight;
		final long[] offsets = numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
		final long[] counts = byteCounts(tiled, offsets.length);
		final long tiles = across * down * (planar ? samples : 1);
		if (offsets.length != tiles || counts.length != tiles) throw new IOException(
			"File is damaged: it lists " + Math.min(offsets.length, counts.length) + " of " + tiles +
				(tiled ? " tiles" : " strips") + " of pixels.");
		final Grid grid = new Grid(tiled, new TiffTiles(tileWidth, tileHeight, planar ? 1 : samples,
			bits, type, byteOrder()), across, down, offsets, counts);
		checkPlausible(grid);
		return grid;
	}

	private void checkPlausible(final Grid grid) throws IOException {
		long stored = 0;
		for (final long count : grid.counts()) {
			if (count < 0 || count > file.length()) throw new IOException(
				"File is truncated: a strip or tile has " + count + " bytes, the file " + file.length() + ".");
			stored += count;
		}
		final long rows = grid.tiled() ? grid.counts().length * (long) grid.layout().height()
			: (long) height * (grid.counts().length / grid.down());
		final double least = (double) grid.layout().rowBytes() * rows / TiffCompression.greatestRatio(
			compression(), grid.layout().rowBytes());
		if (stored < least) throw new IOException(String.format(Locale.ROOT,
			"File is truncated or damaged: %d bytes cannot hold %d x %d pixels.", stored, width, height));
	}

	/**
	 * Decodes the pixels.
	 *
	 * @return a buffer for each sample, in {@link #byteOrder()}
	 * @throws IOException if anything is missing or damaged
	 */
	ByteBuffer[] read() throws IOException {
		final Grid grid = grid();
		final TiffTiles layout = grid.layout();
		final ByteBuffer[] planes = allocate();
		final long inPlane = grid.across() * grid.down();
		for (int i = 0; i < grid.offsets().length; i++) {
			final int plane = (int) (i / inPlane);
			final int x = (int) (i % grid.across()) * layout.width();
			final int y = (int) (i / grid.across() % grid.down()) * layout.height();
			final byte[] decoded = decode(grid, i);
			for (int s = 0; s < layout.samples(); s++)
				layout.copy(decoded, s, planes[plane + s].array(), x, y, width, height);
		}
		return planes;
	}

	/**
	 * Decodes a strip or a tile.
	 *
	 * @param number its place in the grid's list
	 * @throws IOException if anything is missing or damaged
	 */
	byte[] decode(final Grid grid, final int number) throws IOException {
		final TiffCompression codec = new TiffCompression(compression(), number(PREDICTOR, 1), number(
			FILL_ORDER, 1) == 2, number(T4_OPTIONS, 0), bytes(JPEG_TABLES));
		final TiffTiles layout = grid.layout();
		final int y = (int) (number / grid.across() % grid.down()) * layout.height();
		final int rows = grid.tiled() ? layout.height() : Math.min(layout.height(), height - y);
		return codec.decode(file.read(grid.offsets()[number], grid.counts()[number]), layout, rows);
	}

	private ByteBuffer[] allocate() throws IOException {
		final long bytes = (long) width * height * type.bytes();
		if (bytes > Integer.MAX_VALUE - 8) throw new IOException("A plane of " + width + " x " + height +
			" pixels of " + bits + " bits is larger than can be read.");
		PlaneStack.checkMemory(new ImageSize(width, height, samples, 1, 1), type.bytes());
		final ByteBuffer[] planes = new ByteBuffer[samples];
		for (int s = 0; s < samples; s++)
			planes[s] = ByteBuffer.allocate((int) bytes).order(byteOrder());
		return planes;
	}

	private long rowsPerStrip() {
		final long[] rows = numbers(ROWS_PER_STRIP);
		return rows.length == 0 || rows[0] < 1 ? height : rows[0];
	}

	private long[] byteCounts(final boolean tiled, final int count) throws IOException {
		final long[] counts = numbers(tiled ? TILE_BYTES : STRIP_BYTES);
		if (counts.length > 0 || count != 1 || compression() != TiffCompression.NONE) return counts;
		// old writers say nothing of a single strip
		return new long[] { (long) height * ((width * (long) samples * bits + 7) / 8) };
	}
}
