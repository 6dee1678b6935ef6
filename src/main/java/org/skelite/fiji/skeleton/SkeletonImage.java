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

import java.util.List;

import org.skelite.graph.Source;
import org.skelite.mask.PixelSet;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

import ij.ImagePlus;

/**
 * A skeletonized image.
 *
 * @param image the skeleton
 * @param soft the soft skeleton, null if it is not wanted
 * @param radius the radius at each pixel of the skeleton, null if it is not wanted
 * @param spacing size of a pixel along each axis, null for square ones
 * @param parts what was skeletonized by itself: channels, frames or slices, in the order of {@link
 *          ImagePart#of(ImagePlus, boolean)}
 */
record SkeletonImage(ImagePlus image, ImagePlus soft, ImagePlus radius, double[] spacing,
	List<Part> parts)
{

	/**
	 * What came of one part, inside the selection.
	 *
	 * @param source which part, and which label
	 * @param object its object
	 * @param skeleton its skeleton
	 * @param peeled how many pixels were peeled
	 */
	record Part(Source source, PixelSet object, PixelSet skeleton, long peeled) {}

	boolean isEmpty() {
		return parts.stream().allMatch(part -> part.peeled == 0);
	}

	/**
	 * Scores the parts.
	 *
	 * @param detail as of {@link ObjectScores#of}
	 */
	List<ObjectScores> scores(final double detail, final Progress progress) {
		final ObjectScores[] scores = new ObjectScores[parts.size()];
		Chunks.forEach(scores.length, 1, progress, (i, end) -> {
			final Part part = parts.get(i);
			scores[i] = ObjectScores.of(part.source, part.object, part.skeleton, spacing, detail, progress);
		});
		return List.of(scores);
	}

	/** Says in words what came out. */
	String summary() {
		if (isEmpty()) return "there is no object, so the result is empty";
		final long empty = parts.stream().filter(part -> part.peeled == 0).count();
		return parts.stream().mapToLong(part -> part.skeleton.count()).sum() + " skeleton pixels of " +
			parts.stream().mapToLong(Part::peeled).sum() + (empty == 0 ? "" : ", " + empty + " of " + parts
				.size() + " parts without object");
	}
}
