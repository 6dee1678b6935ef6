package org.skelite.synthesis;

import org.skelite.topology.PixelSet;

/**
 * One synthetic mask with what is known about it. The pixel sets must not be
 * modified.
 *
 * @param index number of the sample in its series
 * @param clean the mask without noise
 * @param noisy the mask with noise; has the topology of {@code clean}, and
 *          contains the centerline
 * @param centerline the true centerline
 * @param noise family of the noise
 * @param strength strength of the noise, 0 to 1
 */
public record Sample(long index, PixelSet clean, PixelSet noisy, Centerline centerline,
	NoiseFamily noise, double strength)
{}
