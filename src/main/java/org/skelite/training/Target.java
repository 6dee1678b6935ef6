package org.skelite.training;

import org.skelite.synthesis.Sample;
import org.skelite.teacher.Teacher;
import org.skelite.topology.PixelSet;

/** What the network learns from a synthesized mask. */
public enum Target {

		/** The true centerline; the teacher's skeleton where own masks have it as well. */
		AUTO {

			@Override
			PixelSet of(final Sample sample, final Teacher teacher) {
				throw new IllegalStateException("The target has not been decided.");
			}
		},

		/** The true centerline. */
		CENTERLINE {

			@Override
			PixelSet of(final Sample sample, final Teacher teacher) {
				return sample.centerline().pixels();
			}
		},

		/** The teacher's skeleton of the clean mask. */
		TEACHER {

			@Override
			PixelSet of(final Sample sample, final Teacher teacher) {
				final PixelSet skeleton = sample.clean().copy();
				teacher.thin(skeleton);
				return skeleton;
			}
		};

	/** Returns the skeleton to learn; must not be modified. */
	abstract PixelSet of(Sample sample, Teacher teacher);
}
