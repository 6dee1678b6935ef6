package org.skelite.training;

import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.teacher.Teacher;

/**
 * Masks of synthesized curves: the network sees the noisy mask and learns the
 * skeleton of the clean one, and so learns what to ignore.
 */
public final class SyntheticSamples implements SampleSource {

	private final CurveSynthesizer synthesizer;
	private final Target target;
	private final Teacher teacher;

	/**
	 * @param synthesizer makes the masks
	 * @param target what to learn
	 * @param teacher makes the skeletons if the target is the teacher's
	 */
	public SyntheticSamples(final CurveSynthesizer synthesizer, final Target target,
		final Teacher teacher)
	{
		this.synthesizer = synthesizer;
		this.target = target;
		this.teacher = teacher;
	}

	@Override
	public MaskSample get(final long number) {
		final Sample sample = synthesizer.sample(number);
		return new MaskSample(sample.noisy(), target.of(sample, teacher), sample.centerline().pixels());
	}
}
