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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * NRRD files, of one file (.nrrd) or two (.nhdr), raw or compressed by gzip.
 *
 * @see <a href="https://teem.sourceforge.net/nrrd/format.html">The format</a>
 */
final class NrrdFile {

	private static final int LONGEST_HEADER = 1 << 20;

	/** Kinds of axes of space. */
	private static final String SPACE = "domain|space";

	/** What kinds are called that are not known. */
	private static final String UNKNOWN = "\\s*((\\?\\?\\?|none)\\s*)+";

	private static final Pattern UNIT = Pattern.compile("\"([^\"]*)\"");

	private NrrdFile() {}

	static boolean isNrrd(final byte[] start) {
		return start.length > 8 && new String(start, 0, 6, StandardCharsets.ISO_8859_1).equals("NRRD00");
	}

	static ImagePlus read(final InputFile file) throws IOException {
		final TextHeader header = new TextHeader();
		final long end = readHeader(file, header);
		final String data = header.get("", "data file", "datafile");
		if (data.isEmpty()) return read(file, end, header, file);
		try (InputFile other = file.other(TextHeader.beside(file.path(), data))) {
			return read(other, 0, header, file);
		}
	}

	/** Returns where the header ends: behind an empty line, or with the file. */
	private static long readHeader(final InputFile file, final TextHeader header) throws IOException {
		final byte[] start = file.start(LONGEST_HEADER);
		final ByteArrayOutputStream line = new ByteArrayOutputStream();
		boolean first = true;
		for (int i = 0; i < start.length; i++) {
			if (start[i] != '\n') {
				line.write(start[i]);
				continue;
			}
			final String text = line.toString(StandardCharsets.UTF_8).strip();
			line.reset();
			if (text.isEmpty()) return i + 1;
			if (!first) put(header, text);
			first = false;
		}
		if (!header.has("data file") && !header.has("datafile")) throw new IOException(
			"File is damaged: its header has no end.");
		if (line.size() > 0) put(header, line.toString(StandardCharsets.UTF_8).strip());
		return start.length;
	}

	private static void put(final TextHeader header, final String line) throws IOException {
		final int colon = line.indexOf(':');
		// comments, pairs of names and values that only their writers know, and files of a list
		if (line.startsWith("#") || colon >= 0 && line.startsWith(":=", colon) || isList(header)) return;
		if (colon < 0) throw new IOException("File is damaged: its header cannot be read.");
		header.put(line.substring(0, colon), line.substring(colon + 1));
	}

	private static boolean isList(final TextHeader header) {
		return header.get("", "data file", "datafile").startsWith("LIST");
	}

	private static ImagePlus read(final InputFile data, final long start, final TextHeader header,
		final InputFile named) throws IOException
	{
		final String encoding = header.required("encoding").toLowerCase(Locale.ROOT);
		final boolean compressed = encoding.equals("gzip") || encoding.equals("gz");
		if (!compressed && !encoding.equals("raw")) throw new UnsupportedImageException(
			"NRRD of the encoding " + Messages.line(new IOException(encoding)) +
				" cannot be read; save it as raw or gzip.");
		final RawData raw = raw(header);
		if (header.whole("line skip", 0) > 0 || header.whole("lineskip", 0) > 0)
			throw new UnsupportedImageException("NRRD that skips lines cannot be read.");
		final String skip = header.get("0", "byte skip", "byteskip");
		final double skipped = skip.equals("-1") && !compressed ? data.length() - start - raw.bytes()
			: header.reals(skip, "byte skip")[0];
		if (!(skipped >= 0) || compressed && skipped > 0) throw new IOException(
			"File is truncated or damaged: it skips " + skip + " bytes.");
		final long from = start + (long) skipped;
		raw.checkLength(data.length() - from, compressed);
		try (InputStream plain = new BufferedInputStream(data.from(from), 1 << 16);
				InputStream in = compressed ? new GZIPInputStream(plain, 1 << 16) : plain)
		{
			return raw.read(in).image(String.valueOf(named.path().getFileName()), calibration(header, raw));
		}
	}

	private static RawData raw(final TextHeader header) throws IOException {
		final long[] lengths = header.wholes("sizes");
		if (lengths.length != header.whole("dimension", -1)) throw header.damaged("sizes");
		final String axes = axes(header, lengths);
		final SampleType type = type(header);
		final String order = header.get(type.bytes() == 1 ? "little" : "", "endian").toLowerCase(
			Locale.ROOT);
		if (!order.equals("little") && !order.equals("big")) throw header.damaged("endian");
		return new RawData(type, TextHeader.order(order.equals("big")), axes, lengths, 1, 0);
	}

