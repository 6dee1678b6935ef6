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
package org.skelite.thinning;

import java.util.Arrays;

import org.skelite.mask.Components;
import org.skelite.mask.PixelIndex;

/**
 * Divides a mask into groups of whole objects, of about the same number of pixels. Threads can work
 * on the groups apart, as an object has the same topology and distances without the others: between
 * two objects there is background, which is nearer than the other object. Objects that begin near
 * each other are in the same group. Immutable, and so safe for use by several threads.
 */
final class ObjectGroups {

	private final Components objects;
	private final int[] groupOfRun;

	/** Number of pixels of each group. */
	private final int[] sizes;

	/**
	 * Divides a mask.
	 *
	 * @param mask the mask
	 * @param count how many groups to make; some stay empty if there are few objects
	 */
	ObjectGroups(final PixelIndex mask, final int count) {
		objects = new Components(mask);
		groupOfRun = new int[objects.runs()];
		sizes = new int[count];
		final int[] pixels = new int[groupOfRun.length];
		for (int run = 0; run < pixels.length; run++)
			pixels[objects.component(run)] += objects.start(run + 1) - objects.start(run);
		long before = 0;
		for (int run = 0; run < pixels.length; run++) {
			final int object = objects.component(run);
			if (object == run) {
				final int group = (int) ((before + pixels[run] / 2) * count / mask.size());
				groupOfRun[run] = group;
				sizes[group] += pixels[run];
				before += pixels[run];
			}
			else groupOfRun[run] = groupOfRun[object];
		}
	}

	/** Returns the number of groups. */
	int count() {
		return sizes.length;
	}

	/** Returns the number of pixels of the largest group. */
	int largest() {
		return Arrays.stream(sizes).max().getAsInt();
	}

	/** Returns the pixels of a group by their index in the mask, ascending. */
	int[] members(final int group) {
		final int[] members = new int[sizes[group]];
		int n = 0;
		for (int run = 0; n < members.length; run++)
			if (groupOfRun[run] == group) for (int i = objects.start(run); i < objects.start(run + 1); i++)
				members[n++] = i;
		return members;
	}
}
