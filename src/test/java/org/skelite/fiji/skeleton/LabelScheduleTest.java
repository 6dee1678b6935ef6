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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.skelite.labels.LabelFilter;
import org.skelite.labels.Labels;
import org.skelite.util.Chunks;
import org.skelite.util.Progress;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;

class LabelScheduleTest {

	/** Labels of 3, 1, 40, 2, 4, 3 and 3 pixels. */
	private static LabelSchedule schedule() {
		final byte[] row = new byte[56];
		final int[] pixels = { 3, 1, 40, 2, 4, 3, 3 };
		int x = 0;
		for (int label = 1; label <= pixels.length; label++)
			for (int i = 0; i < pixels[label - 1]; i++)
				row[x++] = (byte) label;
		return new LabelSchedule(Labels.of(ArrayImgs.unsignedBytes(row, 56, 1), new LabelFilter(
			LabelFilter.ALL), 0));
	}

	@Test
	void largeObjectsComeFirst() {
		final List<Integer> order = new ArrayList<>();
		Parallelization.runSingleThreaded(() -> schedule().run(Progress.NONE, order::add));
		assertEquals(List.of(2, 4, 0, 5, 6, 3, 1), order);
	}

	@Test
	void eachIsDoneOnceAndSmallOnesByOneThread() {
		final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
		final int[] threads = new int[7];
		Parallelization.runWithNumThreads(3, () -> schedule().run(Progress.NONE, i -> {
			threads[i] = Chunks.threads();
			done.add(i);
		}));
		assertEquals(IntStream.range(0, 7).boxed().toList(), done.stream().sorted().toList());
		assertEquals(2, done.get(0));
		assertEquals(3, threads[2], "one that is larger than its share is done by all");
		assertEquals(1, threads[0]);
		assertEquals(1, threads[1]);
	}
}
