package org.skelite.synthesis;

/** Cuts small discs (balls) out of the outer part of the mask. */
final class PinholeNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float[] values = field.copyDistances();
		for (int i = 0; i < values.length; i++) {
			final float d = field.distance(i);
			// those deeper within would be filled, or join up to channels
			if (d > 0 || d < -1 - 0.3f * field.radius(i)) continue;
			if (Seeds.signed(seed, i) < 1 - 0.08 * strength) continue;
			final float size = 1 + Seeds.signed(seed + 1, i);
			Balls.stamp(values, field, i, Math.min(1.5f * size, 0.5f * field.radius(i)), false);
		}
		return values;
	}
}
