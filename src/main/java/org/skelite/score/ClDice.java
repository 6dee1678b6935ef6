package org.skelite.score;

import org.skelite.topology.PixelSet;

/**
 * Centerline Dice of two masks: S. Shit et al., "clDice - a novel
 * topology-preserving loss function for tubular structure segmentation", CVPR
 * 2021, <a href="https://arxiv.org/abs/2003.07311">arXiv 2003.07311</a>.
 * <p>
 * All are shares from 0 to 1, NaN where there is no skeleton to take a share
 * of.
 * </p>
 *
 * @param precision topology precision: share of the prediction's skeleton that
 *          lies in the true mask
 * @param sensitivity topology sensitivity: share of the true skeleton that lies
 *          in the predicted mask
 */
public record ClDice(double precision, double sensitivity) {

	/** Compares two masks by their skeletons; all images have the same size. */
	public static ClDice of(final PixelSet prediction, final PixelSet predictionSkeleton,
		final PixelSet truth, final PixelSet truthSkeleton)
	{
		return new ClDice(Overlap.share(predictionSkeleton, truth), Overlap.share(truthSkeleton,
			prediction));
	}

	/** Returns clDice, the harmonic mean of precision and sensitivity; 0 if both are 0. */
	public double value() {
		return Overlap.harmonicMean(precision, sensitivity);
	}
}
