package org.skelite.command;

import java.util.List;

import ij.ImagePlus;
import ij.Prefs;

/**
 * What of an image is the object, by the way it looks: an inverting look-up
 * table shows great values dark.
 */
final class ObjectRule {

	/**
	 * Great values; with an inverting look-up table, what ImageJ's own commands for
	 * binary images take as the object, by the option Black Background. (With
	 * others they take black as the object unless that option is on. Whether it is
	 * depends on the computer, and most masks are white, so here it does not
	 * matter.)
	 */
	static final String AUTO = "auto";

	/** What is bright on the screen. */
	static final String BRIGHT = "bright";

	/** What is dark on the screen. */
	static final String DARK = "dark";

	private final double threshold;
	private final String object;
	private final boolean invert;

	/**
	 * @param threshold grey value that tells bright from dark
	 * @param object {@link #AUTO}, {@link #BRIGHT} or {@link #DARK}
	 * @param invert whether the object is what would not be otherwise
	 * @throws IllegalArgumentException if the choice is none of these
	 */
	ObjectRule(final double threshold, final String object, final boolean invert) {
		if (!List.of(AUTO, BRIGHT, DARK).contains(object)) throw new IllegalArgumentException(
			"Object must be " + AUTO + ", " + BRIGHT + " or " + DARK + ", got " + object + ".");
		if (Double.isNaN(threshold)) throw new IllegalArgumentException("Threshold is not a number.");
		this.threshold = threshold;
		this.object = object;
		this.invert = invert;
	}

	/** Returns the values of the object in an image. */
	Foreground in(final ImagePlus image) {
		final boolean inverting = image.isInvertedLut();
		final boolean bright = switch (object) {
			case BRIGHT -> true;
			case DARK -> false;
			default -> !inverting || Prefs.blackBackground;
		};
		final boolean great = bright != inverting;
		return new Foreground(threshold, great == invert);
	}
}
