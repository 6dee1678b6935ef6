package org.skelite.benchmark;

import org.skelite.teacher.BooleanTest;
import org.skelite.teacher.Teacher;
import org.skelite.topology.PixelSet;

/** The Boolean teacher of arXiv 2309.02527. */
final class TeacherMethod implements Method {

	@Override
	public String name() {
		return "teacher";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return true;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final PixelSet set = mask.set();
		new Teacher(new BooleanTest(mask.numDimensions())).thin(set);
		return Mask.of(set);
	}
}
