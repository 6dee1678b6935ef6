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

import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.util.SkeliteException;

/**
 * What a {@link CurveSynthesizer} makes. Every method that sets something
 * returns a changed copy; objects are immutable, and so safe for use by several
 * threads.
 */
public final class SynthesisOptions {

	/** Smallest width, height or depth of a sample in pixels. */
	public static final int MIN_SIZE = 16;

	/** Greatest distance of slices in pixels. */
	public static final int MAX_ANISOTROPY = 20;

	private long[] size = { 96, 96 };
	private int border = 4;
	private int minCurves = 1;
	private int maxCurves = 5;
	private double minRadius = 0.7;
	private double maxRadius = 12;
	private double branching = 0.5;
	private double loops = 0.15;
	private double tortuous = 0.2;
	private double merging = 0;
	private ShapeKind[] kinds = { ShapeKind.CURVES };
	private double minAnisotropy = 1;
	private double maxAnisotropy = 1;
	private NoiseFamily[] families = NoiseFamily.values();
	private double exact = 0;
	private double minStrength = 0.2;
	private double maxStrength = 1;
	private long seed = 1;

	private SynthesisOptions() {}

	private SynthesisOptions(final SynthesisOptions other) {
		size = other.size;
		border = other.border;
		minCurves = other.minCurves;
		maxCurves = other.maxCurves;
		minRadius = other.minRadius;
		maxRadius = other.maxRadius;
		branching = other.branching;
		loops = other.loops;
		tortuous = other.tortuous;
		merging = other.merging;
		kinds = other.kinds;
		minAnisotropy = other.minAnisotropy;
		maxAnisotropy = other.maxAnisotropy;
		families = other.families;
		exact = other.exact;
		minStrength = other.minStrength;
		maxStrength = other.maxStrength;
		seed = other.seed;
	}

	/** Returns the defaults for masks of 96x96 pixels, radii to 12. */
	public static SynthesisOptions for2d() {
		return new SynthesisOptions();
	}

	/** Returns the defaults for masks of 48x48x48 pixels, radii to 6. */
	public static SynthesisOptions for3d() {
		return new SynthesisOptions().size(48, 48, 48).radius(0.7, 6);
	}

	/**
	 * Sets width and height, or width, height and depth, in pixels; each at least
	 * {@link #MIN_SIZE}.
	 */
	public SynthesisOptions size(final long... newSize) {
		check(newSize.length == 2 || newSize.length == 3, "Image must be 2D or 3D, got " +
			newSize.length + "D.");
		check(Arrays.stream(newSize).allMatch(s -> s >= MIN_SIZE), "Samples must have at least " +
			MIN_SIZE + " pixels along each axis, got " + Arrays.toString(newSize) + ".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.size = newSize.clone();
		return copy;
	}

	/** Sets the border of the pixel sets, at least 1. */
	public SynthesisOptions border(final int newBorder) {
		check(newBorder >= 1, "Border must be at least 1, got " + newBorder + ".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.border = newBorder;
		return copy;
	}

	/**
	 * Sets how many curves a sample has, branches counted; fewer where there is no
	 * place.
	 */
	public SynthesisOptions curves(final int min, final int max) {
		check(min >= 1 && max >= min, "Curves must be 1 or more, the least first, got " + min +
			" to " + max + ".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.minCurves = min;
		copy.maxCurves = max;
		return copy;
	}

	/**
	 * Sets the range of radii in pixels. Their logarithm is evenly distributed, so
	 * that thin curves are as likely as thick ones; a sample's radii stay below a
	 * sixth of its shortest side.
	 */
	public SynthesisOptions radius(final double min, final double max) {
		check(min >= 0.5 && max >= min, "Radii must be 0.5 or more, the least first, got " + min +
			" to " + max + ".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.minRadius = min;
		copy.maxRadius = max;
		return copy;
	}

	/** Sets the probability that a curve starts on an earlier one. */
	public SynthesisOptions branching(final double probability) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.branching = probability(probability);
		return copy;
	}

	/** Sets the probability that a branch also ends on an earlier curve. */
	public SynthesisOptions loops(final double probability) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.loops = probability(probability);
		return copy;
	}

	/** Sets the probability that a curve winds. */
	public SynthesisOptions tortuous(final double probability) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.tortuous = probability(probability);
		return copy;
	}

	/**
	 * Sets the probability that the curves of a sample may run alongside and into
	 * each other. The topology of such a sample's centerline can differ from that
	 * of its mask, so it suits training rather than measuring; 0 by default.
	 */
	public SynthesisOptions merging(final double probability) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.merging = probability(probability);
		return copy;
	}

