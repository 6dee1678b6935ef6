package org.skelite.score;

import java.util.ArrayList;
import java.util.List;

import org.skelite.topology.PixelSet;

/**
 * How a segmentation of curves compares with the ground truth.
 *
 * @param clDice by the skeletons of both masks
 * @param dice Dice coefficient of the masks
 * @param topology Betti numbers of the prediction's mask against the truth's
 */
public record SegmentationScores(ClDice clDice, double dice, TopologyScores topology)
	implements Scores
{

	/** Compares two masks by their skeletons; all images have the same size. */
	public static SegmentationScores of(final PixelSet prediction,
		final PixelSet predictionSkeleton, final PixelSet truth, final PixelSet truthSkeleton)
	{
		return new SegmentationScores(ClDice.of(prediction, predictionSkeleton, truth, truthSkeleton),
			Overlap.dice(prediction, truth), TopologyScores.of(prediction, truth));
	}

	@Override
	public List<Score> list() {
		final List<Score> list = new ArrayList<>();
		list.add(new Score("clDice", clDice.value()));
		list.add(new Score("Topology precision", clDice.precision()));
		list.add(new Score("Topology sensitivity", clDice.sensitivity()));
		list.add(new Score("Dice", dice));
		list.addAll(topology.list());
		return List.copyOf(list);
	}
}
