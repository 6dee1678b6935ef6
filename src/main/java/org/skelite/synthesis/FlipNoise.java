package org.skelite.synthesis;

/** Flips pixels near the boundary at random, then lets the majority around a pixel decide. */
final class FlipNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float[] flipped = new float[field.length()];
		for (int i = 0; i < flipped.length; i++) {
			final float distance = field.distance(i);
			final float reach = 0.5f + 1.5f * MaskNoise.reach(strength, field.radius(i));
			final boolean flips = Math.abs(distance) < reach && Seeds.signed(seed, i) > 0.9 -
				strength * 0.5;
			flipped[i] = distance <= 0 != flips ? -1 : 1;
		}
		// the pixel itself counts twice, to break ties
		final float[] values = SeparableFilter.of3(flipped, field.size(0), field.size(1), field.size(2));
		for (int i = 0; i < values.length; i++)
			values[i] += flipped[i];
		return values;
	}
}
