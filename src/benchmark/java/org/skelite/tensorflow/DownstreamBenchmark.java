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
package org.skelite.tensorflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

import org.skelite.model.ModelFolder;
import org.skelite.score.SegmentationScores;

/**
 * What skeletons in the loss do for a segmentation: a small U-Net learns from synthetic images without
 * any, then goes on with each {@link SegmentationLoss} from there; with several seeds. It learns
 * with Dice alone first, of volumes with cross-entropy, too: with Dice alone, some segment nothing.
 */
public final class DownstreamBenchmark {

	/** Steps without skeletons, and with each loss from there. */
	private static final int FIRST_STEPS = 200;
	private static final int STEPS = 150;
	private static final double LEARNING_RATE = 1e-3;
	private static final int SEEDS = 5;

	/** Dice of training images after the first steps if nothing has been learned. */
	private static final double FAILED = 0.1;

	private static final Set<SegmentationLoss> LOSSES = EnumSet.range(SegmentationLoss.DICE,
		SegmentationLoss.THIN);

	private DownstreamBenchmark() {}

	/** What came of one training with one loss: the means of the scores over the images. */
	public record Outcome(String loss, double[] scores) {}

	/** Names of the scores, in the order of an outcome. */
	public static final List<String> SCORES = List.of("Dice", "clDice", "Betti-0 error", "Betti-1 error",
		"CPU ms per step");

	/**
	 * Trains with all losses, in 2D or 3D.
	 *
	 * @param afterSeed receives the outcomes of all losses, Dice first, for one seed after the other;
	 *          not for seeds with which nothing is learned first
	 */
	public static void run(final String model, final Consumer<List<Outcome>> afterSeed) {
		final ModelFolder folder = ModelFolder.resolve(model);
		final int dimensions = folder.card().dimensions();
		final CurveImage[] training = CurveImage.series(dimensions, dimensions == 2 ? 120 : 60, 5);
		final CurveImage[] test = CurveImage.series(dimensions, 40, 6);
		final int batch = dimensions == 2 ? 4 : 2;
		final Map<SegmentationLoss, SegmentationTraining> runs = new EnumMap<>(SegmentationLoss.class);
		try (SegmentationTraining first = new SegmentationTraining(folder, dimensions == 2 ? SegmentationLoss.DICE
			: SegmentationLoss.CROSS_ENTROPY))
		{
			final Map<SegmentationLoss, float[][]> skeletons = new EnumMap<>(SegmentationLoss.class);
			for (final SegmentationLoss loss : LOSSES) {
				runs.put(loss, new SegmentationTraining(folder, loss));
				skeletons.put(loss, runs.get(loss).skeletons(training));
			}
			for (long seed = 1; seed <= SEEDS; seed++) {
				first.train(first.start(seed), training, skeletons.get(SegmentationLoss.DICE), batch, FIRST_STEPS,
					LEARNING_RATE, seed);
				if (mean(first.scores(training), SegmentationScores::dice) < FAILED) {
					System.out.println(model + ", seed " + seed + ": the first training failed, left out");
					continue;
				}
				final List<float[]> start = first.weights();
				final List<Outcome> outcomes = new ArrayList<>();
				for (final SegmentationLoss loss : LOSSES) {
					final double seconds = runs.get(loss).train(start, training, skeletons.get(loss), batch, STEPS,
						LEARNING_RATE, -seed);
					outcomes.add(new Outcome(loss.title(), scores(runs.get(loss).scores(test), 1e3 * seconds / STEPS)));
				}
				afterSeed.accept(outcomes);
			}
		}
		finally {
			runs.values().forEach(SegmentationTraining::close);
		}
	}

	private static double[] scores(final List<SegmentationScores> scores, final double milliseconds) {
		return new double[] { mean(scores, SegmentationScores::dice), //
			mean(scores, score -> Double.isNaN(score.clDice().value()) ? 0 : score.clDice().value()), //
			mean(scores, score -> Math.abs(score.topology().actual().components() - score.topology().expected()
				.components())), //
			mean(scores, score -> Math.abs(score.topology().actual().tunnels() - score.topology().expected()
				.tunnels())), //
			milliseconds };
	}

	private static double mean(final List<SegmentationScores> scores,
		final ToDoubleFunction<SegmentationScores> value)
	{
		return scores.stream().mapToDouble(value).average().orElseThrow();
	}
}
