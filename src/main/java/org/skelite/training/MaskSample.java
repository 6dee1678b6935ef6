package org.skelite.training;

import org.skelite.topology.PixelSet;

/**
 * A mask to learn from. The pixel sets have one size and border, and must not
 * be modified.
 *
 * @param mask the mask that the network sees
 * @param target the skeleton that it learns
 * @param reference the skeleton that its result is scored against
 */
public record MaskSample(PixelSet mask, PixelSet target, PixelSet reference) {}