	/**
	 * Sets the kinds of shapes, one of which is drawn for each sample; curves by
	 * default. A kind that is named more than once is drawn as much more often. What
	 * other options say of curves holds for tubes and trees of other kinds as far as
	 * it makes sense.
	 */
	public SynthesisOptions kinds(final ShapeKind... newKinds) {
		check(newKinds.length > 0, "At least one kind of shapes is needed.");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.kinds = newKinds.clone();
		return copy;
	}

	/**
	 * Sets how many times farther apart than pixels slices are, within 1 to
	 * {@link #MAX_ANISOTROPY}; the logarithm is evenly distributed. Shapes are as
	 * they would be otherwise, seen on a coarser grid. 1 by default, and in 2D.
	 */
	public SynthesisOptions anisotropy(final double min, final double max) {
		check(min >= 1 && max >= min && max <= MAX_ANISOTROPY, "Slices must be 1 to " +
			MAX_ANISOTROPY + " times as far apart as pixels, the least first, got " + min + " to " + max +
			".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.minAnisotropy = min;
		copy.maxAnisotropy = max;
		return copy;
	}

	/**
	 * Sets the probability that straight shapes and lines have no noise, whatever
	 * the families; 0 by default.
	 */
	public SynthesisOptions exact(final double probability) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.exact = probability(probability);
		return copy;
	}

	/** Sets the families of noise, one of which is drawn for each sample. */
	public SynthesisOptions noise(final NoiseFamily... newFamilies) {
		check(newFamilies.length > 0, "At least one family of noise is needed.");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.families = newFamilies.clone();
		return copy;
	}

	/** Sets the range of the noise's strength, within 0 to 1; each is as likely. */
	public SynthesisOptions strength(final double min, final double max) {
		check(min >= 0 && max >= min && max <= 1, "Strength must be within 0 to 1, the least first, " +
			"got " + min + " to " + max + ".");
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.minStrength = min;
		copy.maxStrength = max;
		return copy;
	}

	/** Sets the seed of the whole series of samples. */
	public SynthesisOptions seed(final long newSeed) {
		final SynthesisOptions copy = new SynthesisOptions(this);
		copy.seed = newSeed;
		return copy;
	}

	public int numDimensions() {
		return size.length;
	}

	public long[] size() {
		return size.clone();
	}

	int border() {
		return border;
	}

	int minCurves() {
		return minCurves;
	}

	int maxCurves() {
		return maxCurves;
	}

	public double minRadius() {
		return minRadius;
	}

	public double maxRadius() {
		return maxRadius;
	}

	double branching() {
		return branching;
	}

	double loops() {
		return loops;
	}

	double tortuous() {
		return tortuous;
	}

	double merging() {
		return merging;
	}

	public ShapeKind[] shapeKinds() {
		return kinds.clone();
	}

	double minAnisotropy() {
		return minAnisotropy;
	}

	public double maxAnisotropy() {
		return maxAnisotropy;
	}

	double exact() {
		return exact;
	}

	NoiseFamily[] noiseFamilies() {
		return families.clone();
	}

	double minStrength() {
		return minStrength;
	}

	double maxStrength() {
		return maxStrength;
	}

	long seed() {
		return seed;
	}

	private static double probability(final double value) {
		check(value >= 0 && value <= 1, "Probability must be within 0 to 1, got " + value + ".");
		return value;
	}

	private static void check(final boolean valid, final String message) {
		if (!valid) throw SkeliteException.input(message);
	}
}
