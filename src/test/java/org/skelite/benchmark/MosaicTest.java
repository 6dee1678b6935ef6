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
package org.skelite.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class MosaicTest {

	private static final int TILE = 64;

	@Test
	void noTileComesTwice() {
		final int edge = 3 * TILE;
		final Mask mask = new Mosaic(3, 16).make(edge, 200_000);
		assertEquals(200_000, mask.count(), 20_000);
		final Set<ByteBuffer> tiles = new HashSet<>();
		for (int z = 0; z < edge; z += TILE)
			for (int y = 0; y < edge; y += TILE)
				for (int x = 0; x < edge; x += TILE)
					assertTrue(tiles.add(tile(mask, x, y, z)), "Tile at " + x + ", " + y + ", " + z +
						" came before.");
	}

	private static ByteBuffer tile(final Mask mask, final int x, final int y, final int z) {
		final ByteBuffer tile = ByteBuffer.allocate(TILE * TILE * TILE);
		for (int plane = z; plane < z + TILE; plane++)
			for (int row = y; row < y + TILE; row++)
				tile.put(Arrays.copyOfRange(mask.pixels(), mask.index(x, row, plane), mask.index(x, row,
					plane) + TILE));
		return tile.flip();
	}
}
