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
import java.util.List;
import java.util.Locale;

import ij.measure.Calibration;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.OrderedDataType;

import org.skelite.util.SkeliteException;
import org.skelite.volume.io.ChunkedArray;
import org.skelite.volume.io.NumberType;
import org.skelite.volume.io.VolumeFile;

/**
 * A data set of an HDF5 file, of which only the chunks are read that are asked for. What is not
 * divided into chunks is read row by row. Thread safe.
 */
final class Hdf5Chunks implements ChunkedArray {

	/** What the library says where a chunk was never written. */
	private static final String MISSING = "No chunk with offset";

	/** Numbers that are read at a time of what has no chunks. */
	private static final int AT_A_TIME = 1 << 17;

	private final InputFile file;
	private final HdfFile hdf;
	private final Dataset data;
	private final long[] shape;
	private final int[] chunkShape;
	private final NumberType type;

	private Hdf5Chunks(final InputFile file, final HdfFile hdf, final Dataset data) throws IOException {
		this.file = file;
		this.hdf = hdf;
		this.data = data;
		shape = Arrays.stream(data.getDimensions()).asLongStream().toArray();
		type = NumberType.of(Hdf5File.type(data).name().toLowerCase(Locale.ROOT), order(data.getDataType()));
		if (data instanceof ChunkedDataset chunked) chunkShape = chunked.getChunkDimensions();
		else if (data instanceof ContiguousDataset) chunkShape = rows(data.getDimensions());
		else throw new UnsupportedImageException("Data set of this layout cannot be read; save it in chunks.");
	}

	/**
	 * Opens a data set.
	 *
	 * @param file is closed with the image
	 * @param part of the data set, or null for the only one
	 * @throws IOException if it cannot be read
	 * @throws SkeliteException if it is of a kind that cannot be read
	 */
	static VolumeFile open(final InputFile file, final String part) throws IOException {
		Hdf5File.checkLength(file);
		try {
			final HdfFile hdf = new HdfFile(file.channel());
			final Dataset data = Hdf5File.find(hdf, part);
			Hdf5Checks.check(data);
			final Hdf5Chunks chunks = new Hdf5Chunks(file, hdf, data);
			final String axes = Hdf5File.axes(data);
			final List<String> names = axes == null ? VolumeFile.names(chunks.shape.length) : Arrays.asList(axes
				.split(""));
			final Calibration calibration = Hdf5File.calibration(data);
			final double[] scale = names.stream().mapToDouble(name -> switch (name) {
				case "x" -> calibration.pixelWidth;
				case "y" -> calibration.pixelHeight;
				case "z" -> calibration.pixelDepth;
				default -> 1;
			}).toArray();
			final boolean known = calibration.scaled();
			return new VolumeFile(file.path().resolveSibling(file.path().getFileName() + ":" + data.getPath()),
				chunks, names, scale, known ? "micrometer" : "");
		}
		catch (final HdfException e) {
			throw new IOException("File is truncated or damaged, or its data set cannot be read (" + Messages
				.line(e) + ").", e);
		}
	}

	private static ByteOrder order(final DataType type) {
		if (type instanceof OrderedDataType ordered) return ordered.getByteOrder();
		return type instanceof EnumDataType names ? order(names.getBaseType()) : ByteOrder.LITTLE_ENDIAN;
	}

	/** Returns some whole rows. */
	private static int[] rows(final int[] dimensions) {
		final int[] rows = new int[dimensions.length];
		Arrays.fill(rows, 1);
		final int last = rows.length - 1;
		rows[last] = dimensions[last];
		if (last > 0) rows[last - 1] = Math.max(1, Math.min(dimensions[last - 1], AT_A_TIME / rows[last]));
		return rows;
	}

	@Override
	public long[] shape() {
		return shape.clone();
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
		return data.getFillValue() instanceof Number number ? number.doubleValue() : 0;
	}

	@Override
	public byte[] read(final long[] index) throws IOException {
		final int[] offset = new int[shape.length];
		for (int d = 0; d < offset.length; d++)
			offset[d] = (int) (index[d] * chunkShape[d]);
		final int bytes = Math.multiplyExact(strides()[0] * chunkShape[0], type.bytes());
		if (data instanceof ContiguousDataset contiguous) return readRows(contiguous, offset, bytes);
		final byte[] chunk;
		try {
			// the library looks chunks up in lists that it reads when they are needed
			synchronized (hdf) {
				chunk = ((ChunkedDataset) data).getDecompressedChunk(offset);
			}
		}
		catch (final RuntimeException e) {
			if (String.valueOf(e.getMessage()).startsWith(MISSING)) return null;
			throw new IOException(Messages.line(e), e);
		}
		if (chunk.length != bytes) throw new IOException("it has " + chunk.length + " bytes, expected " + bytes);
		return chunk;
	}

	private byte[] readRows(final ContiguousDataset rows, final int[] offset, final int bytes)
		throws IOException
	{
		if (rows.isEmpty()) return null;
		long first = 0;
		for (int d = 0; d < offset.length; d++)
			first = first * shape[d] + offset[d];
		// the last rows of a plane may be fewer
		final int last = offset.length - 1;
		final long there = last == 0 ? bytes : Math.min(chunkShape[last - 1], shape[last - 1] - offset[last -
			1]) * shape[last] * type.bytes();
		final ByteBuffer buffer = ByteBuffer.wrap(new byte[bytes], 0, (int) there);
		file.read(buffer, rows.getDataAddress() + hdf.getUserBlockSize() + first * type.bytes());
		return buffer.array();
	}

	@Override
	public String name(final long[] index) {
		return "Chunk " + Arrays.toString(index) + " of " + file.path() + ":" + data.getPath();
	}

	@Override
	public String version() {
		return file.version();
	}

	@Override
	public void close() throws IOException {
		// the library cannot close what it was given as a channel
		file.close();
	}
}
