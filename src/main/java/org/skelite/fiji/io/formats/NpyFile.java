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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * Arrays of NumPy: of two dimensions, y and x, or three, z, y and x.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">The
 *      format</a>
 */
final class NpyFile {

	private static final int LONGEST_HEADER = 1 << 16;

	private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([biuf])(\\d)'");
	private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
	private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

	private NpyFile() {}

	static boolean isNpy(final byte[] start) {
		return start.length > 10 && start[0] == (byte) 0x93 && new String(start, 1, 5,
			StandardCharsets.US_ASCII).equals("NUMPY");
	}

	static ImagePlus read(final InputFile file) throws IOException {
		final ByteBuffer start = ByteBuffer.wrap(file.read(0, 12)).order(ByteOrder.LITTLE_ENDIAN);
		final boolean first = start.get(6) == 1;
		final long length = first ? start.getShort(8) & 0xffff : start.getInt(8) & 0xffffffffL;
		if (length > LONGEST_HEADER) throw new IOException("File is damaged: its header has " + length +
			" bytes.");
		final int begin = first ? 10 : 12;
		final RawData data = data(new String(file.read(begin, length), StandardCharsets.ISO_8859_1));
		final long from = begin + length;
		data.checkLength(file.length() - from, false);
		try (InputStream in = new BufferedInputStream(file.from(from), 1 << 16)) {
			return data.read(in).image(String.valueOf(file.path().getFileName()), new Calibration());
		}
	}

	private static RawData data(final String header) throws IOException {
		final Matcher type = TYPE.matcher(header);
		final Matcher order = ORDER.matcher(header);
		final Matcher shape = SHAPE.matcher(header);
		if (!order.find() || !shape.find()) throw new IOException(
			"File is damaged: its header cannot be read.");
		if (!type.find()) throw new UnsupportedImageException(
			"Array of a type that is no number, or a complex one, cannot be read.");
		final char kind = type.group(2).charAt(0);
		final int size = type.group(3).charAt(0) - '0';
		final SampleType sample = kind == 'b' ? SampleType.UINT8 : SampleType.of(size, kind == 'i',
			kind == 'f');
		final long[] lengths = lengths(shape.group(1));
		final boolean volume = lengths.length == 3;
		if (lengths.length != 2 && !volume) throw new UnsupportedImageException("Array of " +
			lengths.length + " dimensions cannot be read, since it says not which axes they are; save" +
			" arrays of 2 (y, x) or 3 (z, y, x), or OME-TIFF.");
		if (volume && lengths[2] <= 4) throw new UnsupportedImageException(
			"Array whose last axis has the length " + lengths[2] +
				", as if it were colors, cannot be read; save one color, or (z, y, x).");
		final boolean fortran = order.group(1).equals("True");
		return new RawData(sample, type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN, fortran ? volume ? "ZYX" : "YX" : volume ? "XYZ" : "XY", fortran
				? lengths : reversed(lengths), 1, 0);
	}

	private static long[] lengths(final String shape) throws IOException {
		final List<Long> lengths = new ArrayList<>();
		for (final String length : shape.split(",", -1)) {
			if (length.isBlank()) continue;
			if (length.strip().length() > 12) throw new IOException("File is damaged: an axis of length " +
				length.strip() + ".");
			lengths.add(Long.parseLong(length.strip()));
		}
		return lengths.stream().mapToLong(i -> i).toArray();
	}

	private static long[] reversed(final long[] lengths) {
		final long[] reversed = new long[lengths.length];
		for (int i = 0; i < lengths.length; i++)
			reversed[i] = lengths[lengths.length - 1 - i];
		return reversed;
	}
}
