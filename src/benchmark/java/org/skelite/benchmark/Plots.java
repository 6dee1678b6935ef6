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
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws plots as PNG files. */
final class Plots {

	private static final int WIDTH = 800;
	private static final int HEIGHT = 500;

	private Plots() {}

	/** Draws times over what grows, both axes logarithmic. */
	static void times(final Path file, final String title, final String xLabel,
		final TimingTable table, final ToDoubleFunction<TimedMask> x) throws IOException
	{
		final XYSeriesCollection data = new XYSeriesCollection();
		final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
		for (final String method : table.methods()) {
			final XYSeries series = new XYSeries(method);
			for (final TimedMask mask : table.masks())
				if (!Double.isNaN(mask.median(method))) series.add(x.applyAsDouble(mask), mask.median(
					method));
			renderer.setSeriesPaint(data.getSeriesCount(), Palette.of(method));
			renderer.setSeriesStroke(data.getSeriesCount(), new BasicStroke(2f));
			data.addSeries(series);
		}
		final XYPlot plot = new XYPlot(data, logAxis(xLabel), logAxis("time, ms"), renderer);
		plot.setBackgroundPaint(Color.WHITE);
		plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
		plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
		save(file, new JFreeChart(title, plot));
	}

	/** Draws means of a score with their confidence intervals. */
	static void scores(final Path file, final Score score, final List<ScoreSet> sets)
		throws IOException
	{
		final DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
		for (final ScoreSet set : sets)
			for (final String method : set.methods()) {
				final Estimate mean = Estimate.mean(set.values(method, score));
				data.add(mean.value(), mean.margin(), method, set.title());
			}
		final StatisticalBarRenderer renderer = new StatisticalBarRenderer();
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setErrorIndicatorPaint(Color.BLACK);
		renderer.setShadowVisible(false);
		for (int row = 0; row < data.getRowCount(); row++)
			renderer.setSeriesPaint(row, Palette.of((String) data.getRowKey(row)));
		final NumberAxis axis = new NumberAxis(score.title());
		axis.setAutoRangeIncludesZero(score != Score.PRECISION && score != Score.RECALL);
		final CategoryPlot plot = new CategoryPlot(data, new CategoryAxis(), axis, renderer);
		plot.setBackgroundPaint(Color.WHITE);
		plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
		save(file, new JFreeChart("Mean and 95% confidence interval: " + score.title(), plot));
	}

	private static LogAxis logAxis(final String label) {
		final LogAxis axis = new LogAxis(label);
		// in units of the exponent: powers of ten
		axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
				axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
		return axis;
	}

	private static void save(final Path file, final JFreeChart chart) throws IOException {
		chart.setBackgroundPaint(Color.WHITE);
		ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
	}
}
