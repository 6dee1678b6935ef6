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
package org.skelite.fiji.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log says of the skeletons of an image: the sums over all channels, frames and labels.
 *
 * @param texts the scores in the order of their names
 * @param warning why a skeleton is suspicious, empty if none is; the last of the texts
 */
public record ResultScores(List<String> texts, String warning) {

	/** Names of the scores. */
	public static final List<String> NAMES = Stream.concat(Stream.of("width", "height", "channels",
		"slices", "frames"), ObjectScores.NAMES.stream()).toList();

	/** Labels that a warning names. */
	private static final int MOST_NAMED = 10;

	/**
	 * Adds up scores.
	 *
	 * @param dimensions of the image: width, height, channels, slices, frames
	 * @param objects at least one
	 */
	public static ResultScores of(final int[] dimensions, final List<ObjectScores> objects) {
		final ObjectScores sum = ObjectScores.sum(objects);
		final String warning = objects.get(0).source().label() > 0 ? labelWarning(objects) : sum
			.warning();
		final List<String> texts = new ArrayList<>();
		Arrays.stream(dimensions).mapToObj(String::valueOf).forEach(texts::add);
		texts.addAll(sum.texts(warning));
		return new ResultScores(texts, warning);
	}

	/** A label that is hardly covered is not seen in the sum of many. */
	private static String labelWarning(final List<ObjectScores> labels) {
		final List<ObjectScores> suspicious = labels.stream().filter(ObjectScores::isSuspicious)
			.toList();
		if (suspicious.isEmpty()) return "";
		return "The skeletons of " + suspicious.size() + " of " + labels.size() +
			" labels do not cover their objects, so that branches may be missing: " + suspicious.stream()
				.limit(MOST_NAMED).map(label -> String.valueOf(label.source().label())).collect(Collectors
					.joining(", ")) + (suspicious.size() > MOST_NAMED ? ", ..." : "") + ".";
	}
}
