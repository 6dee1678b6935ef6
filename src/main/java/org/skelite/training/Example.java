package org.skelite.training;

import org.skelite.peeling.Layers;
import org.skelite.peeling.Patches;
import org.skelite.topology.DistanceMap;
import org.skelite.topology.PixelIndex;
import org.skelite.topology.PixelSet;

/**
 * A mask to learn from and the skeleton to learn.
 *
 * @param mask the mask that the network sees
 * @param layers the mask's layers
 * @param patches the mask's patches
 * @param target the skeleton that the network should arrive at; pixels outside
 *          the mask do not count
 */
public record Example(PixelIndex mask, Layers layers, Patches patches, PixelSet target) {

	/**
	 * Prepares a mask.
	 *
	 * @param mask the mask, with a border of at least {@code patchSize / 2}
	 * @param target the target skeleton, of the same size and border
	 * @param patchSize edge length of the patches, odd
	 * @param erosions cross erosions per iteration
	 */
	public static Example of(final PixelSet mask, final PixelSet target, final int patchSize,
		final int erosions)
	{
		final PixelIndex index = new PixelIndex(mask);
		return new Example(index, new Layers(DistanceMap.cityBlock(index), erosions), new Patches(index,
			patchSize), target);
	}
}
