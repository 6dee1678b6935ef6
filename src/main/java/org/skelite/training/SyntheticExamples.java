package org.skelite.training;

import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.teacher.BooleanTest;
import org.skelite.teacher.Teacher;
import org.skelite.topology.PixelSet;

/**
 * Examples from synthesized curves: the network sees the noisy mask and learns
 * the teacher's skeleton of the clean one, and so learns what to ignore.
 */
public final class SyntheticExamples implements ExampleSource {

	private final CurveSynthesizer synthesizer;
	private final int patchSize;
	private final int erosions;

	/**
	 * @param synthesizer makes the masks, with a border of at least
	 *          {@code patchSize / 2}
	 * @param patchSize edge length of the patches, odd
	 * @param erosions cross erosions per iteration
	 */
	public SyntheticExamples(final CurveSynthesizer synthesizer, final int patchSize,
		final int erosions)
	{
		this.synthesizer = synthesizer;
		this.patchSize = patchSize;
		this.erosions = erosions;
	}

	@Override
	public Example get(final long number) {
		final Sample sample = synthesizer.sample(number);
		final PixelSet target = sample.clean().copy();
		new Teacher(new BooleanTest(target.numDimensions())).thin(target);
		return Example.of(sample.noisy(), target, patchSize, erosions);
	}
}
