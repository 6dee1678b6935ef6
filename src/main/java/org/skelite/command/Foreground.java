package org.skelite.command;

import java.util.function.DoublePredicate;

/**
 * Which grey values belong to the object.
 *
 * @param threshold those above
 * @param invert the others instead
 */
record Foreground(double threshold, boolean invert) implements DoublePredicate {

	@Override
	public boolean test(final double value) {
		return value > threshold != invert;
	}
}
