package org.skelite.synthesis;

/** Adds discs (balls) at the boundary and cuts others out. */
final class BumpNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float[] values = field.copyDistances();
		for (int i = 0; i < values.length; i++) {
			if (Math.abs(field.distance(i)) > 0.7f) continue;
			if (Seeds.signed(seed, i) < 1 - 0.2 * strength) continue;
			final float size = 0.6f + 0.4f * Seeds.signed(seed + 1, i);
			final float radius = field.radius(i);
			final boolean add = Seeds.signed(seed + 2, i) < 0;
			final float ball = add ? 0.7f + 0.4f * radius : 0.3f + 0.5f * radius;
			Balls.stamp(values, field, i, Math.min(4, size * ball), add);
		}
		return values;
	}
}
