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

import org.skelite.util.SkeliteException;

/** What of colors is grey. */
final class GreyPixels {

	/** Why an image in color is refused, and what to do. */
	static final String COLOR = "Image is in RGB color; save it in shades of gray, or one of its" +
		" channels, first (in ImageJ: Image > Type > 8-bit, or Image > Color > Split Channels).";

	/** Why a transparent image is refused. */
	static final String TRANSPARENT =
		"Image is transparent in places; save it without an alpha channel first.";

	/** Why a palette of colors is refused. */
	static final String PALETTE =
		"Image is in colors of a palette; save it in shades of gray first (in ImageJ: Image > Type >" +
			" 8-bit). If its indices are what counts, save them as gray values.";

	private GreyPixels() {}

	/** Whether red, green and blue are the same. */
	static boolean isGrey(final int rgb) {
		return (rgb >> 16 & 0xff) == (rgb & 0xff) && (rgb >> 8 & 0xff) == (rgb & 0xff);
	}

	/**
	 * Replaces indices into a palette by the greys that they show. (The indices
	 * themselves mean nothing: the background may have any.)
	 *
	 * @param palette red, green and blue of each entry
	 * @throws SkeliteException if a color that occurs is no grey
	 */
	static void replaceIndices(final byte[] indices, final int[] palette) {
		for (int i = 0; i < indices.length; i++) {
			final int index = indices[i] & 0xff;
			if (index >= palette.length || !isGrey(palette[index])) throw SkeliteException.file(
				PALETTE);
			indices[i] = (byte) palette[index];
		}
	}

	/** Makes 0 and 255 of bits. */
	static void stretchBits(final byte[] bits) {
		for (int i = 0; i < bits.length; i++)
			bits[i] = (byte) -bits[i];
	}
}
