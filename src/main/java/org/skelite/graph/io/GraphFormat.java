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
package org.skelite.graph.io;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.skelite.util.SkeliteException;

/** Kinds of files that graphs are written as. */
public enum GraphFormat {

	/** Tables of branches, trees, nodes, parts of the image, and Sholl profiles. */
	CSV("csv"),

	/** All trees in one file of SWC. */
	SWC("swc"),

	/** Each tree in a file of SWC of its own, in a folder. */
	SWC_TREES("swc-trees"),

	GRAPHML("graphml"),

	/** VTK polygonal data. */
	VTP("vtp"),

	/** Wavefront OBJ. */
	OBJ("obj"),

	/** A folder of skeletons as Neuroglancer reads them. */
	NEUROGLANCER("neuroglancer");

	private final String text;

	GraphFormat(final String text) {
		this.text = text;
	}

	/** Returns all names, with commas between. */
	public static String names() {
		return Arrays.stream(values()).map(GraphFormat::toString).collect(Collectors.joining(", "));
	}

	/**
	 * Reads names with commas between.
	 *
	 * @throws SkeliteException if there is no format of a name
	 */
	public static Set<GraphFormat> parse(final String names) {
		final Set<GraphFormat> formats = EnumSet.noneOf(GraphFormat.class);
		for (final String name : names.split(",")) {
			final String wanted = name.strip();
			if (wanted.isEmpty()) continue;
			formats.add(Arrays.stream(values()).filter(f -> f.text.equalsIgnoreCase(wanted)).findAny()
				.orElseThrow(() -> SkeliteException.input("There is no format \"" + wanted +
					"\". There are " + names() + ".")));
		}
		return formats;
	}

	@Override
	public String toString() {
		return text;
	}
}
