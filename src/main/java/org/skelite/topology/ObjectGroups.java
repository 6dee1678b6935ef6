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
package org.skelite.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a mask into groups of whole objects, of about the same number of pixels,
 * that threads can work on apart: what touches no pixel of an object changes nothing
 * for its topology, nor for its distances to the background, as the pixel before that
 * of another object is nearer and is background.
 */
final class ObjectGroups {

	private ObjectGroups() {}

	/**
	 * Divides a mask.
	 *
	 * @param mask the mask
	 * @param count how many groups to make; there are fewer if there are fewer
	 *          objects
	 * @return for each group its pixels by their index, ascending
	 */
	static List<int[]> of(final PixelIndex mask, final int count) {
		final Runs runs = Runs.foreground(mask.set());
		final UnionFind objects = runs.joinedAcrossCorners();
		final int[] pixels = new int[runs.count()];
		for (int run = 0; run < pixels.length; run++)
			pixels[objects.find(run)] += runs.length(run);
		final int[] groupOf = new int[pixels.length];
		final int[] sizes = new int[count];
		for (int object = 0; object < pixels.length; object++)
			if (pixels[object] > 0) {
				groupOf[object] = smallest(sizes);
				sizes[groupOf[object]] += pixels[object];
			}
		final List<int[]> groups = new ArrayList<>();
		for (final int size : sizes)
			groups.add(new int[size]);
		final int[] ends = new int[count];
		int pixel = 0;
		for (int run = 0; run < pixels.length; run++) {
			final int group = groupOf[objects.find(run)];
			// pixels are numbered run by run
			for (int i = 0; i < runs.length(run); i++)
				groups.get(group)[ends[group]++] = pixel++;
		}
		groups.removeIf(group -> group.length == 0);
		return groups;
	}

	private static int smallest(final int[] sizes) {
		int smallest = 0;
		for (int i = 1; i < sizes.length; i++)
			if (sizes[i] < sizes[smallest]) smallest = i;
		return smallest;
	}
}
