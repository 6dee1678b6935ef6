package org.skelite.command;

/** What the grey values of an image mean; the choices in dialogs. */
enum Values {

	/** They are above a threshold, or not. */
	MASK,

	/** Probabilities of the object, in [0, 1]. */
	PROBABILITY,

	/** Probabilities of the object once divided by the greatest value. */
	SCALED
}
