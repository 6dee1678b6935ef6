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

import org.skelite.util.Chunks;
import org.skelite.util.Progress;

/**
 * Values of the soft skeleton, rounded, so that noise in their last bits changes
 * nothing: networks differ in these between devices.
 */
final class SoftLevels {

	/** Values are rounded to 10 bits. */
	private static final int LEVELS = 1023;

	/** Levels that share a step of the order; with finer steps, paths would wind. */
	private static final int LEVELS_PER_STEP = 128;

	/** The first step that paths may run through, that of likely ends, and that of anchors. */
	static final int PATHS = 1;
	static final int LIKELY = LEVELS / LEVELS_PER_STEP + 1;
	static final int ANCHOR = 2 * LIKELY;

	private static final int CHUNK = 1 << 12;

	private final int anchor;
	private final int end;

	/**
	 * @param options the thresholds
	 */
	SoftLevels(final ThinningOptions options) {
		anchor = level(options.anchorThreshold());
		end = Math.min(level(options.endThreshold()), anchor);
	}

	/**
	 * Computes what goes first in the order of deletion: low values, likely ends, anchors.
	 *
	 * @param out values of the soft skeleton
	 * @param progress asked whether to stop
	 * @return the step of each
	 */
	byte[] steps(final float[] out, final Progress progress) {
		final byte[] steps = new byte[out.length];
		Chunks.forEach(out.length, CHUNK, progress, (start, end) -> {
			for (int i = start; i < end; i++)
				steps[i] = step(out[i]);
		});
		return steps;
	}

	/** Whether a pixel with this value is an anchor. */
	boolean isAnchor(final float out) {
		return level(out) >= anchor;
	}

	private byte step(final float out) {
		final int level = level(out);
		if (level >= anchor) return ANCHOR;
		return (byte) (level / LEVELS_PER_STEP + (level < end ? 0 : LIKELY));
	}

	/** Returns a value rounded. */
	static float rounded(final float out) {
		return (float) level(out) / LEVELS;
	}

	private static int level(final double value) {
		return value >= 1 ? LEVELS : value > 0 ? (int) (value * LEVELS + 0.5) : 0;
	}
}
