package org.skelite.training;

import java.util.Random;

import org.skelite.synthesis.Seeds;

/** Samples of two sources, mixed by chance. */
final class MixedSamples implements SampleSource {

	private final SampleSource first;
	private final SampleSource second;
	private final double share;
	private final long seed;

	/** @param share share of the second source, 0 to 1 */
	MixedSamples(final SampleSource first, final SampleSource second, final double share,
		final long seed)
	{
		this.first = first;
		this.second = second;
		this.share = share;
		this.seed = seed;
	}

	@Override
	public MaskSample get(final long number) {
		final boolean fromSecond = new Random(Seeds.mix(seed, number)).nextDouble() < share;
		return (fromSecond ? second : first).get(number);
	}
}
