package org.skelite.command;

import org.skelite.progress.Progress;

/** Progress of one of several equal parts of a work, e.g. of one image of a folder. */
final class PartialProgress implements Progress {

	private static final int STEPS_PER_PART = 1000;

	private final Progress whole;
	private final long part;
	private final long parts;
	private final String prefix;

	/**
	 * @param part number of this part, from 0
	 * @param parts number of parts
	 * @param name put before messages, may be empty
	 */
	PartialProgress(final Progress whole, final long part, final long parts, final String name) {
		this.whole = whole;
		this.part = part;
		this.parts = parts;
		prefix = name.isEmpty() ? "" : name + ": ";
	}

	@Override
	public void update(final long done, final long total, final String message) {
		final long step = total > 0 ? (long) (STEPS_PER_PART * (double) done / total) : 0;
		whole.update(part * STEPS_PER_PART + step, parts * STEPS_PER_PART, prefix + message);
	}

	@Override
	public boolean isCanceled() {
		return whole.isCanceled();
	}
}
