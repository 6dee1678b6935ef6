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
package org.skelite.volume;

import java.io.IOException;
import java.util.Arrays;

/**
 * Joins blocks, group by group, until nothing changes any more.
 * <p>
 * Blocks of a group do not touch: the result does not depend on their order, nor on how many are
 * worked on at a time. A block is visited again only if one that it touches has changed.
 * </p>
 * <p>
 * After an interruption, the work goes on with the group that was visited. A block that was
 * finished then is visited again, without a change, as nothing in it can be deleted.
 * </p>
 */
final class JoiningRounds {

	private final BlockGrid grid;
	private final BlockStore store;
	private final BlockRunner runner;

	/** When each block was visited and changed: the number of groups before. */
	private final int[] visited;
	private final int[] changed;

	JoiningRounds(final BlockGrid grid, final BlockStore store, final BlockRunner runner) {
		this.grid = grid;
		this.store = store;
		this.runner = runner;
		visited = new int[grid.count()];
		changed = new int[grid.count()];
	}

	/** Does a step of the work from some round and group on, and says so. */
	void run(final Stage start) throws IOException {
		final int[][] groups = grid.groups(1, 0);
		Arrays.fill(visited, -1);
		Arrays.fill(changed, 0);
		int now = 0;
		// what has changed in an interrupted round is not known
		boolean more = start.group() > 0;
		int group = start.group();
		for (int round = start.round();; round++) {
			for (; group < groups.length; group++) {
				store.reached(new Stage(start.step(), round, group));
				now++;
				final int[] due = Arrays.stream(groups[group]).filter(this::isDue).toArray();
				for (final int block : due)
					visited[block] = now;
				for (final int block : runner.run(start.step(), due)) {
					changed[block] = now;
					more = true;
				}
			}
			if (!more) break;
			more = false;
			group = 0;
		}
		store.reached(new Stage(start.step().next(), 0, 0));
	}

	private boolean isDue(final int block) {
		return Arrays.stream(grid.within(grid.around(block, 1))).anyMatch(b -> changed[b] >
			visited[block]);
	}
}
