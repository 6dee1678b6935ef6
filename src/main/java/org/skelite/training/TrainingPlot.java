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
package org.skelite.training;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.skelite.files.AtomicFiles;
import org.skelite.picture.Png;

import ij.gui.Plot;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

/**
 * The course of a training as a picture: above the losses, below the score of
 * the validation set with those of Lee's thinning and of the teacher. Needs no
 * screen.
 */
public final class TrainingPlot {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 260;

	/** Room above and below the curves, as a share of their height. */
	private static final double MARGIN = 0.08;

	// told apart by everybody, and by brightness
	private static final Color BLUE = new Color(0x0072b2);
	private static final Color ORANGE = new Color(0xe69f00);
	private static final Color BLACK = Color.BLACK;
	private static final Color GREY = new Color(0x808080);

	private TrainingPlot() {}

	/**
	 * Writes the picture as PNG, replacing an older one.
	 *
	 * @param history at least one point
	 * @throws IOException if that fails; the older one is kept then
	 */
	static void write(final Path file, final String name, final List<TrainingPoint> history,
		final Baselines baselines) throws IOException
	{
		AtomicFiles.replace(file, Png.of(draw(name, history, baselines).getBufferedImage()));
	}

	/**
	 * Draws the picture.
	 *
	 * @param history at least one point
	 */
	public static ImageProcessor draw(final String name, final List<TrainingPoint> history,
		final Baselines baselines)
	{
		final double[] steps = values(history, TrainingPoint::step);
		final Plot losses = plot("Training of " + name, "Loss");
		line(losses, steps, values(history, TrainingPoint::trainingLoss), BLUE);
		line(losses, steps, values(history, TrainingPoint::validationLoss), ORANGE);
		final Plot scores = plot("Validation", "Score");
		line(scores, steps, values(history, point -> point.scores().score()), ORANGE);
		line(scores, steps, constant(steps, baselines.lee().score()), BLACK);
		line(scores, steps, constant(steps, baselines.teacher().score()), GREY);
		return stack(finish(losses, "training\nvalidation"), finish(scores,
			"network\nLee's thinning\nteacher"));
	}

	private static Plot plot(final String title, final String y) {
		final Plot plot = new Plot(title, "Step", y);
		plot.setSize(WIDTH, HEIGHT);
		return plot;
	}

	private static void line(final Plot plot, final double[] x, final double[] y,
		final Color color)
	{
		plot.setColor(color, color);
		plot.setLineWidth(2);
		plot.add(x.length == 1 ? "circle" : "line", x, y);
	}

	private static ImageProcessor finish(final Plot plot, final String legend) {
		plot.setColor(BLACK);
		plot.setLineWidth(1);
		plot.setLimitsToFit(false);
		final double[] limits = plot.getLimits();
		final double margin = MARGIN * (limits[3] - limits[2]);
		plot.setLimits(limits[0], limits[1], limits[2] - margin, limits[3] + margin);
		plot.addLegend(legend);
		return plot.getProcessor().convertToRGB();
	}

	private static ImageProcessor stack(final ImageProcessor above, final ImageProcessor below) {
		final ImageProcessor picture = new ColorProcessor(Math.max(above.getWidth(), below.getWidth()),
			above.getHeight() + below.getHeight());
		picture.setColor(Color.WHITE);
		picture.fill();
		picture.insert(above, 0, 0);
		picture.insert(below, 0, above.getHeight());
		return picture;
	}

	private static double[] values(final List<TrainingPoint> history,
		final ToDoubleFunction<TrainingPoint> value)
	{
		return history.stream().mapToDouble(value).toArray();
	}

	private static double[] constant(final double[] steps, final double value) {
		final double[] values = new double[steps.length];
		Arrays.fill(values, value);
		return values;
	}
}
