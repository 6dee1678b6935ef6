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
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import net.imglib2.iterator.IntervalIterator;

/**
 * Data sets of HDF5 files, of two dimensions, y and x, or three, z, y and x; axes
 * of length 1 do not count.
 */
final class Hdf5File {

	/** How many data sets a message names, and how deep they are looked for. */
	private static final int NAMED = 5;

	/** Attribute of ilastik and vigra: the axes, in JSON. */
	private static final String AXES = "axistags";

	/** Attribute of the library for HDF5: names of the axes. */
	private static final String LABELS = "DIMENSION_LABELS";

	private static final int DEEPEST = 20;
	private static final int MOST = 10000;

	/** Size of a voxel along z, y and x, as ilastik and others give it. */
	private static final String ELEMENT_SIZE = "element_size_um";

	private Hdf5File() {}

	/**
	 * @param path of the data set, or null for the only one
	 */
	static ImagePlus read(final InputFile file, final String path) throws IOException {
		checkLength(file);
		try {
			// closed with the file: the library cannot close what it was given as a channel
			final Dataset data = find(open(file), path);
			return read(data, String.valueOf(file.path().getFileName()));
		}
		catch (final HdfException e) {
			throw new IOException("File is truncated or damaged, or its data set cannot be read (" + Messages
				.line(e) + ").", e);
		}
	}

	/**
	 * Opens a file. From memory the library takes no more than there is; from a file
	 * it takes room for what a damaged header asks for.
	 */
	private static HdfFile open(final InputFile file) throws IOException {
		if (file.length() > Integer.MAX_VALUE) return new HdfFile(file.channel());
		return HdfFile.fromByteBuffer(file.channel().map(MapMode.READ_ONLY, 0, file.length()));
	}

	/** The superblock tells the length; the library reads zeros beyond the end. */
	static void checkLength(final InputFile file) throws IOException {
		final ByteBuffer start = ByteBuffer.wrap(file.read(0, 64)).order(ByteOrder.LITTLE_ENDIAN);
		final int version = start.get(8);
		if (version < 0 || version > 3) throw new UnsupportedImageException("HDF5 of version " + version +
			" cannot be read.");
		if (start.get(version < 2 ? 13 : 9) != 8) throw new UnsupportedImageException(
			"HDF5 of offsets of " + start.get(version < 2 ? 13 : 9) + " bytes cannot be read.");
		final long length = start.getLong(version == 0 ? 40 : version == 1 ? 44 : 28);
		if (length > file.length()) throw new IOException("File is truncated: " + file.length() + " of " +
			length + " bytes.");
	}

	static Dataset find(final HdfFile hdf, final String path) throws IOException {
		final List<Dataset> all = new ArrayList<>();
		if (path != null) {
			try {
				if (hdf.getByPath(path) instanceof Dataset found) return found;
			}
			catch (final RuntimeException e) {
				// told below
			}
		}
		collect(hdf, all, 0);
		if (path == null && all.size() == 1) return all.get(0);
		final String names = all.stream().limit(NAMED).map(Node::getPath).collect(Collectors.joining(
			", ")) + (all.size() > NAMED ? ", ..." : "");
		throw new IOException((path == null ? "HDF5 file holds " + all.size() + " data sets; name one as" +
			" FILE:/PATH." : "HDF5 file has no data set " + path + ".") + (all.isEmpty() ? ""
				: " There are " + names + "."));
	}

	private static void collect(final Group group, final List<Dataset> all, final int depth) {
		if (depth > DEEPEST) return;
		for (final Node child : group.getChildren().values()) {
			if (all.size() > MOST) return;
			if (child instanceof Dataset data) {
				if (data.getDimensions().length > 1) all.add(data);
			}
			else if (child instanceof Group inner && !child.isLink()) collect(inner, all, depth + 1);
		}
	}

