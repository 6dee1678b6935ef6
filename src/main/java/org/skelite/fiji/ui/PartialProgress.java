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
package org.skelite.fiji.ui;

import org.skelite.util.Progress;

/** Progress of one of several equal parts of a work, e.g. of one image of a folder. */
public final class PartialProgress implements Progress {

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
	public PartialProgress(final Progress whole, final long part, final long parts, final String name) {
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
