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
package org.skelite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes {@code REPORT.md} with its plots and pictures into a folder. */
final class Report {

	private final Path folder;
	private final StringBuilder text = new StringBuilder();

	Report(final Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	/** Writes the title, the machine and what is to be known of the methods. */
	void begin(final Settings settings, final Methods methods) {
		heading(1, "Benchmark");
		paragraph(LocalDate.now() + ", " + settings.mode() + " mode, " + Machine
			.describe() + ".");
		methods.notes().forEach(this::paragraph);
	}

	/** Writes the scores, with plots and pictures. */
	void scores(final List<ScoreSet> sets, final Methods methods) throws IOException {
		heading(2, "Scores");
		paragraph("Synthetic curves of known centerline; means over the masks of a set with 95% " +
			"confidence intervals. Precision and recall within 2 px; ends: absolute difference in the " +
			"number of end points; turned: Dice of the skeleton and of that of the mask turned by 90 " +
			"degrees or mirrored, turned back; axes lost: share of the tubes of which more than a tenth, " +
			"one and a half radii behind their ends, is farther from the skeleton than 1.5 px and the " +
			"radius, or 3 px; what lies within other tubes does not count. Unseen noise: of families that no training saw. Ratios and differences are taken mask by mask.");
		for (final ScoreSet set : sets) {
			heading(3, set.title() + ", " + set.masks() + " masks");
			final ScoreTable table = new ScoreTable(set);
			paragraph(table.means());
			paragraph(table.against(LeeMethod.NAME));
			if (set.methods().contains(ImageJMethod.NAME)) paragraph(table.against(ImageJMethod.NAME));
			if (set.families().size() > 1) {
				paragraph(table.byFamily(Score.MEAN_DISTANCE));
				paragraph(table.byFamily(Score.ENDS));
			}
			if (!set.isWhole()) continue;
			final Path picture = folder.resolve(fileName("example " + set.title()));
			Pictures.draw(picture, set.example(), methods.forImage(set.example().clean()
				.numDimensions(), 0));
			image("Example", picture);
		}
		for (final Score score : List.of(Score.MEAN_DISTANCE, Score.PRECISION, Score.RECALL, Score.ENDS)) {
			final Path plot = folder.resolve(fileName("score " + score.title()));
			Plots.scores(plot, score, sets.stream().filter(ScoreSet::isWhole).toList());
			image(score.title(), plot);
		}
	}

	/** Writes the heading of the timings. */
	void beginTimings(final Settings settings) {
		heading(2, "Time and memory");
		paragraph("Milliseconds per call in one JVM after warm-up: medians of " + settings.rounds() +
			" rounds in which each method runs once (in brackets the distance of the quartiles), then " +
			"medians of the ratios to ImageJ 1.x (in 3D to Lee's thinning) in the same round. A method " +
			"left out (–) does not take such images or needed more than " + settings.patience() +
			" s for the image before.");
		paragraph("Memory, taken in another JVM: megabytes of heap, with some garbage, and what the " +
			"process grew by beside the heap, with TensorFlow's own allocator (oneDNN's) off.");
	}

	/** Writes the times of a series. */
	void timings(final Series series, final TimingTable table) throws IOException {
		heading(3, series.title());
		paragraph(table.times());
		paragraph(table.ratios());
		paragraph("Megabytes:");
		paragraph(table.memory());
		if (series.axis() == Series.Axis.NONE) return;
		final boolean pixels = series.axis() == Series.Axis.PIXELS;
		final ToDoubleFunction<TimedMask> axis = pixels ? TimedMask::pixels : TimedMask::foreground;
		final String what = pixels ? "pixels" : "foreground pixels";
		paragraph(table.growth(axis, what));
		final Path plot = folder.resolve(fileName("time " + series.title()));
		Plots.times(plot, series.title(), what, table, axis);
		image(series.title(), plot);
	}

	/** Writes the file as far as it has come. */
	void save() throws IOException {
		Files.writeString(folder.resolve("REPORT.md"), text);
	}

	private void heading(final int level, final String title) {
		paragraph("#".repeat(level) + " " + title);
	}

	private void paragraph(final Object content) {
		text.append(content.toString().strip()).append("\n\n");
	}

	private void image(final String title, final Path file) {
		paragraph("![" + title + "](" + file.getFileName() + ")");
	}

	private static String fileName(final String title) {
		return title.toLowerCase(Locale.ROOT).replace("²", "2").replace("³", "3").replaceAll(
			"[^a-z0-9.]+", "-") + ".png";
	}
}
