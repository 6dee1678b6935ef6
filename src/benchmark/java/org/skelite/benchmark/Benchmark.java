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
import java.util.ArrayList;
import java.util.List;

/**
 * Measures Skelite against its peers and writes {@code target/benchmark/REPORT.md}:
 *
 * <pre>
 * mvn test-compile exec:exec@benchmark [-Dbenchmark=short|scores|labels|downstream|full] [-Dbenchmark.images=FOLDER]
 * [-Dbenchmark.sets=TEXT]
 * </pre>
 */
public final class Benchmark {

	private Benchmark() {}

	/** Runs the benchmark; there are no arguments, see {@link Settings}. */
	public static void main(final String... args) throws IOException {
		final Settings settings = Settings.fromProperties();
		if (settings.mode() == Settings.Mode.LABELS) {
			LabelBenchmark.run(settings.folder().resolve("labels"));
			return;
		}
		if (settings.mode() == Settings.Mode.VOLUMES) {
			VolumeBenchmark.run(settings.folder().resolve("volumes"));
			return;
		}
		if (settings.mode() == Settings.Mode.DOWNSTREAM) {
			DownstreamTable.write(settings);
			return;
		}
		try (Methods methods = new Methods(settings)) {
			final Report report = new Report(settings.folder());
			report.begin(settings, methods);
			final List<ScoreSet> sets = new ArrayList<>();
			for (final int numDimensions : new int[] { 2, 3 })
				for (final ScoreSet set : ScoreSet.all(numDimensions)) {
					if (settings.mode() == Settings.Mode.SHORT && !set.isWhole() || !set.title().contains(
						settings.sets())) continue;
					sets.add(set.compute(settings, methods));
					say("Scored: " + set.title());
				}
			report.scores(sets, methods);
			report.save();
			if (settings.mode() != Settings.Mode.SCORES) time(settings, methods, report);
		}
		say("Written: " + settings.folder().resolve("REPORT.md"));
	}

	private static void time(final Settings settings, final Methods methods, final Report report)
		throws IOException
	{
		report.beginTimings(settings);
		final Timing timing = new Timing(settings, methods, MemoryRun.measure(settings));
		say("Measured: memory");
		timing.warmUp(new Mosaic(2).make(512, 20_000));
		timing.warmUp(new Mosaic(3).make(64, 5_000));
		for (final Series series : Series.all(settings)) {
			report.timings(series, new TimingTable(timing.time(series)));
			report.save();
			say("Timed: " + series.title());
		}
	}

	private static void say(final String message) {
		System.out.println(message);
	}
}
