package org.skelite.training;

import java.util.List;

/** Hears of the course of a training. */
public interface TrainingListener {

	/** Tells something that the user should know, in one line. */
	void message(String text);

	/**
	 * Called after each validation.
	 *
	 * @param history all validations so far
	 */
	default void validated(final String name, final List<TrainingPoint> history,
		final Baselines baselines)
	{}
}
