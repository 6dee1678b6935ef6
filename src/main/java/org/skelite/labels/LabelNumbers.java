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
package org.skelite.labels;

import java.util.Arrays;

/** Numbers labels from 0 in the order in which they are met: a hash table. */
final class LabelNumbers {

	/** Labels by their numbers. */
	private long[] labels = new long[64];
	private int size;

	/** Numbers plus one in places given by the labels' hashes, 0 where there is none. */
	private int[] places = new int[256];

	/** Returns the number of a label. */
	int object(final long label) {
		int place = hash(label) & places.length - 1;
		while (places[place] != 0) {
			if (labels[places[place] - 1] == label) return places[place] - 1;
			place = place + 1 & places.length - 1;
		}
		if (size == labels.length) {
			labels = Arrays.copyOf(labels, 2 * size);
			spread();
			return object(label);
		}
		labels[size++] = label;
		places[place] = size;
		return size - 1;
	}

	private void spread() {
		places = new int[4 * labels.length];
		for (int number = 0; number < size; number++) {
			int place = hash(labels[number]) & places.length - 1;
			while (places[place] != 0)
				place = place + 1 & places.length - 1;
			places[place] = number + 1;
		}
	}

	private static int hash(final long label) {
		final long mixed = label * 0x9e3779b97f4a7c15L;
		return (int) (mixed >>> 32);
	}

	int size() {
		return size;
	}

	long label(final int number) {
		return labels[number];
	}
}
