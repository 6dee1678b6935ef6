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

import org.skelite.topology.BettiNumbers;
import org.skelite.topology.PixelSet;

/**
 * Makes a series of synthetic masks of tubes, such as vessels, neurons and
 * filaments, with and without noise and with their true centerlines.
 * <p>
 * A sample is a function of the options and its number alone, on every machine
 * and in any order. Unless curves may merge (see
 * {@link SynthesisOptions#merging}), clean mask and centerline have the same
 * Betti numbers. The clean mask is that of the tubes and of the pixels of the
 * centerline, as the thinnest tubes contain the centers of few pixels. Options
 * about noise have no influence on the clean mask.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class CurveSynthesizer {

	private static final int TRIES_PER_CURVE = 20;

	private final SynthesisOptions options;
	private final PixelSet empty;

	public CurveSynthesizer(final SynthesisOptions options) {
		this.options = options;
		empty = new PixelSet(options.size(), options.border());
	}

	public SynthesisOptions options() {
		return options;
	}

	/**
	 * Makes a sample.
	 *
	 * @param index number of the sample, 0 or more
	 */
	public Sample sample(final long index) {
		final long seed = Seeds.mix(options.seed(), index);
		final boolean merging = new Random(Seeds.mix(seed, -1)).nextDouble() < options.merging();
		for (int attempt = 0;; attempt++) {
			final Random random = new Random(Seeds.mix(seed, attempt));
			final Placement placement = draw(random, merging, attempt);
			if (placement.tubes().isEmpty()) continue;
			final Centerline centerline = Centerline.of(placement.tubes(), empty);
			final TubeField field = new TubeField(placement.tubes(), centerline.pixels());
			final PixelSet clean = field.mask(empty);
			if (!merging && !BettiNumbers.of(clean).equals(BettiNumbers.of(centerline.pixels())))
				continue;
			return addNoise(index, new Random(Seeds.mix(seed, -2)), field, clean, centerline);
		}
	}

	private Sample addNoise(final long index, final Random random, final TubeField field,
		final PixelSet clean, final Centerline centerline)
	{
		final NoiseFamily[] families = options.noiseFamilies();
		final NoiseFamily family = families[random.nextInt(families.length)];
		final double strength = options.minStrength() + (options.maxStrength() - options
			.minStrength()) * random.nextDouble();
		if (family == NoiseFamily.NONE) return new Sample(index, clean, clean.copy(), centerline,
			family, 0);
		final float[] values = family.noise().apply(field, strength, random.nextLong());
		return new Sample(index, clean, HomotopicChange.apply(clean, centerline.pixels(), field,
			values), centerline, family, strength);
	}

	/** Draws curves; fewer, the more attempts have failed. */
	private Placement draw(final Random random, final boolean merging, final int attempt) {
		final RandomCurves curves = new RandomCurves(options, random);
		final Placement placement = new Placement(options);
		final int wanted = options.minCurves() + random.nextInt(options.maxCurves() - options
			.minCurves() + 1);
		final int count = Math.max(1, wanted - attempt / 4);
		for (int i = 0; i < count; i++)
			for (int tries = 0; tries < TRIES_PER_CURVE; tries++)
				if (place(random, curves, placement, merging)) break;
		return placement;
	}

	private boolean place(final Random random, final RandomCurves curves,
		final Placement placement, final boolean merging)
	{
		final int placed = placement.tubes().size();
		final boolean branches = placed > 0 && random.nextDouble() < options.branching();
		final boolean returns = branches && random.nextDouble() < options.loops();
		final Tube tube;
		if (returns) tube = curves.loop(placement.tubes().get(random.nextInt(placed)), placement
			.tubes().get(random.nextInt(placed)));
		else if (branches) tube = curves.branch(placement.tubes().get(random.nextInt(placed)));
		else tube = curves.free();
		if (!placement.isSound(tube)) return false;
		if (!merging) return placement.addIfFits(tube, branches, returns);
		placement.add(tube);
		return true;
	}
}