	private static ImagePlus read(final Dataset data, final String name) throws IOException {
		Hdf5Checks.check(data);
		final int[] dimensions = data.getDimensions();
		final String axes = axes(data);
		if (axes != null) return read(data, lengths(dimensions, axes), axes.indexOf('t') >= 0 && dimensions[axes
			.indexOf('t')] > 1, name);
		final int[] lengths = Arrays.stream(dimensions).filter(length -> length != 1).toArray();
		if (dimensions.length < 2 || lengths.length > 3) throw new UnsupportedImageException(
			"Data set of dimensions " + Arrays.toString(dimensions) +
				" cannot be read, since it says not which axes they are; 2 (y, x) and 3 (z, y, x) can.");
		final int[] zyx = dimensions.length <= 3 ? pad(dimensions) : pad(lengths);
		if (zyx[0] > 1 && zyx[2] <= 4) throw new UnsupportedImageException(
			"Data set whose last axis has the length " + zyx[2] +
				", as if it were colors, cannot be read; save one color, or (z, y, x).");
		return read(data, zyx, false, name);
	}

	/** Returns a letter for each axis, by its label or null if there are none. */
	private static String labels(final Dataset data) {
		final Attribute attribute = data.getAttribute(LABELS);
		final String labels = attribute != null && attribute.getData() instanceof String[] texts ? String
			.join("", texts).toLowerCase(Locale.ROOT) : "";
		return labels.length() == data.getDimensions().length && labels.matches("[tczyx]+") ? labels : null;
	}

	/** Returns a letter for each axis, as ilastik and vigra store them, or null if there are none. */
	static String axes(final Dataset data) throws IOException {
		final Attribute attribute = data.getAttribute(AXES);
		if (attribute == null) return labels(data);
		try {
			final StringBuilder axes = new StringBuilder();
			for (final JsonElement axis : JsonParser.parseString(String.valueOf(attribute.getData()))
				.getAsJsonObject().getAsJsonArray("axes"))
				axes.append(axis.getAsJsonObject().get("key").getAsString());
			if (axes.length() == data.getDimensions().length) return axes.toString().toLowerCase(Locale.ROOT);
		}
		catch (final JsonParseException | IllegalStateException | ClassCastException
				| NullPointerException | StackOverflowError e)
		{
			throw new IOException("File is damaged: its " + AXES + " cannot be read.", e);
		}
		throw new IOException("File contradicts itself: its " + AXES + " do not fit " + Arrays.toString(
			data.getDimensions()) + ".");
	}

	/** Returns the lengths along slices or frames, y and x. */
	private static int[] lengths(final int[] dimensions, final String axes) throws IOException {
		final StringBuilder used = new StringBuilder();
		final int[] lengths = { 1, 1, 1 };
		for (int i = 0; i < dimensions.length; i++) {
			final char axis = axes.charAt(i);
			if (dimensions[i] == 1 && axis != 'y' && axis != 'x') continue;
			used.append(axis);
			lengths[axis == 'x' ? 2 : axis == 'y' ? 1 : 0] = dimensions[i];
		}
		if (!used.toString().matches("[zt]?yx")) throw new UnsupportedImageException(
			"Data set of the axes " + String.join(", ", axes.split("")) + " cannot be read; save one" +
				" channel, of the axes y, x or z, y, x or t, y, x.");
		return lengths;
	}

	private static ImagePlus read(final Dataset data, final int[] zyx, final boolean frames,
		final String name) throws IOException
	{
		final SampleType type = type(data);
		if (isZero(data.getFillValue()) || isWritten(data)) return read(data, zyx, frames, type, name);
		throw new UnsupportedImageException("Data set with parts that were never written, and so stand for" +
			" its fill value, cannot be read; save it as a whole.");
	}

	static boolean isZero(final Object fillValue) {
		return fillValue == null || fillValue instanceof Number number && number.doubleValue() == 0;
	}

	/** Whether all parts are in the file; the library takes zeros for others, whatever the fill value. */
	private static boolean isWritten(final Dataset data) {
		if (data.isEmpty()) return false;
		if (!(data instanceof ChunkedDataset chunked)) return true;
		final long[] chunk = Arrays.stream(chunked.getChunkDimensions()).asLongStream().toArray();
		final long[] chunks = new long[chunk.length];
		for (int d = 0; d < chunk.length; d++)
			chunks[d] = (data.getDimensions()[d] + chunk[d] - 1) / chunk[d];
		final IntervalIterator places = new IntervalIterator(chunks);
		try {
			while (places.hasNext()) {
				places.fwd();
				final int[] offset = new int[chunk.length];
				for (int d = 0; d < offset.length; d++)
					offset[d] = (int) (places.getLongPosition(d) * chunk[d]);
				chunked.getRawChunkBuffer(offset);
			}
			return true;
		}
		catch (final HdfException e) {
			return false;
		}
	}

