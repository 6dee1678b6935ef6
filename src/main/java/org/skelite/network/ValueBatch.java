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
package org.skelite.network;

/** Patches of masks as numbers, for networks that do not look at bits themselves. */
final class ValueBatch implements PatchBatch {

	/** Values of a batch: 1 MB, which the caches hold, whatever the image. */
	private static final int VALUES = 1 << 18;

	private final PatchNetwork network;
	private final int size;
	private final int volume;
	private final float[] patches;
	private int count;

	ValueBatch(final PatchNetwork network, final int size, final int rows) {
		this.network = network;
		this.size = size;
		volume = size * rows;
		patches = new float[3 * volume * Math.max(1, VALUES / (3 * volume))];
	}

	@Override
	public int capacity() {
		return patches.length / (3 * volume);
	}

	@Override
	public void begin(final long[] bound, final long[] center, final int shift) {
		final int patch = 3 * volume * count;
		for (int i = 0; i < volume; i++) {
			final int bit = shift + i % size;
			patches[patch + i] = bound[i / size] >>> bit & 1;
			patches[patch + volume + i] = center[i / size] >>> bit & 1;
			patches[patch + 2 * volume + i] = patches[patch + volume + i];
		}
	}

	@Override
	public void addPeeled(final int place, final int bits, final int members, final float[] values,
		final int index)
	{
		final int out = 3 * volume * count + 2 * volume + place;
		for (int rest = bits; rest != 0; rest &= rest - 1) {
			final int x = Integer.numberOfTrailingZeros(rest);
			patches[out + x] = values[index + Integer.bitCount(members & (1 << x) - 1)];
		}
	}

	@Override
	public void end() {
		count++;
	}

	@Override
	public void evaluate(final float[] probabilities) {
		if (count > 0) network.evaluate(patches, count, probabilities);
		count = 0;
	}
}
