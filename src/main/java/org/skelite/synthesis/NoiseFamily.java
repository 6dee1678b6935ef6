package org.skelite.synthesis;

/** The kinds of noise that a synthetic mask can have. */
public enum NoiseFamily {

		/** No noise: the noisy mask equals the clean one. */
		NONE((field, strength, seed) -> field.copyDistances()),

		/** The surface moves smoothly in and out. */
		SURFACE(new SurfaceNoise()),

		/** Pixels at the boundary flip, then a majority of neighbours decides. */
		FLIPS(new FlipNoise()),

		/** The mask comes from an image of fewer pixels. */
		RESAMPLING(new ResamplingNoise()),

		/** A noisy probability map is blurred and cut at a threshold. */
		BLUR(new BlurNoise()),

		/** Small holes: those that stay within are filled, those at the boundary become pits. */
		PINHOLES(new PinholeNoise()),

		/** Round bumps and cavities sit on the boundary. */
		BUMPS(new BumpNoise()),

		/** Rows of pixels are displaced against each other, as by a scanner. */
		JITTER(new JitterNoise());

	private final MaskNoise noise;

	NoiseFamily(final MaskNoise noise) {
		this.noise = noise;
	}

	MaskNoise noise() {
		return noise;
	}
}
