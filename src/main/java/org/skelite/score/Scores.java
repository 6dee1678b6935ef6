package org.skelite.score;

import java.util.List;

/** Numbers that have been measured. */
public interface Scores {

	/**
	 * Returns all scores in the order in which they are shown. Names and order are
	 * always the same; scores that are not defined are NaN.
	 */
	List<Score> list();
}
