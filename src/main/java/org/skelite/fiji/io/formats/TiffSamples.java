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
import java.util.Arrays;

import org.skelite.util.SkeliteException;

/** What the samples of a TIFF's pixels are: channels, a color, an index into a palette. */
final class TiffSamples {

	private final TiffPage like;
	private final boolean channels;
	private final SampleType type;

	/**
	 * @param like a page like all others
	 * @param channels whether several samples are channels, whatever the page says
	 * @throws IOException if the colors are of a kind that cannot be read
	 */
	TiffSamples(final TiffPage like, final boolean channels) throws IOException {
		this.like = like;
		this.channels = channels && like.samples() > 1;
		final int photometric = like.photometric();
		if (photometric > TiffPage.PALETTE || photometric < 0) throw SkeliteException.file(
			GreyPixels.COLOR);
		if (photometric == TiffPage.RGB && like.samples() < 3) throw new IOException(
			"File is damaged: color of " + like.samples() + " samples per pixel.");
		type = photometric == TiffPage.PALETTE ? SampleType.UINT8 : like.sampleType();
		final boolean unsigned = type == SampleType.UINT8 || type == SampleType.UINT16;
		if (photometric == TiffPage.WHITE_IS_ZERO && !unsigned) throw new UnsupportedImageException(
			"TIFF of " + like.bits() + "-bit numbers in which 0 is white cannot be read; save it with 0 as" +
				" black.");
	}

	/** Returns the channels of a page. */
	int channels() throws IOException {
		if (channels) return like.samples();
		if (like.photometric() == TiffPage.RGB || like.photometric() == TiffPage.PALETTE) return 1;
		return like.samples() - (like.hasAlpha() ? 1 : 0);
	}

	SampleType type() {
		return type;
	}

	/**
	 * Reads the channels of a page.
	 *
	 * @throws SkeliteException if it is in color, or transparent
	 */
	ByteBuffer[] read(final TiffPage page) throws IOException {
		final ByteBuffer[] samples = page.read();
		final double noData = like.noData();
		if (noData != 0 && !Double.isNaN(noData)) for (final ByteBuffer channel : samples)
			checkData(channel, noData);
		if (channels) return samples;
		switch (page.photometric()) {
			case TiffPage.PALETTE:
				final byte[] indices = samples[0].array();
				GreyPixels.replaceIndices(indices, page.palette());
				return new ByteBuffer[] { samples[0] };
			case TiffPage.RGB:
				for (int i = 0; i < samples[0].capacity(); i++)
					if (samples[0].get(i) != samples[1].get(i) || samples[0].get(i) != samples[2].get(i))
						throw SkeliteException.file(GreyPixels.COLOR);
				if (samples.length > 4) throw new UnsupportedImageException(
					"TIFF in color of " + samples.length + " samples cannot be read; save it in shades of grey.");
				if (samples.length > 3) checkOpaque(samples[3]);
				return new ByteBuffer[] { samples[0] };
			default:
		}
		final ByteBuffer[] grey = Arrays.copyOf(samples, channels());
		if (grey.length < samples.length) checkOpaque(samples[grey.length]);
		final boolean inverse = page.photometric() == TiffPage.WHITE_IS_ZERO && !isBooleans();
		for (final ByteBuffer channel : grey) {
			if (inverse) invert(channel);
			if (page.bits() == 1) GreyPixels.stretchBits(channel.array());
		}
		return grey;
	}

	/**
	 * Whether bits are an array's, which tifffile stores as they are, and says that true
	 * is black. The array is what its user means and, with tifffile, gets back.
	 */
	private boolean isBooleans() throws IOException {
		return like.bits() == 1 && (like.software().startsWith("tifffile") || TifffileShape.parse(like
			.description()) != null);
	}

	private void checkData(final ByteBuffer channel, final double noData) {
		for (int i = 0; i < channel.capacity() / like.sampleType().bytes(); i++)
			if (like.sampleType().value(channel, i) == noData) throw SkeliteException.file(
				"Image has pixels of the value " + noData + ", which its tag GDAL_NODATA says hold no data; save it" +
					" with another value for them, such as 0.");
	}

	/** An alpha channel must not hide anything. */
	private void checkOpaque(final ByteBuffer alpha) {
		for (int i = 0; i < alpha.capacity(); i++)
			if (alpha.get(i) != (byte) 0xff) throw SkeliteException.file(GreyPixels.TRANSPARENT);
	}

	private void invert(final ByteBuffer channel) {
		final int white = (1 << like.bits()) - 1;
		for (int i = 0; i < channel.capacity(); i += type.bytes())
			if (type == SampleType.UINT8) channel.put(i, (byte) (white - (channel.get(i) & 0xff)));
			else channel.putShort(i, (short) (white - (channel.getShort(i) & 0xffff)));
	}
}
