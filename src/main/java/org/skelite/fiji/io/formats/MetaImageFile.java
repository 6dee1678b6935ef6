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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.InflaterInputStream;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * MetaImage files, of one file (.mha) or two (.mhd). Lengths are in millimeters,
 * as in ITK.
 *
 * @see <a href="https://itk.org/Wiki/ITK/MetaIO/Documentation">The format</a>
 */
final class MetaImageFile {

	private static final int LONGEST_HEADER = 1 << 16;

	private MetaImageFile() {}

	static boolean isMetaImage(final byte[] start) {
		final String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
		return text.startsWith("ObjectType") || text.startsWith("NDims");
	}

	static ImagePlus read(final InputFile file) throws IOException {
		final TextHeader header = new TextHeader();
		final long end = readHeader(file, header);
		if (!header.get("image", "objecttype").equalsIgnoreCase("image") || !isTrue(header.get("true",
			"binarydata"))) throw new UnsupportedImageException(
				"MetaImage of text, or of something else than an image, cannot be read.");
		final String data = header.required("elementdatafile");
		if (data.equalsIgnoreCase("LOCAL")) return read(file, end, header, file);
		try (InputFile other = file.other(TextHeader.beside(file.path(), data))) {
			return read(other, 0, header, file);
		}
	}

	/** Returns where the header ends. */
	private static long readHeader(final InputFile file, final TextHeader header) throws IOException {
		final byte[] start = file.start(LONGEST_HEADER);
		final ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int i = 0; i < start.length; i++) {
			if (start[i] != '\n') {
				line.write(start[i]);
				continue;
			}
			final String text = line.toString(StandardCharsets.UTF_8);
			line.reset();
			if (text.isBlank()) continue;
			final int equals = text.indexOf('=');
			if (equals < 0) throw new IOException("File is damaged: its header cannot be read.");
			header.put(text.substring(0, equals), text.substring(equals + 1));
			if (header.has("elementdatafile")) return i + 1;
		}
		throw new IOException("File is damaged: its header has no end.");
	}

	private static ImagePlus read(final InputFile data, final long start, final TextHeader header,
		final InputFile named) throws IOException
	{
		final RawData raw = raw(header);
		final boolean compressed = isTrue(header.get("false", "compresseddata"));
		final long skipped = header.get("0", "headersize").equals("-1") ? data.length() - raw.bytes()
			: header.whole("headersize", 0);
		if (skipped < 0) throw new IOException("File is truncated: " + data.length() + " of " + raw
			.bytes() + " bytes.");
		final long from = start + skipped;
		raw.checkLength(data.length() - from, compressed);
		try (InputStream plain = new BufferedInputStream(data.from(from), 1 << 16);
				InputStream in = compressed ? new InflaterInputStream(plain) : plain)
		{
			return raw.read(in).image(String.valueOf(named.path().getFileName()), calibration(header));
		}
	}

	private static RawData raw(final TextHeader header) throws IOException {
		final long[] lengths = header.wholes("dimsize");
		if (lengths.length != header.whole("ndims", -1)) throw header.damaged("dimsize");
		if (lengths.length < 2 || lengths.length > 3) throw new UnsupportedImageException("MetaImage of " +
			lengths.length + " dimensions cannot be read.");
		final long channels = header.whole("elementnumberofchannels", 1);
		final long[] all = Arrays.copyOf(lengths, 4);
		if (lengths.length == 2) all[2] = 1;
		all[3] = channels;
		final boolean big = isTrue(header.get("false", "elementbyteordermsb", "binarydatabyteordermsb"));
		if (header.has("elementbyteordermsb") && big != isTrue(header.get(String.valueOf(big),
			"binarydatabyteordermsb"))) throw header.damaged("binarydatabyteordermsb");
		// channels of a pixel lie together
		return channels == 1 ? new RawData(type(header), TextHeader.order(big), "XYZC", all, 1, 0)
			: new RawData(type(header), TextHeader.order(big), "CXYZ", new long[] { all[3], all[0], all[1],
				all[2] }, 1, 0);
	}

	/** Only the first letter counts, as in ITK. */
	private static boolean isTrue(final String value) {
		return value.matches("(?s)[Tt1].*");
	}

	private static SampleType type(final TextHeader header) throws IOException {
		final String type = header.required("elementtype").toUpperCase(Locale.ROOT);
		return switch (type) {
			case "MET_UCHAR" -> SampleType.UINT8;
			case "MET_CHAR" -> SampleType.INT8;
			case "MET_USHORT" -> SampleType.UINT16;
			case "MET_SHORT" -> SampleType.INT16;
			case "MET_UINT" -> SampleType.UINT32;
			case "MET_INT" -> SampleType.INT32;
			case "MET_ULONG_LONG" -> SampleType.UINT64;
			case "MET_LONG_LONG" -> SampleType.INT64;
			case "MET_FLOAT" -> SampleType.FLOAT32;
			case "MET_DOUBLE" -> SampleType.FLOAT64;
			default -> throw new UnsupportedImageException("MetaImage of the element type " + Messages
				.line(new IOException(type)) + " cannot be read.");
		};
	}

	private static Calibration calibration(final TextHeader header) throws IOException {
		final Calibration calibration = new Calibration();
		final String text = header.get("", "elementspacing", "elementsize");
		if (!text.isEmpty()) {
			final double[] spacing = header.reals(text, "elementspacing");
			for (final double edge : spacing)
				if (!(Math.abs(edge) > 0 && Math.abs(edge) < Double.POSITIVE_INFINITY)) throw header.damaged(
					"elementspacing");
			calibration.pixelWidth = Math.abs(spacing[0]);
			if (spacing.length > 1) calibration.pixelHeight = Math.abs(spacing[1]);
			if (spacing.length > 2) calibration.pixelDepth = Math.abs(spacing[2]);
			calibration.setUnit("mm");
		}
		final String origin = header.get("", "offset", "position", "origin");
		if (!origin.isEmpty()) Origins.set(calibration, header.reals(origin, "offset"));
		return calibration;
	}
}
