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
package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.skelite.axes.Axis;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.synthesis.ShapeKind;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.training.options.TrainingOption;

/** The scores of all methods on one set of synthetic masks. */
final class ScoreSet {

	private static final List<NoiseFamily> CLEAN = List.of(NoiseFamily.NONE);
	private static final List<NoiseFamily> ROUGH = Arrays.stream(NoiseFamily.values()).filter(
		family -> family != NoiseFamily.NONE).toList();
	private static final List<NoiseFamily> UNSEEN = ROUGH.stream().filter(
		family -> !TrainingOption.NOISE.initial().contains(family)).toList();

	/** Families of the noise of other kinds of shapes: as clean and as rough as those of curves. */
	private static final List<NoiseFamily> MIXED = Stream.concat(CLEAN.stream(), UNSEEN.stream())
		.toList();

	private final String title;
	private final SynthesisOptions shapes;
	private final List<NoiseFamily> noise;
	private final List<NoiseFamily> families = new ArrayList<>();
	private final Map<String, List<double[]>> scores = new LinkedHashMap<>();
	private Sample example;

	private ScoreSet(final String title, final SynthesisOptions shapes,
		final List<NoiseFamily> noise)
	{
		this.title = title;
		this.shapes = shapes;
		this.noise = noise;
	}

	/**
	 * Returns the sets of curves of all radii, those of some radii only, and those of
	 * other kinds of shapes.
	 */
	static List<ScoreSet> all(final int numDimensions) {
		final List<ScoreSet> sets = new ArrayList<>();
		final double[] radii = numDimensions == 2 ? new double[] { 0.7, 2, 5, 10, 20 } : new double[] {
			0.7, 2, 5, 10 };
		final SynthesisOptions options = numDimensions == 2 ? SynthesisOptions.for2d().size(256, 256)
			.curves(2, 6) : SynthesisOptions.for3d().size(64, 64, 64);
		final SynthesisOptions all = options.radius(radii[0], radii[radii.length - 1]);
		final String d = numDimensions + "D ";
		sets.add(new ScoreSet(d + "clean", all, CLEAN));
		sets.add(new ScoreSet(d + "rough", all, ROUGH));
		sets.add(new ScoreSet(d + "rough, unseen noise", all, UNSEEN));
		for (int i = 1; i < radii.length; i++)
			sets.add(new ScoreSet(d + "rough, unseen noise, radii " + radii[i - 1] + " to " + radii[i],
				options.radius(radii[i - 1], radii[i]), UNSEEN));
		sets.add(new ScoreSet(d + "tubes and bars", all.kinds(ShapeKind.STRAIGHT), CLEAN));
		sets.add(new ScoreSet(d + "one-pixel lines", all.kinds(ShapeKind.LINES), CLEAN));
		sets.add(new ScoreSet(d + "spines", all.kinds(ShapeKind.SPINES), MIXED));
		sets.add(new ScoreSet(d + "tapering trees", all.kinds(ShapeKind.TREES), MIXED));
		if (numDimensions == 2) return sets;
		sets.add(new ScoreSet(d + "flat trunks", all.kinds(ShapeKind.FLAT), MIXED));
		for (final int step : new int[] { 2, 4, 8 })
			sets.add(new ScoreSet(d + "z step " + step, all.size(64, 64, Math.max(
				SynthesisOptions.MIN_SIZE, 64 / step)).anisotropy(step, step), MIXED));
		return sets;
	}

	/** Synthesizes and scores the masks. */
	ScoreSet compute(final Settings settings, final Methods methods) {
		for (final long seed : settings.seeds()) {
			for (int i = 0; i < settings.masksPerSeed(shapes.numDimensions()); i++)
				add(new CurveSynthesizer(options(seed, i)).sample(i), methods);
		}
		return this;
	}

	/** The families of noise take turns. */
	private SynthesisOptions options(final long seed, final int index) {
		return shapes.seed(seed).noise(noise.get(index % noise.size()));
	}

	private void add(final Sample sample, final Methods methods) {
		final Mask mask = Mask.of(sample.noisy(), sample.spacing());
		final List<Axis> axes = Axis.of(sample.centerline().tubes());
		final Turn turn = Turn.some(shapes.numDimensions(), families.size());
		final Mask turned = turn.apply(mask);
		for (final Method method : methods.forImage(shapes.numDimensions(), mask.pixels().length))
			scores.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(Score.all(method
				.skeletonize(mask).set(), sample, axes, turn.inverse().apply(method.skeletonize(turned)).set()));
		families.add(sample.noise());
		if (example == null || sample.centerline().pixels().count() > example.centerline().pixels()
			.count()) example = sample;
	}

	/** Returns the set's name, e.g. {@code 2D rough}. */
	String title() {
		return title;
	}

	/** Whether there are curves of all radii. */
	boolean isWhole() {
		return shapes.shapeKinds()[0] == ShapeKind.CURVES && shapes.maxAnisotropy() == 1 && shapes
			.minRadius() < 1 && shapes.maxRadius() >= 10;
	}

	int masks() {
		return families.size();
	}

	Set<String> methods() {
		return scores.keySet();
	}

	Set<NoiseFamily> families() {
		return new TreeSet<>(families);
	}

	/** Returns a mask that shows much. */
	Sample example() {
		return example;
	}

	/** Returns a method's values of a score, mask by mask. */
	double[] values(final String method, final Score score) {
		return scores.get(method).stream().mapToDouble(values -> values[score.ordinal()]).toArray();
	}

	/** Returns the values on the masks of one family. */
	double[] values(final String method, final Score score, final NoiseFamily family) {
		final double[] all = values(method, score);
		return IntStream.range(0, all.length).filter(i -> families.get(i) == family).mapToDouble(
			i -> all[i]).toArray();
	}
}
