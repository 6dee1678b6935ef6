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

import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * Recognizes TIFF files by microscopes' programs, whose pages may be channels, slices or frames:
 * which, only tags or texts of their own tell.
 */
final class MicroscopeTiff {

	/** Programs whose directories do not even list all pages. */
	private static final Map<Integer, String> ONE_DIRECTORY = Map.of(33629, "MetaMorph", 34412,
		"Zeiss LSM");

	/** Programs by the tags that only they write. */
	private static final Map<Integer, String> TAGS = new TreeMap<>(Map.of(4864, "Andor", 33560,
		"Olympus SIS", 34361, "Olympus FluoView", 43314, "NIH Image", 51123, "Micro-Manager", 65200,
		"PerkinElmer Flex"));

	/** Programs by what the description, or the name of the program, contains. */
	private static final Map<String, String> TEXTS = new TreeMap<>(Map.of("<PerkinElmer-QPI",
		"PerkinElmer", "\"IntendedDimensions\"", "Micro-Manager", "SI.VERSION", "ScanImage",
		"SI.LINE_FORMAT", "ScanImage", "scanimage.SI", "ScanImage", "state.configPath", "ScanImage",
		"<MetaData>", "MetaMorph"));

	/** What descriptions by ImageJ2 begin with. */
	private static final String SCIFIO = "SCIFIO=";

	private MicroscopeTiff() {}

	/**
	 * Checks that it is known what the pages of a file without further description are.
	 *
	 * @throws UnsupportedImageException if a program wrote it whose pages may be anything
	 */
	static void checkPages(final TiffPage first, final int pages) throws UnsupportedImageException {
		if (pages == 1) return;
		if (first.description().startsWith(SCIFIO)) throw new UnsupportedImageException(
			"TIFF stack in the way of ImageJ2 (SCIFIO) cannot be read; save it with File > Save As > Tiff.");
		for (final Entry<Integer, String> tag : TAGS.entrySet())
			if (first.has(tag.getKey())) throw unsupported(tag.getValue());
		for (final Entry<String, String> text : TEXTS.entrySet())
			if (first.description().contains(text.getKey()) || first.software().contains(text.getKey()))
				throw unsupported(text.getValue());
	}

	/**
	 * Checks that directories list what is in a file.
	 *
	 * @throws UnsupportedImageException if a program wrote it that does otherwise
	 */
	static void checkDirectories(final TiffPage first) throws UnsupportedImageException {
		for (final Entry<Integer, String> tag : ONE_DIRECTORY.entrySet())
			if (first.has(tag.getKey())) throw unsupported(tag.getValue());
	}

	private static UnsupportedImageException unsupported(final String program) {
		return new UnsupportedImageException("This TIFF is a microscope's own (" + program +
			"); save it as TIFF or OME-TIFF in Fiji.");
	}
}