	/** Returns a letter for each axis: by their kinds or, if there are none, x, y and z. */
	private static String axes(final TextHeader header, final long[] lengths) throws IOException {
		final int count = lengths.length;
		final String kinds = header.get("", "kinds");
		if (kinds.isEmpty() || kinds.matches(UNKNOWN)) {
			if (hasOtherAxes(header) || count < 2 || count > 3 || count == 3 && lengths[0] <= 4 && lengths[1] > 4)
				throw new UnsupportedImageException("NRRD of sizes " + Arrays.toString(lengths) +
					" cannot be read, since it says not of what kinds its axes are.");
			return "XYZ".substring(0, count);
		}
		if (kinds.toLowerCase(Locale.ROOT).contains("-color")) throw SkeliteException.file(GreyPixels.COLOR);
		final String[] words = kinds.toLowerCase(Locale.ROOT).split("\\s+");
		if (words.length != count) throw header.damaged("kinds");
		final StringBuilder axes = new StringBuilder();
		int space = 0;
		for (final String word : words) {
			if (word.matches(UNKNOWN)) throw unsupported(kinds);
			final char axis = word.equals("time") ? 'T' : word.matches(SPACE) ? "XYZ?".charAt(Math.min(
				space++, 3)) : 'C';
			if (axis == '?' || axes.indexOf(String.valueOf(axis)) >= 0) throw unsupported(kinds);
			axes.append(axis);
		}
		if (space < 2) throw header.damaged("kinds");
		return axes.toString();
	}

	/** Whether there are axes without a direction in space. */
	private static boolean hasOtherAxes(final TextHeader header) {
		return header.get("", "space directions").toLowerCase(Locale.ROOT).contains("none");
	}

	private static UnsupportedImageException unsupported(final String kinds) {
		return new UnsupportedImageException("NRRD of axes of the kinds " + Messages.line(new IOException(
			kinds)) + " cannot be read.");
	}

	private static SampleType type(final TextHeader header) throws IOException {
		final String type = header.required("type").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		return switch (type) {
			case "uchar", "unsigned char", "uint8", "uint8_t" -> SampleType.UINT8;
			case "signed char", "int8", "int8_t" -> SampleType.INT8;
			case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> SampleType.UINT16;
			case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> SampleType.INT16;
			case "uint", "unsigned int", "uint32", "uint32_t" -> SampleType.UINT32;
			case "int", "signed int", "int32", "int32_t" -> SampleType.INT32;
			case "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t" -> SampleType.UINT64;
			case "longlong", "long long", "long long int", "signed long long", "signed long long int", "int64", "int64_t" -> SampleType.INT64;
			case "float" -> SampleType.FLOAT32;
			case "double" -> SampleType.FLOAT64;
			default -> throw new UnsupportedImageException("NRRD of the type " + Messages.line(
				new IOException(type)) + " cannot be read.");
		};
	}

	private static Calibration calibration(final TextHeader header, final RawData raw)
		throws IOException
	{
		final Calibration calibration = new Calibration();
		final double[] edges = edges(header, raw);
		calibration.pixelWidth = edges[0];
		calibration.pixelHeight = edges[1];
		calibration.pixelDepth = edges[2];
		final String unit = unit(header, raw);
		if (!unit.isEmpty()) calibration.setUnit(LengthUnit.shortName(unit));
		final String origin = header.get("", "space origin");
		if (!origin.isEmpty()) Origins.set(calibration, header.reals(origin, "space origin"));
		return calibration;
	}

	/** Returns the unit of space, empty if there is none. */
	private static String unit(final TextHeader header, final RawData raw) throws IOException {
		final boolean ofSpace = header.has("space units");
		final List<String> units = UNIT.matcher(header.get("", "space units", "units")).results().map(
			match -> match.group(1)).toList();
		final Set<String> lengths = new TreeSet<>();
		for (int i = 0; i < units.size(); i++)
			if (ofSpace || i < raw.axes().length() && "XYZ".indexOf(raw.axes().charAt(i)) >= 0) lengths.add(units
				.get(i).strip());
		if (lengths.size() > 1) throw new UnsupportedImageException("NRRD whose axes are in the units " +
			Messages.line(new IOException(String.join(", ", lengths))) + " cannot be read; write them in one.");
		return lengths.isEmpty() ? "" : lengths.iterator().next();
	}

	/** Returns the edges of a pixel along x, y and z, by spacings or by directions. */
	private static double[] edges(final TextHeader header, final RawData raw) throws IOException {
		final double[] edges = { 1, 1, 1 };
		if (header.has("spacings")) {
			final double[] spacings = header.reals(header.required("spacings"), "spacings");
			if (spacings.length != raw.axes().length()) throw header.damaged("spacings");
			for (int i = 0; i < spacings.length; i++)
				set(edges, raw.axes().charAt(i), spacings[i]);
		}
		else if (header.has("space directions")) {
			// vectors in brackets, or none
			final String[] vectors = header.required("space directions").replaceAll("\\s*,\\s*", ",").strip()
				.split("\\s+");
			if (vectors.length != raw.axes().length()) throw header.damaged("space directions");
			for (int i = 0; i < vectors.length; i++) {
				final double[] vector = header.reals(vectors[i], "space directions");
				set(edges, raw.axes().charAt(i), Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum()));
			}
		}
		return edges;
	}

	private static void set(final double[] edges, final char axis, final double length) {
		final int at = "XYZ".indexOf(axis);
		if (at >= 0 && Math.abs(length) > 0 && Math.abs(length) < Double.POSITIVE_INFINITY) edges[at] =
			Math.abs(length);
	}
}
