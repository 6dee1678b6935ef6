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
package org.skelite.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;

/** Tests {@link LargeSkeleton} against the graph of the whole. */
class LargeSkeletonTest {

	private static final int EDGE = 7;

	/** Size, one of so many pixels is noise before it is thinned. */
	@ParameterizedTest
	@CsvSource({ "30, 25, 0, 4", "40, 20, 0, 6", "16, 15, 14, 12", "20, 21, 12, 30", "3, 2, 0, 1000" })
	void graphIsThatOfTheWhole(final int width, final int height, final int depth, final int noise) {
		final long[] size = depth == 0 ? new long[] { width, height } : new long[] { width, height, depth };
		final double[] spacing = depth == 0 ? new double[] { 0.5, 2 } : new double[] { 0.5, 2, 3 };
		int rings = 0;
		for (int seed = 0; seed < 4; seed++) {
			final PixelSet set = noise(new Random(seed), noise, size);
			if (seed == 0 && width > 3) ring(set);
			PixelLines.thin(set);
			final PixelIndex index = new PixelIndex(set);
			final SkeletonGraph expected = SkeletonTracer.trace(set, index::indexOf, spacing);
			assertEquals(text(expected), text(blocks(set, index, size).trace(spacing)));
			rings += expected.branches().stream().filter(Branch::isLoop).count();
		}
		assertTrue(rings > 0 || width == 3);
	}

	private static PixelSet noise(final Random random, final int noise, final long... size) {
		final PixelSet set = new PixelSet(size, 1);
		for (long z = 0; z < (size.length == 3 ? size[2] : 1); z++)
			for (long y = 0; y < size[1]; y++)
				for (long x = 0; x < size[0]; x++)
					if (random.nextInt(noise) == 0) set.add(set.position(x, y, z));
		return set;
	}

	/** Draws a ring with nothing around it. */
	private static void ring(final PixelSet set) {
		for (long x = 0; x < 9; x++)
			for (long y = 0; y < 9; y++)
				for (long z = 0; z < (set.numDimensions() == 3 ? 3 : 1); z++)
					set.remove(set.position(x, y, z));
		for (int i = 3; i <= 5; i++) {
			set.add(set.position(i, 2, 0));
			set.add(set.position(i, 6, 0));
			set.add(set.position(2, i, 0));
			set.add(set.position(6, i, 0));
		}
	}

	/** Adds the skeleton block by block, the last block first. */
	private static LargeSkeleton blocks(final PixelSet set, final PixelIndex index, final long... size) {
		final LargeSkeleton skeleton = new LargeSkeleton(size);
		final int n = size.length;
		for (long z = n == 3 ? (size[2] - 1) / EDGE : 0; z >= 0; z--)
			for (long y = (size[1] - 1) / EDGE; y >= 0; y--)
				for (long x = (size[0] - 1) / EDGE; x >= 0; x--) {
					final long[] origin = { x * EDGE, y * EDGE, z * EDGE };
					final long[] edges = new long[n];
					for (int d = 0; d < n; d++)
						edges[d] = Math.min(EDGE, size[d] - origin[d]);
					final PixelSet part = new PixelSet(edges, 1);
					final float[] values = new float[EDGE * EDGE * EDGE];
					int count = 0;
					for (long bz = 0; bz < (n == 3 ? edges[2] : 1); bz++)
						for (long by = 0; by < edges[1]; by++)
							for (long bx = 0; bx < edges[0]; bx++) {
								final long p = set.position(bx + origin[0], by + origin[1], bz + origin[2]);
								if (!set.contains(p)) continue;
								part.add(part.position(bx, by, bz));
								values[count++] = index.indexOf(p);
							}
					skeleton.add(part, origin, Arrays.copyOf(values, count));
				}
		return skeleton;
	}

	private static String text(final SkeletonGraph graph) {
		final StringBuilder text = new StringBuilder();
		graph.nodes().forEach(node -> text.append(node).append('\n'));
		for (final Branch branch : graph.branches()) {
			text.append(branch.id() + " " + branch.tree() + " " + branch.start() + " " + branch.end());
			for (int i = 0; i < branch.line().size(); i++)
				text.append(" " + branch.line().x(i) + " " + branch.line().y(i) + " " + branch.line().z(i) + " " + branch
					.line().radius(i));
			text.append('\n');
		}
		return text.toString();
	}
}
