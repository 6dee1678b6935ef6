package org.skelite.training.masks;

import org.skelite.topology.PixelSet;

/**
 * A mask of the user's and what should be learned from it. The pixel sets must
 * not be modified.
 *
 * @param name name of its file
 * @param mask the mask
 * @param skeleton the teacher's skeleton of the mask, or of the smoothed mask
 */
public record OwnMask(String name, PixelSet mask, PixelSet skeleton) {}
