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
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import ij.ImagePlus;
import ij.measure.Calibration;

/** Writes NIfTI-1 files, which lie in the world where their inputs do. */
public final class NiftiWriter {

	/**
	 * Property of images that come from NIfTI files: what of the header tells where
	 * they lie in the world.
	 */
	public static final String ORIENTATION = "org.skelite.nifti.orientation";

	/** Handedness, two codes, 6 numbers of the quaternion, 12 of the matrix. */
	static final int ORIENTATION_BYTES = 4 + 4 + 18 * 4;

	private static final int HEADER = 352;

	private NiftiWriter() {}

	/**
	 * Writes an image of 8, 16 or 32 bits.
	 *
	 * @param target receives the file, and is closed
	 * @param compress whether by gzip
	 * @throws IOException if the file cannot be written, or an edge exceeds 32767
	 *           pixels, which the format cannot keep
	 */
	public static void write(final ImagePlus image, final OutputStream target,
		final boolean compress) throws IOException
	{
		final ByteBuffer header = header(image);
		try (OutputStream out = compress ? new Gzip(target) : target) {
			out.write(header.array());
			for (int c = 1; c <= image.getNChannels(); c++)
				for (int t = 1; t <= image.getNFrames(); t++)
					for (int z = 1; z <= image.getNSlices(); z++)
						out.write(bytes(image, image.getStack().getPixels(image.getStackIndex(c, z, t))));
		}
	}

	private static ByteBuffer header(final ImagePlus image) throws IOException {
		final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
		header.putInt(0, NiftiHeader.BYTES_1);
		final int[] lengths = { image.getWidth(), image.getHeight(), image.getNSlices(), image
			.getNFrames(), image.getNChannels() };
		int count = 2;
		for (int i = 0; i < lengths.length; i++) {
			if (lengths[i] > Short.MAX_VALUE) throw new IOException("NIfTI cannot keep an edge of " +
				lengths[i] + " pixels (at most 32767); choose TIFF as the format.");
			if (lengths[i] > 1) count = Math.max(count, i + 1);
			header.putShort(42 + 2 * i, (short) lengths[i]);
		}
		header.putShort(40, (short) count);
		header.putShort(52, (short) 1).putShort(54, (short) 1);
		final boolean signed = image.getCalibration().isSigned16Bit();
		final int bits = image.getBitDepth();
		header.putShort(70, (short) (bits == 8 ? 2 : bits == 16 ? signed ? 4 : 512 : 16));
		header.putShort(72, (short) bits);
		putCalibration(header, image.getCalibration());
		header.putFloat(108, HEADER);
		header.putFloat(112, 1);
		final byte[] orientation = image.getProperty(ORIENTATION) instanceof byte[] bytes ? bytes : null;
		if (orientation != null) putOrientation(header, orientation);
		header.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
		return header;
	}

	/** Writes lengths in meters, millimeters or micrometers, into which others are turned. */
	private static void putCalibration(final ByteBuffer header, final Calibration calibration) {
		final String unit = LengthUnit.shortName(calibration.getUnit());
		final double toMicrons = LengthUnit.ratio(unit, LengthUnit.MICRON);
		final boolean known = toMicrons > 0;
		final int code = unit.equals("m") ? 1 : unit.equals("mm") ? 2 : known ? 3 : 0;
		final double factor = code == 3 ? toMicrons : 1;
		header.putFloat(76, 1);
		header.putFloat(80, (float) Math.abs(calibration.pixelWidth * factor));
		header.putFloat(84, (float) Math.abs(calibration.pixelHeight * factor));
		header.putFloat(88, (float) Math.abs(calibration.pixelDepth * factor));
		final boolean timed = calibration.frameInterval > 0;
		header.putFloat(92, timed ? (float) calibration.frameInterval : 1);
		header.put(123, (byte) (code | (timed ? 8 : 0)));
	}

	private static void putOrientation(final ByteBuffer header, final byte[] orientation) {
		final ByteBuffer source = ByteBuffer.wrap(orientation).order(ByteOrder.LITTLE_ENDIAN);
		header.putFloat(76, source.getFloat());
		header.putShort(252, source.getShort()).putShort(254, source.getShort());
		for (int at = 256; at < 328; at += 4)
			header.putFloat(at, source.getFloat());
	}

	private static byte[] bytes(final ImagePlus image, final Object pixels) throws IOException {
		if (pixels instanceof byte[] bytes) return bytes;
		final int count = Array.getLength(pixels);
		final int size = pixels instanceof short[] ? 2 : 4;
		if (count > (Integer.MAX_VALUE - 8) / size) throw new IOException(
			"A plane is larger than can be written.");
		final ByteBuffer bytes = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
		if (pixels instanceof short[] shorts) {
			final int offset = image.getCalibration().isSigned16Bit() ? 32768 : 0;
			for (final short value : shorts)
				bytes.putShort((short) (value - offset));
		}
		else bytes.asFloatBuffer().put((float[]) pixels);
		return bytes.array();
	}

	/** Skeletons are mostly zeros, which the fastest level packs well enough. */
	private static final class Gzip extends GZIPOutputStream {

		Gzip(final OutputStream target) throws IOException {
			super(target, 1 << 16);
			def.setLevel(Deflater.BEST_SPEED);
		}
	}
}
