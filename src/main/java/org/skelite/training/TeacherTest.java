package org.skelite.training;

import org.skelite.teacher.BooleanTest;
import org.skelite.teacher.EulerCharacteristicTest;
import org.skelite.teacher.Teacher;

/** By which test of simple points the teacher thins. */
public enum TeacherTest {

		/** Bertrand's Boolean characterization, which keeps topology exactly. */
		BOOLEAN,

		/** Unchanged Euler characteristic, which keeps topology in 2D only. */
		EULER;

	/** Returns the teacher. */
	public Teacher teacher(final int dimensions) {
		return new Teacher(this == BOOLEAN ? new BooleanTest(dimensions) : new EulerCharacteristicTest(
			dimensions));
	}
}
