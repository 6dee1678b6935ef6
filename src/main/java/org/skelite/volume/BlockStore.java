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

import java.io.IOException;

/**
 * Keeps pixels of each block between the steps of the work, and how far the work has come.
 * Safe for use by several threads, if no two of them write the same block.
 */
interface BlockStore {

	/** What is kept of a block. */
	enum Kind {
			/** What is left of the object. */
			LEFT("block"),
			/** Of the skeleton of the block by itself, what covers the block. */
			COVER("cover"),
			/** What was added to the skeleton to cover the block. */
			ADDED("added");

		private final String label;

		Kind(final String label) {
			this.label = label;
		}

		/** Returns what to call it. */
		String label() {
			return label;
		}
	}

	/** Whether something was written. */
	boolean has(Kind kind, int block);

	/** Returns something that was written. */
	BlockPixels read(Kind kind, int block) throws IOException;

	/** Writes something, as a whole or not at all. */
	void write(Kind kind, int block, BlockPixels pixels) throws IOException;

	/** Returns how far the work has come. */
	Stage stage() throws IOException;

	/** Says how far the work has come. */
	void reached(Stage stage) throws IOException;
}
