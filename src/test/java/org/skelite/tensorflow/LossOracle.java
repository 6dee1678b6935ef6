package org.skelite.tensorflow;

import org.skelite.network.TrainingBatch;

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
