package org.skelite.score;

import java.util.List;
import java.util.stream.Stream;

/**
 * All scores of a skeleton.
 *
 * @param mask against its mask
 * @param reference against a reference, {@link ReferenceScores#UNDEFINED} if
 *          there is none
 */
public record SkeletonScores(MaskScores mask, ReferenceScores reference) implements Scores {

	@Override
	public List<Score> list() {
		return Stream.concat(mask.list().stream(), reference.list().stream()).toList();
	}
}
