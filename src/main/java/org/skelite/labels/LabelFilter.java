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

import java.util.ArrayList;
import java.util.List;

import org.skelite.util.SkeliteException;

/** Which labels to take: numbers and ranges with commas between, such as "1, 5-9", or all. */
public final class LabelFilter {

	/** Stands for all labels. */
	public static final String ALL = "all";

	private record Range(long first, long last) {}

	private final List<Range> ranges = new ArrayList<>();

	/**
	 * @throws SkeliteException if the text cannot be read
	 */
	public LabelFilter(final String text) {
		if (text.strip().equalsIgnoreCase(ALL)) {
			ranges.add(new Range(1, Long.MAX_VALUE));
			return;
		}
		for (final String part : text.split(",")) {
			final String[] ends = part.strip().split("\\s*-\\s*", 2);
			try {
				final long first = Long.parseLong(ends[0].strip());
				final long last = ends.length == 1 ? first : Long.parseLong(ends[1].strip());
				if (first < 1 || last < first) throw new NumberFormatException();
				ranges.add(new Range(first, last));
			}
			catch (final NumberFormatException e) {
				throw SkeliteException.input("Labels must be " + ALL +
					", or numbers above 0 and ranges with commas between, such as 1,5-9; got \"" + text +
					"\".", e);
			}
		}
	}

	/** Whether a label is to be taken. */
	boolean takes(final long label) {
		return ranges.stream().anyMatch(r -> r.first() <= label && label <= r.last());
	}
}
