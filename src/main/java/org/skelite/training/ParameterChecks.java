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
package org.skelite.training;

/** Checks parameters before any work is done. */
final class ParameterChecks {

	private ParameterChecks() {}

	/**
	 * @param p nothing left open but the iterations
	 * @throws IllegalArgumentException if a parameter is out of its range; the
	 *           message says which one, and what was expected
	 */
	static void check(final TrainingParameters p) {
		require(!p.name.isBlank(), "The model needs a name.");
		require(p.dimensions == 2 || p.dimensions == 3, "Dimensions must be 2 or 3, got " +
			p.dimensions + ".");
		require(p.patchSize % 2 == 1, "Patch must be odd, got " + p.patchSize + ".");
		require(p.smoothing >= 0 && p.smoothing <= 20, "Smoothing must be from 0 to 20 pixels, got " +
			p.smoothing + ".");
		require(p.mix >= 0 && p.mix < 1, "The share of synthesized curves must be from 0 to below 1," +
			" got " + p.mix + "; without own masks it is 1 anyway.");
		require(p.holdBack > 0 && p.holdBack < 1,
			"The share of masks that is held back must be between 0 and 1, got " + p.holdBack + ".");
		require(p.learningRate > 0, "The learning rate must be above 0, got " + p.learningRate + ".");
		require(p.crossEntropy + p.clDice + p.thinning > 0,
			"At least one weight of the loss must be above 0.");
		require(!p.masks.isEmpty() || p.smoothing == 0 && p.mix == 0,
			"Smoothing and mix are for own masks; name a folder of masks, too.");
	}

	private static void require(final boolean condition, final String message) {
		if (!condition) throw new IllegalArgumentException(message);
	}
}
