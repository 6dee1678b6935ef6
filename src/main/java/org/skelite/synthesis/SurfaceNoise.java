package org.skelite.synthesis;

/**
 * Adds smooth noise to the distance to the surface: two layers of value noise
 * of wavelengths from 2 to 8 pixels, and a constant part.
 */
final class SurfaceNoise implements MaskNoise {

	@Override
	public float[] apply(final TubeField field, final double strength, final long seed) {
		final float[] values = field.copyDistances();
		final float fine = 1 / (2 + 1.5f * (1 + Seeds.signed(seed, 0)));
		final float coarse = 1 / (4 + 2 * (1 + Seeds.signed(seed, 1)));
		final float mix = 0.5f + 0.4f * Seeds.signed(seed, 2);
		final float constant = 0.3f * Seeds.signed(seed, 3);
		int i = 0;
		for (int z = 0; z < field.size(2); z++)
			for (int y = 0; y < field.size(1); y++)
				for (int x = 0; x < field.size(0); x++, i++) {
					final float reach = MaskNoise.reach(strength, field.radius(i));
					if (Math.abs(values[i]) > 2.3f * reach) continue;
					final float noise = mix * ValueNoise.at(seed + 4, x * fine, y * fine, z * fine) + (1 -
						mix) * ValueNoise.at(seed + 5, x * coarse, y * coarse, z * coarse);
					values[i] += reach * (2 * noise + constant);
				}
		return values;
	}
}
