package org.skelite.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One image to skeletonize.
 *
 * @param name what the user calls it
 * @param input the image
 * @param result where the skeleton goes
 * @param overlay where the picture goes, null for none
 */
record SkeletonJob(String name, Path input, Path result, Path overlay) {

	/** Returns what will be written. */
	List<Path> targets() {
		final List<Path> targets = new ArrayList<>();
		targets.add(result);
		if (overlay != null) targets.add(overlay);
		return targets;
	}

	/** Whether everything that will be written is there already. */
	boolean isDone() {
		return targets().stream().allMatch(Files::isRegularFile);
	}

	/**
	 * Checks that nothing that matters would be overwritten, also not by way of
	 * links.
	 *
	 * @param overwrite whether the user agrees to replace files
	 * @throws IllegalArgumentException if so
	 */
	void checkTargets(final boolean overwrite) throws IOException {
		for (final Path target : targets()) {
			if (!Files.exists(target)) continue;
			if (Files.isDirectory(target)) throw new IllegalArgumentException("Output " + target +
				" is a folder.");
			if (Files.exists(input) && Files.isSameFile(target, input))
				throw new IllegalArgumentException("Output " + target +
					" is the input itself, which is never overwritten. Choose another output.");
			if (!overwrite) throw new IllegalArgumentException("Output " + target +
				" exists already; switch overwrite on to replace it.");
		}
	}
}
