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
package org.skelite.fiji.io;

import java.util.Locale;

import org.skelite.util.SkeliteException;

/** The formats of results. */
public enum ResultFormat {

	/** TIFF as ImageJ writes it, or BigTIFF where that is needed. */
	TIFF(".tif"),

	/** TIFF with OME-XML. */
	OME_TIFF(".ome.tif"),

	/** NIfTI-1, compressed. */
	NIFTI(".nii.gz");

	private final String extension;

	ResultFormat(final String extension) {
		this.extension = extension;
	}

	/** Returns the extension of results, with its dot. */
	public String extension() {
		return extension;
	}

	/** Returns the format of the kind of an input, by its name: TIFF if it is neither of the others. */
	public static ResultFormat like(final String name) {
		final String kind = ImageFiles.extension(name);
		if (kind.startsWith("ome.")) return OME_TIFF;
		return kind.startsWith("nii") ? NIFTI : TIFF;
	}

	/**
	 * Returns the format that a result's name asks for.
	 *
	 * @throws SkeliteException if its extension is of none
	 */
	public static ResultFormat of(final String name) {
		switch (ImageFiles.extension(name)) {
			case "tif", "tiff", "btf", "tf8":
				return TIFF;
			case "ome.tif", "ome.tiff", "ome.btf":
				return OME_TIFF;
			case "nii", "nii.gz":
				return NIFTI;
			default:
				throw SkeliteException.input("Output " + name +
					" must end in .tif, .ome.tif, .nii or .nii.gz, the formats of the results, or be a folder.");
		}
	}

	/** Returns what the user calls it. */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
