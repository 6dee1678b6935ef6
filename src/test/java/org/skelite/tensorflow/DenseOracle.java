package org.skelite.tensorflow;

import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelCard;

/** The iterations at every pixel, written down as directly as possible. */
public final class DenseOracle {

	private DenseOracle() {}

	public static Volume skeletonize(final Volume image, final ModelCard card, final LearnedUpdate update,
		final int iterations)
	{
		Volume center = image;
		final Volume out = image.copy();
		for (int i = 0; i < iterations; i++) {
			Volume inner = center;
			for (int e = 0; e < card.erosionsPerIteration(); e++)
				inner = inner.erode();
			final Volume bound = center.copy();
			for (int p = 0; p < bound.values.length; p++)
				bound.values[p] -= inner.values[p];
			final float[] probability = probability(card, update, bound, center, out);
			for (int p = 0; p < bound.values.length; p++)
				out.values[p] -= probability[p] * bound.values[p];
			center = inner;
		}
		return out;
	}

	private static float[] probability(final ModelCard card, final LearnedUpdate update,
		final Volume bound, final Volume center, final Volume out)
	{
		final int n = out.values.length;
		final int volume = card.patchVolume();
		final float[] patches = new float[n * 3 * volume];
		for (int z = 0; z < out.depth; z++)
			for (int y = 0; y < out.height; y++)
				for (int x = 0; x < out.width; x++) {
					final int offset = out.index(x, y, z) * 3 * volume;
					bound.patch(x, y, z, card.patchSize(), patches, offset);
					center.patch(x, y, z, card.patchSize(), patches, offset + volume);
					out.patch(x, y, z, card.patchSize(), patches, offset + 2 * volume);
				}
		final float[] probability = new float[n];
		update.evaluate(patches, n, probability);
		return probability;
	}
}
