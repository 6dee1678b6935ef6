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
package org.skelite.synthesis;

import java.util.Random;

import org.skelite.mask.PixelSet;

/**
 * What shapes are drawn on, and with what. For use by one thread at a time.
 *
 * @param options what is wanted
 * @param empty an empty image
 * @param spacing distance of slices in pixels
 * @param merging whether tubes may run into each other
 * @param random decides
 * @param attempt number of attempts that failed before
 */
record Canvas(SynthesisOptions options, PixelSet empty, double spacing, boolean merging,
	Random random, int attempt)
{

	/** Tries for each tube that is to be placed. */
	static final int TRIES = 20;

	/** Returns the image's edges in pixels of x and y. */
	double[] size() {
		final double[] size = new double[empty.numDimensions()];
		for (int d = 0; d < size.length; d++)
			size[d] = empty.dimension(d) * (d == 2 ? spacing : 1);
		return size;
	}

	/** Draws how many curves there should be; fewer, the more attempts have failed. */
	int count() {
		final int wanted = options.minCurves() + random.nextInt(options.maxCurves() - options
			.minCurves() + 1);
		return Math.max(1, wanted - attempt / 4);
	}

	RandomCurves curves() {
		return new RandomCurves(options, size(), random);
	}

	Placement placement() {
		return new Placement(size());
	}

	/** Draws a number of a range, each as likely. */
	double uniform(final double min, final double max) {
		return min + (max - min) * random.nextDouble();
	}

	/** Draws a number whose logarithm is evenly distributed. */
	double logUniform(final double min, final double max) {
		return min * StrictMath.pow(max / min, random.nextDouble());
	}

	boolean chance(final double probability) {
		return random.nextDouble() < probability;
	}
}
