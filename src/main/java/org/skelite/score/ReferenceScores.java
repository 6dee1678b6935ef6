/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.score;

import java.util.List;

import org.skelite.mask.PixelSet;
import org.skelite.topology.SkeletonPoints;

/**
 * How a skeleton compares with a reference skeleton or the true centerline.
 *
 * @param agreement precision, recall and mean distance within a tolerance
 * @param dice Dice coefficient of the two sets of pixels, without any tolerance
 * @param endPoints end points of the reference
 * @param junctions junctions of the reference
 * @param spurs end points of the skeleton beyond those of the reference
 */
public record ReferenceScores(CenterlineAgreement agreement, double dice, double endPoints,
	double junctions, double spurs) implements Scores
{

	/** Without a reference no score is defined. */
	public static final ReferenceScores UNDEFINED = new ReferenceScores(new CenterlineAgreement(
		Double.NaN, Double.NaN, Double.NaN), Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	/**
	 * Compares two sets of the same image size.
	 *
	 * @param tolerance greatest distance that counts as agreement, at least 0
	 * @param spacing size of a pixel along x, y (and z), in the tolerance's unit
	 * @throws IllegalArgumentException if the tolerance is negative or not a
	 *           number, or the sizes differ
	 */
	public static ReferenceScores of(final PixelSet skeleton, final PixelSet reference,
		final double tolerance, final double... spacing)
	{
		final SkeletonPoints points = SkeletonPoints.of(reference);
		return new ReferenceScores(CenterlineAgreement.of(skeleton, reference, tolerance, spacing),
			Overlap.dice(skeleton, reference), points.endPoints(), points.junctions(), Math.max(0,
				SkeletonPoints.of(skeleton).endPoints() - points.endPoints()));
	}

	@Override
	public List<Score> list() {
		return List.of( //
			new Score("Precision", agreement.precision()), //
			new Score("Recall", agreement.recall()), //
			new Score("Mean distance", agreement.meanDistance()), //
			new Score("Dice", dice), //
			new Score("clDice", agreement.clDice()), //
			new Score("Reference end points", endPoints), //
			new Score("Reference junctions", junctions), //
			new Score("Spurs", spurs));
	}
}
