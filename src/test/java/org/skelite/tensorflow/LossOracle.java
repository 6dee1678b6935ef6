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
package org.skelite.tensorflow;

import org.skelite.bridge.TrainingBatch;

/** The terms of the training loss in plain Java. */
final class LossOracle {

	private LossOracle() {}

	static double crossEntropy(final TrainingBatch batch, final float[] out) {
		double sum = 0;
		double weights = 0;
		for (int p = 1; p < out.length; p++) {
			final double clipped = Math.min(1 - 1e-6, Math.max(1e-6, out[p]));
			sum -= batch.weight()[p] * Math.log(batch.target()[p] == 1 ? clipped : 1 - clipped);
			weights += batch.weight()[p];
		}
		return sum / weights;
	}

	static double clDice(final TrainingBatch batch, final float[] out, final int neighborhood) {
		double near = 0;
		double all = 0;
		for (int p = 1; p < out.length; p++) {
			near += out[p] * batch.near()[p];
			all += out[p];
		}
		final int targets = batch.reach().length / neighborhood;
		double reached = 0;
		for (int t = 0; t < targets; t++) {
			float maximum = 0;
			for (int i = 0; i < neighborhood; i++)
				maximum = Math.max(maximum, out[batch.reach()[t * neighborhood + i]]);
			reached += maximum;
		}
		final double precision = near / all;
		final double sensitivity = reached / targets;
		return 1 - 2 * precision * sensitivity / (precision + sensitivity);
	}

	static double thinning(final TrainingBatch batch, final float[] out, final int size) {
		final int blocks = batch.blocks().length / size;
		double sum = 0;
		for (int b = 0; b < blocks; b++) {
			float minimum = 1;
			for (int i = 0; i < size; i++)
				minimum = Math.min(minimum, out[batch.blocks()[b * size + i]]);
			sum += minimum;
		}
		return sum / blocks;
	}
}
