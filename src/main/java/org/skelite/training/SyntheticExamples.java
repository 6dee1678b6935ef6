package org.skelite.training;

import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;

/**
 * Examples from synthesized curves: the network sees the noisy mask and learns
 * the skeleton of the clean one, and so learns what to ignore.
 */
public final class SyntheticExamples implements ExampleSource {

	private final CurveSynthesizer synthesizer;
	private final Target target;
	private final int patchSize;
	private final int erosions;

	/**
	 * @param synthesizer makes the masks, with a border of at least
	 *          {@code patchSize / 2}
	 * @param target what to learn
	 * @param patchSize edge length of the patches, odd
	 * @param erosions cross erosions per iteration
	 */
	public SyntheticExamples(final CurveSynthesizer synthesizer, final Target target,
		final int patchSize, final int erosions)
	{
		this.synthesizer = synthesizer;
		this.target = target;
		this.patchSize = patchSize;
		this.erosions = erosions;
	}

	@Override
	public Example get(final long number) {
		final Sample sample = synthesizer.sample(number);
		return Example.of(sample.noisy(), target.of(sample), patchSize, erosions);
	}
}
