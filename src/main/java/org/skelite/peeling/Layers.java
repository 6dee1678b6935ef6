package org.skelite.peeling;

import org.skelite.topology.PixelIndex;

/**
 * The boundary layers that peeling takes off a mask, one per iteration.
 * <p>
 * An iteration erodes {@code e} times by the cross neighbourhood, so its layer
 * are the pixels whose city-block distance to the background is {@code 1} to
 * {@code e} more than what was eroded before. Each pixel lies in exactly one
 * layer. Immutable.
 * </p>
 */
public final class Layers {

	private final int[] layers;
	private final int[] order;
	private final int[] starts;

	/**
	 * Computes the layers of a mask.
	 *
	 * @param distances city-block distance to the background of each member of the
	 *          mask, in pixels, at least 1
	 * @param erosions cross erosions per iteration
	 */
	public Layers(final int[] distances, final int erosions) {
		layers = new int[distances.length];
		int count = 0;
		for (int i = 0; i < layers.length; i++) {
			layers[i] = (distances[i] - 1) / erosions;
			count = Math.max(count, layers[i] + 1);
		}
		starts = new int[count + 1];
		for (final int layer : layers)
			starts[layer + 1]++;
		for (int l = 0; l < count; l++)
			starts[l + 1] += starts[l];
		order = new int[layers.length];
		final int[] next = starts.clone();
		for (int i = 0; i < layers.length; i++)
			order[next[layers[i]]++] = i;
	}

	/** Returns the number of layers. */
	public int count() {
		return starts.length - 1;
	}

	/** Returns the layer of a pixel, by its index in the {@link PixelIndex}. */
	public int layerOf(final int index) {
		return layers[index];
	}

	/** Returns the number of pixels in the layers before {@code layer}. */
	public int start(final int layer) {
		return starts[layer];
	}

	/** Returns the number of pixels of a layer. */
	public int size(final int layer) {
		return starts[layer + 1] - starts[layer];
	}

	/**
	 * Returns the index of the {@code i}-th pixel in the order of layers and,
	 * within a layer, of indices.
	 */
	public int pixel(final int i) {
		return order[i];
	}
}
