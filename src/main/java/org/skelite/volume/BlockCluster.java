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
import java.util.List;
import java.util.function.Consumer;

import org.skelite.util.Progress;

/**
 * Computers that work on the blocks of a volume. Each has a {@link BlockWorker} of its own for the
 * same image; nothing but requests and their answers goes between them and the one that asks. A
 * request says all that its answer depends on, so that a lost one can be made again anywhere.
 */
@FunctionalInterface
public interface BlockCluster {

	/**
	 * Has requests answered by {@link BlockWorker#answer}, and waits for all answers.
	 *
	 * @param requests what to do; independent of each other
	 * @param answers receives an answer to each, in any order, by one thread or several; throws an exception
	 *          that must end the work, and be thrown by this method
	 * @param progress may cancel
	 * @throws IOException if a request cannot be answered
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	void answer(List<byte[]> requests, Consumer<byte[]> answers, Progress progress) throws IOException;
}
