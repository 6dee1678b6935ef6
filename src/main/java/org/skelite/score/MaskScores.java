package org.skelite.score;

import java.util.ArrayList;
import java.util.List;

import org.skelite.topology.PixelSet;
import org.skelite.topology.SkeletonPoints;

/**
 * What can be said of a skeleton that has nothing but its mask to be judged by.
 *
 * @param pixels number of skeleton pixels
 * @param outside skeleton pixels that are not in the mask
 * @param topology the skeleton's Betti numbers against the mask's
 * @param points end points, junctions, and deletable points left
 */
public record MaskScores(long pixels, long outside, TopologyScores topology,
	SkeletonPoints points) implements Scores
{

	/** Judges a skeleton; both images have the same size. */
	public static MaskScores of(final PixelSet skeleton, final PixelSet mask) {
		return new MaskScores(skeleton.count(), PixelSets.difference(skeleton, mask).count(),
			TopologyScores.of(skeleton, mask), SkeletonPoints.of(skeleton));
	}

	@Override
	public List<Score> list() {
		final List<Score> list = new ArrayList<>();
		list.add(new Score("Pixels", pixels));
		list.add(new Score("Pixels outside mask", outside));
		list.addAll(topology.list());
		list.add(new Score("Deletable points", points.deletable()));
		list.add(new Score("End points", points.endPoints()));
		list.add(new Score("Junctions", points.junctions()));
		return List.copyOf(list);
	}
}
