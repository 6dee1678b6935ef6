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
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.skelite.model.ModelFolder;
import org.skelite.score.SegmentationScores;

/**
 * What skeletons in the loss do for a segmentation: the same small U-Net, trained on the same
 * synthetic images with each {@link SegmentationLoss}, with several seeds.
 */
public final class DownstreamBenchmark {

	private static final int STEPS = 150;
	private static final long[] SEEDS = { 1, 2, 3 };

	private DownstreamBenchmark() {}

	/**
	 * A loss and what came of it.
	 *
	 * @param loss name of the loss
	 * @param scores for each score the means over the images of one training each
	 */
	public record Outcome(String loss, List<double[]> scores) {}

	/** Names of the scores, in the order of an outcome. */
	public static final List<String> SCORES = List.of("Dice", "clDice", "Betti-0 error", "Betti-1 error",
		"CPU ms per step");

	/** Trains with all losses, in 2D or 3D. */
	public static List<Outcome> run(final String model) {
		final ModelFolder folder = ModelFolder.resolve(model);
		final int dimensions = folder.card().dimensions();
		final CurveImage[] training = CurveImage.series(dimensions, dimensions == 2 ? 120 : 60, 5);
		final CurveImage[] test = CurveImage.series(dimensions, 40, 6);
		final List<Outcome> outcomes = new ArrayList<>();
		for (final SegmentationLoss loss : SegmentationLoss.all()) {
			final List<double[]> columns = new ArrayList<>();
			for (int i = 0; i < SCORES.size(); i++)
				columns.add(new double[SEEDS.length]);
			try (SegmentationTraining run = new SegmentationTraining(folder, loss)) {
				for (int s = 0; s < SEEDS.length; s++) {
					final double seconds = run.train(training, dimensions == 2 ? 4 : 2, STEPS, dimensions == 2 ? 3e-3
						: 1e-3, SEEDS[s]);
					final List<SegmentationScores> scores = run.scores(test);
					columns.get(0)[s] = mean(scores, SegmentationScores::dice);
					columns.get(1)[s] = mean(scores, score -> Double.isNaN(score.clDice().value()) ? 0 : score.clDice()
						.value());
					columns.get(2)[s] = mean(scores, score -> Math.abs(score.topology().actual().components() - score
						.topology().expected().components()));
					columns.get(3)[s] = mean(scores, score -> Math.abs(score.topology().actual().tunnels() - score
						.topology().expected().tunnels()));
					columns.get(4)[s] = 1e3 * seconds / STEPS;
					System.out.println("Trained: " + model + ", " + loss.title() + ", seed " + SEEDS[s] + ": " +
						row(columns, s));
				}
			}
			outcomes.add(new Outcome(loss.title(), columns));
		}
		return outcomes;
	}

	private static String row(final List<double[]> columns, final int seed) {
		return columns.stream().map(column -> String.format(Locale.ROOT, "%.3f", column[seed])).collect(Collectors
			.joining(", "));
	}

	private static double mean(final List<SegmentationScores> scores,
		final ToDoubleFunction<SegmentationScores> value)
	{
		return scores.stream().mapToDouble(value).average().orElseThrow();
	}
}
