package org.skelite.training;

/** How the learning rate changes in the course of a training, after a warm-up. */
public enum Schedule {

		/** It falls along half a cosine (arXiv 1608.03983). */
		COSINE {

			@Override
			double decay(final double time) {
				return 0.5 * (1 + Math.cos(Math.PI * time));
			}
		},

		/** It falls along a line. */
		LINEAR {

			@Override
			double decay(final double time) {
				return 1 - time;
			}
		},

		/** It stays. */
		CONSTANT {

			@Override
			double decay(final double time) {
				return 1;
			}
		};

	private static final int WARM_UP = 100;

	/** Returns the factor of the learning rate at a time from 0 to 1. */
	abstract double decay(double time);

	/** Returns the factor of the learning rate at a step. */
	double factor(final int step, final int steps) {
		return Math.min(1, (step + 1.0) / WARM_UP) * decay((double) step / steps);
	}
}
