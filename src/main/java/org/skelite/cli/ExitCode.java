package org.skelite.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the program ends. */
final class ExitCode {

	/** Done. */
	static final int DONE = 0;

	/** Failed; a line on the error stream says why. */
	static final int FAILED = 1;

	/** The command line is wrong. */
	static final int USAGE = 2;

	/** Done, but at least one image has no object, so that its result is empty. */
	static final int EMPTY = 3;

	private ExitCode() {}

	/** Returns what the help says of each. */
	static Map<String, String> descriptions() {
		final Map<String, String> descriptions = new LinkedHashMap<>();
		descriptions.put(String.valueOf(DONE), "done");
		descriptions.put(String.valueOf(FAILED), "failed, with one line that says why");
		descriptions.put(String.valueOf(USAGE), "wrong command line");
		descriptions.put(String.valueOf(EMPTY),
			"done, but there was an image without object, whose result is empty");
		return descriptions;
	}
}
