package org.skelite.command;

import java.util.function.DoublePredicate;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Which grey values belong to the object.
 *
 * @param threshold those above; of {@link Values#SCALED} values, once divided
 * @param invert the others instead
 * @param values what grey values mean
 */
record Foreground(double threshold, boolean invert, Values values) implements DoublePredicate {

	/** That of a mask. */
	Foreground(final double threshold, final boolean invert) {
		this(threshold, invert, Values.MASK);
	}

	@Override
	public boolean test(final double value) {
		return value > threshold != invert;
	}

	/** Whether grey values are probabilities, as they are or once divided. */
	boolean isProbability() {
		return values != Values.MASK;
	}

	/** Whether grey values are to be divided by the greatest one. */
	boolean isScaled() {
		return values == Values.SCALED;
	}

	/** Tells the object by the undivided values of an image that is skeletonized by itself. */
	DoublePredicate in(final RandomAccessibleInterval<? extends RealType<?>> image) {
		if (!isScaled()) return this;
		double maximum = 0;
		final Cursor<? extends RealType<?>> cursor = image.cursor();
		while (cursor.hasNext())
			maximum = Math.max(maximum, cursor.next().getRealDouble());
		if (maximum == 0) return this;
		// rounded as the engine rounds it
		final double limit = threshold / (1 / maximum);
		return value -> value > limit;
	}
}
