package org.skelite.command;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.skelite.score.Score;

/**
 * What came of one comparison.
 *
 * @param texts what is no number, by the names of the columns
 * @param scores the numbers
 * @param picture draws where the images agree
 */
record Measurement(Map<String, String> texts, List<Score> scores,
	Supplier<BufferedImage> picture)
{}
