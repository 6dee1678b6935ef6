/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.fiji.skeleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.skelite.util.SkeliteException;

/**
 * One image to skeletonize.
 *
 * @param name what the user calls it
 * @param input the image
 * @param result where the skeleton goes
 * @param overlay where the picture goes, null for none
 * @param radius where the radii go, null for none
 */
record SkeletonJob(String name, Path input, Path result, Path overlay, Path radius) {

	/** Returns what will be written. */
	List<Path> targets() {
		final List<Path> targets = new ArrayList<>();
		targets.add(result);
		if (overlay != null) targets.add(overlay);
		if (radius != null) targets.add(radius);
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
	 * @throws SkeliteException if so
	 */
	void checkTargets(final boolean overwrite) throws IOException {
		for (final Path target : targets()) {
			if (!Files.exists(target)) continue;
			if (Files.isDirectory(target)) throw SkeliteException.file("Output " + target +
				" is a folder.");
			if (Files.exists(input) && Files.isSameFile(target, input))
				throw SkeliteException.file("Output " + target +
					" is the input itself, which is never overwritten. Choose another output.");
			if (!overwrite) throw SkeliteException.file("Output " + target +
				" exists already; switch overwrite on to replace it.");
		}
	}
}
