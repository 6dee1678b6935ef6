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

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Makes a table and a plot of what {@link VolumeBenchmark} measured, in all of its runs. */
final class VolumeReport {

	private static final int WIDTH = 700;
	private static final int HEIGHT = 600;

	private VolumeReport() {}

	/**
	 * A line of {@code volumes.csv}.
	 *
	 * @param size width x height x depth
	 * @param object pixels of the object
	 * @param skeleton pixels of its skeleton
	 * @param betti components, tunnels and cavities of both
	 * @param blocks what it took by blocks
	 * @param memory what it took in memory; NaN if that was not tried
	 */
	private record Line(String size, long object, long skeleton, List<String> betti, MeasuredRun blocks,
		MeasuredRun memory)
	{

		static Line parse(final String text) {
			final String[] cells = text.split(";");
			return new Line(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), List.of(cells[3],
				cells[4], cells[5]), run(cells, 6), run(cells, 9));
		}

		private static MeasuredRun run(final String[] cells, final int first) {
			return new MeasuredRun(Double.parseDouble(cells[first]), Double.parseDouble(cells[first + 1]), Long
				.parseLong(cells[first + 2]));
		}

		double pixels() {
			return Stream.of(size.split("x")).mapToDouble(Double::parseDouble).reduce(1, (a, b) -> a * b);
		}

		List<String> cells() {
			final List<String> cells = new ArrayList<>(List.of(size.replace("x", " x "), String.format(Locale.ROOT,
				"%,d", object), String.format(Locale.ROOT, "%,d", skeleton), String.join(", ", betti)));
			for (final MeasuredRun run : List.of(blocks, memory))
				cells.addAll(Double.isNaN(run.seconds()) ? List.of("", "", "", "") : List.of(number("%.0f", run
					.seconds()), number("%.0f", run.processorSeconds()), number("%.1f", 1e6 * run
						.processorSeconds() / object), number("%.2f", 1e-9 * run.bytes())));
			return cells;
		}

		private static String number(final String format, final double number) {
			return String.format(Locale.ROOT, format, number);
		}
	}

	static void write(final Path folder) throws IOException {
		final List<Line> lines;
		try (Stream<String> text = Files.lines(folder.resolve("volumes.csv"))) {
			lines = text.skip(1).map(Line::parse).sorted(Comparator.comparing(Line::pixels)).toList();
		}
		final List<String> heading = new ArrayList<>(List.of("volume", "object", "skeleton",
			"components, tunnels, cavities of both"));
		for (final String way : List.of("by blocks", "in memory"))
			heading.addAll(List.of(way + ", s", "processors, s", "per object pixel, us", "memory, GB"));
		final MarkdownTable table = new MarkdownTable(heading);
		lines.forEach(line -> table.add(line.cells()));
		Files.writeString(folder.resolve("VOLUMES.md"), Machine.describe() + "\n\n" + table);
		plot(folder.resolve("volumes.png"), lines);
	}

	private static void plot(final Path file, final List<Line> lines) throws IOException {
		final LogAxis seconds = logAxis("processor time, s");
		final LogAxis pixels = logAxis("pixels, millions (1% of them object)");
		final CombinedDomainXYPlot plot = new CombinedDomainXYPlot(pixels);
		plot.add(part(lines, seconds, MeasuredRun::processorSeconds));
		final NumberAxis memory = new NumberAxis("resident memory, GB");
		memory.setAutoRangeIncludesZero(true);
		plot.add(part(lines, memory, run -> 1e-9 * run.bytes()));
		final JFreeChart chart = new JFreeChart(null, plot);
		chart.setBackgroundPaint(Color.WHITE);
		ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
	}

	/** Returns an axis with ticks at powers of two. */
	private static LogAxis logAxis(final String label) {
		final LogAxis axis = new LogAxis(label);
		axis.setBase(2);
		axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
		return axis;
	}

	private static XYPlot part(final List<Line> lines, final ValueAxis axis,
		final ToDoubleFunction<MeasuredRun> value)
	{
		final XYSeries blocks = new XYSeries("by blocks");
		final XYSeries memory = new XYSeries("in memory");
		for (final Line line : lines) {
			blocks.add(1e-6 * line.pixels(), value.applyAsDouble(line.blocks));
			if (!Double.isNaN(line.memory.seconds())) memory.add(1e-6 * line.pixels(), value.applyAsDouble(
				line.memory));
		}
		final XYSeriesCollection data = new XYSeriesCollection(blocks);
		data.addSeries(memory);
		final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
		renderer.setSeriesPaint(0, Palette.of(SkeliteMethod.NAME));
		renderer.setSeriesPaint(1, Palette.of(LeeMethod.NAME));
		for (int series = 0; series < 2; series++)
			renderer.setSeriesStroke(series, new BasicStroke(2f));
		// the legend once
		if (axis instanceof LogAxis) return styled(new XYPlot(data, null, axis, renderer));
		renderer.setSeriesVisibleInLegend(0, false);
		renderer.setSeriesVisibleInLegend(1, false);
		return styled(new XYPlot(data, null, axis, renderer));
	}

	private static XYPlot styled(final XYPlot plot) {
		plot.setBackgroundPaint(Color.WHITE);
		plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
		plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
		return plot;
	}
}
