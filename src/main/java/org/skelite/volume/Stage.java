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
package org.skelite.volume;

/**
 * How far the work has come.
 *
 * @param step what is done
 * @param round how many times all blocks have been visited in it
 * @param group the group of blocks that is visited next
 */
record Stage(Step step, int round, int group) {

	/** What is done to each block, in this order. */
	enum Step {
			/** Each block is thinned by itself, but for its faces. */
			BLOCKS("Thinning blocks"),
			/** Everything but the skeletons of blocks is deleted. */
			FACES("Joining blocks"),
			/** What is wider than a pixel where blocks meet is thinned. */
			SEAMS("Thinning seams"),
			/** Branches are added where something is not covered. */
			COVER("Covering blocks"),
			/** What was added is thinned. */
			ADDED("Thinning branches"),
			/** The skeleton is there. */
			DONE("Writing");

		private final String label;

		Step(final String label) {
			this.label = label;
		}

		/** Returns what to show of it. */
		String label() {
			return label;
		}

		Step next() {
			return values()[ordinal() + 1];
		}
	}

	/** Returns it as text. */
	String text() {
		return step + " " + round + " " + group;
	}

	/** Returns what was made into text. */
	static Stage parse(final String text) {
		final String[] parts = text.split(" ");
		return new Stage(Step.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
	}

	/** Nothing is done. */
	static final Stage START = new Stage(Step.BLOCKS, 0, 0);
}
