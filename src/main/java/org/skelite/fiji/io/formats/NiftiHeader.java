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

import org.skelite.util.SkeliteException;

import ij.measure.Calibration;

/**
 * The header of a NIfTI file, version 1 or 2.
 *
 * @see <a href="https://nifti.nimh.nih.gov/">The format</a>
 */
final class NiftiHeader {

	static final int BYTES_1 = 348;
	static final int BYTES_2 = 540;

	/** Axes in their order. */
	private static final String AXES = "XYZTC";

	private final ByteBuffer header;
	private final boolean version2;

	private NiftiHeader(final ByteBuffer header, final boolean version2) {
		this.header = header;
		this.version2 = version2;
	}

	/**
	 * @param start of the file, at least the header if there is one
	 * @return null if it is another format
	 */
	static NiftiHeader of(final byte[] start) {
		for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			if (start.length < BYTES_1) return null;
			final ByteBuffer header = ByteBuffer.wrap(start).order(order);
			final int size = header.getInt(0);
			if (size == BYTES_1 && start[344] == 'n' && (start[345] == '+' || start[345] == 'i') &&
				start[346] == '1') return new NiftiHeader(header, false);
			if (size == BYTES_2 && start.length >= BYTES_2 && start[4] == 'n' && start[6] == '2')
				return new NiftiHeader(header, true);
		}
		return null;
	}

	private long dim(final int i) {
		return version2 ? header.getLong(16 + 8 * i) : header.getShort(40 + 2 * i);
	}

	private double pixdim(final int i) {
		return version2 ? header.getDouble(104 + 8 * i) : header.getFloat(76 + 4 * i);
	}

	/** Returns where the numbers begin. */
	long start() throws IOException {
		if (header.get(version2 ? 5 : 345) != '+') throw new UnsupportedImageException(
			"NIfTI of two files (.hdr and .img) cannot be read; save it as .nii.");
		final double start = version2 ? header.getLong(168) : header.getFloat(108);
		if (!(start >= (version2 ? BYTES_2 : BYTES_1) && start <= 1L << 40) || start != Math.rint(start))
			throw new IOException("File is damaged: its image begins at byte " + start + ".");
		return (long) start;
	}

	RawData data() throws IOException {
		final long count = dim(0);
		if (count < 1 || count > 7) throw new IOException("File is damaged: " + count + " dimensions.");
		final long[] lengths = new long[AXES.length()];
		Arrays.fill(lengths, 1);
		for (int i = 1; i <= count; i++) {
			final long length = dim(i);
			if (length < 1 || i > AXES.length() && length > 1) throw new IOException(length < 1
				? "File is damaged: an axis has the length " + length + "."
				: "NIfTI of more than 5 dimensions cannot be read.");
			if (i <= AXES.length()) lengths[i - 1] = length;
		}
		final double slope = version2 ? header.getDouble(176) : header.getFloat(112);
		final double intercept = version2 ? header.getDouble(184) : header.getFloat(116);
		final boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
		if (slope != 0 && Double.isFinite(slope) && !Double.isFinite(intercept)) throw new IOException(
			"File is damaged: its numbers are scaled by " + slope + " and moved by " + intercept + ".");
		return new RawData(type(), header.order(), AXES, lengths, scaled ? slope : 1, scaled ? intercept
			: 0);
	}

	private SampleType type() throws IOException {
		final int type = header.getShort(version2 ? 12 : 70);
		final SampleType found = switch (type) {
			case 2 -> SampleType.UINT8;
			case 4 -> SampleType.INT16;
			case 8 -> SampleType.INT32;
			case 16 -> SampleType.FLOAT32;
			case 64 -> SampleType.FLOAT64;
			case 256 -> SampleType.INT8;
			case 512 -> SampleType.UINT16;
			case 768 -> SampleType.UINT32;
			case 1024 -> SampleType.INT64;
			case 1280 -> SampleType.UINT64;
			case 128, 2304 -> throw SkeliteException.file(GreyPixels.COLOR);
			default -> throw new UnsupportedImageException("NIfTI of data type " + type +
				" cannot be read; save it as 8-bit or 16-bit integers or in single precision.");
		};
		final int bits = header.getShort(version2 ? 14 : 72);
		if (bits != 8 * found.bytes()) throw new IOException("File is damaged: data type " + type +
			" of " + bits + " bits.");
		return found;
	}

	/** Returns the size of a voxel. (Where it lies in the world the result's header keeps.) */
	Calibration calibration() {
		final Calibration calibration = new Calibration();
		final int units = version2 ? header.getInt(500) : header.get(123);
		final String unit = switch (units & 7) {
			case 1 -> "m";
			case 2 -> "mm";
			case 3 -> LengthUnit.MICRON;
			default -> null;
		};
		calibration.pixelWidth = edge(1);
		calibration.pixelHeight = edge(2);
		calibration.pixelDepth = edge(3);
		if (unit != null) calibration.setUnit(unit);
		final double interval = Math.abs(pixdim(4));
		if (dim(0) > 3 && dim(4) > 1 && interval > 0 && Double.isFinite(interval))
			calibration.frameInterval = interval * switch (units & 0x38) {
				case 16 -> 1e-3;
				case 24 -> 1e-6;
				default -> 1;
			};
		return calibration;
	}

	private double edge(final int axis) {
		final double edge = Math.abs(pixdim(axis));
		return edge > 0 && Double.isFinite(edge) ? edge : 1;
	}

	/** Returns what tells where the image lies in the world, of version 1: codes, quaternion and matrix; null for version 2. */
	byte[] orientation() {
		if (version2) return orientationOf2();
		final byte[] bytes = new byte[NiftiWriter.ORIENTATION_BYTES];
		final ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		target.putFloat(header.getFloat(76));
		target.putShort(header.getShort(252)).putShort(header.getShort(254));
		for (int at = 256; at < 328; at += 4)
			target.putFloat(header.getFloat(at));
		return bytes;
	}

	private byte[] orientationOf2() {
		final byte[] bytes = new byte[NiftiWriter.ORIENTATION_BYTES];
		final ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		target.putFloat((float) header.getDouble(104));
		target.putShort((short) header.getInt(344)).putShort((short) header.getInt(348));
		for (int at = 352; at < 496; at += 8)
			target.putFloat((float) header.getDouble(at));
		return bytes;
	}
}
