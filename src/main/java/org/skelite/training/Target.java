package org.skelite.training;

import org.skelite.synthesis.Sample;
import org.skelite.teacher.BooleanTest;
import org.skelite.teacher.Teacher;
import org.skelite.topology.PixelSet;

/** What the network learns from a synthesized mask. */
public enum Target {

		/** The true centerline. */
		CENTERLINE {

			@Override
			PixelSet of(final Sample sample) {
				return sample.centerline().pixels();
			}
		},

		/** The teacher's skeleton of the clean mask. */
		TEACHER {

			@Override
			PixelSet of(final Sample sample) {
				final PixelSet skeleton = sample.clean().copy();
				new Teacher(new BooleanTest(skeleton.numDimensions())).thin(skeleton);
				return skeleton;
			}
		};

	/** Returns the skeleton to learn; must not be modified. */
	abstract PixelSet of(Sample sample);
}