	private static ImagePlus read(final Dataset data, final int[] zyx, final boolean frames,
		final SampleType type, final String name) throws IOException
	{
		final ImageSize size = new ImageSize(zyx[2], zyx[1], 1, frames ? 1 : zyx[0], frames ? zyx[0] : 1);
		size.check();
		// the library's numbers, of up to 8 bytes, and ours
		PlaneStack.checkMemory(size, 2 * type.bytes() + type.bits() / 8);
		final PlaneStack stack = new PlaneStack(size, type);
		final long plane = size.planePixels();
		if (plane * zyx[0] > Integer.MAX_VALUE - 8 || plane * type.bytes() > Integer.MAX_VALUE -
			8) throw new UnsupportedImageException("Data set of " + size +
				" is larger than can be read; save it as BigTIFF.");
		final Object numbers = data.getDataFlat();
		for (int z = 0; z < zyx[0]; z++)
			stack.set(0, frames ? 0 : z, frames ? z : 0, bytes(numbers, (int) (z * plane), (int) plane, type));
		return stack.image(name, calibration(data));
	}

	private static int[] pad(final int[] lengths) {
		final int[] zyx = { 1, 1, 1 };
		System.arraycopy(lengths, 0, zyx, 3 - lengths.length, lengths.length);
		return zyx;
	}

	static SampleType type(final Dataset data) throws IOException {
		if (data.getDataType() instanceof FixedPoint whole && whole.getBitPrecision() == 8 * whole
			.getSize()) return SampleType.of(whole.getSize(), whole.isSigned(), false);
		if (data.getDataType() instanceof FloatingPoint real && real.getSize() >= 4) return SampleType.of(
			real.getSize(), true, true);
		// what Python makes of true and false
		if (data.getDataType() instanceof EnumDataType) return SampleType.UINT8;
		throw new UnsupportedImageException("Data set of this type cannot be read; save it as numbers" +
			" of 8, 16 or 32 bits.");
	}

	/** Returns numbers as the file has them; the library widens unsigned ones. */
	private static ByteBuffer bytes(final Object numbers, final int from, final int count,
		final SampleType type) throws IOException
	{
		if (Array.getLength(numbers) < from + count) throw new IOException(
			"File is damaged: numbers are missing.");
		final ByteBuffer bytes = ByteBuffer.allocate(count * type.bytes());
		for (int i = from; i < from + count; i++)
			switch (type) {
				case UINT8, INT8 -> bytes.put(number(Array.get(numbers, i)).byteValue());
				case UINT16, INT16 -> bytes.putShort(((Number) Array.get(numbers, i)).shortValue());
				case UINT32, INT32 -> bytes.putInt(((Number) Array.get(numbers, i)).intValue());
				case UINT64, INT64 -> bytes.putLong(((Number) Array.get(numbers, i)).longValue());
				case FLOAT32 -> bytes.putFloat(Array.getFloat(numbers, i));
				default -> bytes.putDouble(Array.getDouble(numbers, i));
			}
		return bytes.flip();
	}

	private static Number number(final Object value) throws IOException {
		if (value instanceof Number number) return number;
		if ("TRUE".equals(value) || "FALSE".equals(value)) return "TRUE".equals(value) ? 1 : 0;
		throw new UnsupportedImageException("Data set of names, such as " + Messages.line(new IOException(
			String.valueOf(value))) + ", cannot be read; save it as numbers.");
	}

	static Calibration calibration(final Dataset data) {
		final Calibration calibration = new Calibration();
		final Attribute attribute = data.getAttribute(ELEMENT_SIZE);
		final Object value = attribute == null ? null : attribute.getData();
		if (value == null || !value.getClass().isArray() || Array.getLength(value) != 3)
			return calibration;
		final double[] edges = new double[3];
		for (int i = 0; i < 3; i++)
			edges[i] = ((Number) Array.get(value, i)).doubleValue();
		if (Arrays.stream(edges).anyMatch(edge -> !(edge > 0 && edge < Double.POSITIVE_INFINITY)))
			return calibration;
		calibration.pixelDepth = edges[0];
		calibration.pixelHeight = edges[1];
		calibration.pixelWidth = edges[2];
		calibration.setUnit(LengthUnit.MICRON);
		return calibration;
	}
}
