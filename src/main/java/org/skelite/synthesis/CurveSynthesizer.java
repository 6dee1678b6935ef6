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

import java.util.Arrays;
import java.util.Random;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.synthesis.tube.TubeField;
import org.skelite.topology.BettiNumbers;
import org.skelite.util.Seeds;
import org.skelite.util.SkeliteException;

/**
 * Makes a series of synthetic masks of tubes, such as vessels, neurons and
 * filaments, with and without noise and with their true centerlines.
 * <p>
 * A sample is a function of the options and its number alone, on every machine
 * and in any order. Unless curves may merge (see
 * {@link SynthesisOptions#merging}), clean mask and centerline have the same
 * Betti numbers. The clean mask is that of the tubes and of the pixels of the
 * centerline, as the thinnest tubes contain the centers of few pixels; lines one
 * pixel wide are their centerline. Options about noise have no influence on the
 * clean mask. Kinds that do not exist in 2D are left out there.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class CurveSynthesizer {

	private final SynthesisOptions options;
	private final ShapeKind[] kinds;
	private final PixelSet empty;

	/**
	 * @throws SkeliteException if none of the kinds of shapes exists in
	 *           images of so many dimensions
	 */
	public CurveSynthesizer(final SynthesisOptions options) {
		this.options = options;
		kinds = Arrays.stream(options.shapeKinds()).filter(kind -> kind.exists(options.numDimensions()))
			.toArray(ShapeKind[]::new);
		if (kinds.length == 0) throw SkeliteException.input(
			"Shapes of the kind flat need 3 dimensions; choose other kinds for 2D masks.");
		empty = new PixelSet(options.size(), options.border());
	}

	/**
	 * Makes a sample.
	 *
	 * @param index number of the sample, 0 or more
	 */
	public Sample sample(final long index) {
		final long seed = Seeds.mix(options.seed(), index);
		final ShapeKind kind = kinds[new Random(Seeds.mix(seed, -3)).nextInt(kinds.length)];
		final boolean merging = kind == ShapeKind.CURVES && new Random(Seeds.mix(seed, -1))
			.nextDouble() < options.merging();
		final double spacing = spacing(new Random(Seeds.mix(seed, -4)));
		for (int attempt = 0;; attempt++) {
			final Random random = new Random(Seeds.mix(seed, attempt));
			final Shapes shapes = kind.drawing().draw(new Canvas(options, empty, spacing, merging,
				random, attempt));
			if (shapes.tubes().isEmpty()) continue;
			final Centerline centerline = Centerline.of(shapes.tubes(), empty, spacing);
			if (centerline.pixels().count() == 0) continue;
			if (!shapes.branches().stream().allMatch(branch -> centerline.endsAt(branch, branch
				.size() - 1, spacing)))
				continue;
			final TubeField field = new TubeField(shapes.all(), centerline.pixels(), spacing);
			final PixelSet clean = shapes.thin() ? centerline.pixels().copy() : field.mask(empty);
			if (!merging && !BettiNumbers.of(clean).equals(BettiNumbers.of(centerline.pixels())))
				continue;
			final Sample sample = new Sample(index, clean, clean.copy(), centerline, NoiseFamily.NONE, 0,
				kind, spacing);
			return addNoise(sample, new Random(Seeds.mix(seed, -2)), field);
		}
	}

	private double spacing(final Random random) {
		if (options.numDimensions() == 2) return 1;
		return options.minAnisotropy() * StrictMath.pow(options.maxAnisotropy() / options
			.minAnisotropy(), random.nextDouble());
	}

	private Sample addNoise(final Sample sample, final Random random, final TubeField field) {
		final NoiseFamily[] families = options.noiseFamilies();
		final NoiseFamily family = families[random.nextInt(families.length)];
		final double strength = options.minStrength() + (options.maxStrength() - options
			.minStrength()) * random.nextDouble();
		final long seed = random.nextLong();
		final boolean exact = sample.kind().isExact() && random.nextDouble() < options.exact();
		if (family == NoiseFamily.NONE || exact) return sample;
		final float[] values = family.noise().apply(field, strength, seed);
		final PixelSet noisy = HomotopicChange.apply(sample.clean(), sample.centerline().pixels(),
			field, values);
		return new Sample(sample.index(), sample.clean(), noisy, sample.centerline(), family, strength,
			sample.kind(), sample.spacing());
	}
}
