package org.skelite.training;

import java.util.Locale;

/** How a training ended. */
public enum Ending {

		/** All steps are done. */
		COMPLETE,

		/** The score has not risen for as many validations as were allowed. */
		STOPPED_EARLY,

		/** The user canceled. */
		CANCELED,

		/** The loss was not a finite number any more. */
		DIVERGED;

	/** Whether the same training can go on from here. */
	public boolean isInterruption() {
		return this == CANCELED || this == DIVERGED;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
