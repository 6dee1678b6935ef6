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
package org.skelite.fiji.graph;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.FloatPolygon;
import ij.text.TextPanel;

/**
 * Ties a table of branches to their lines in the image's overlay: a row that is selected selects
 * the line, and a click on a line its row. Of several tables of an image, the last one is tied.
 */
final class BranchSelection {

	/** The column by which rows are found, in whatever order they are. */
	static final String COLUMN = "Branch ID";

	/** How far from a line a click may be, in pixels of the screen. */
	private static final double NEAR = 6;

	private final ImagePlus image;
	private final TextPanel panel;

	BranchSelection(final ImagePlus image, final TextPanel panel) {
		this.image = image;
		this.panel = panel;
	}

	/** Begins to listen to both. */
	void listen() {
		panel.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseReleased(final MouseEvent event) {
				selectLine();
			}
		});
		panel.addKeyListener(new KeyAdapter() {

			@Override
			public void keyReleased(final KeyEvent event) {
				selectLine();
			}
		});
		final ImageCanvas canvas = image.getCanvas();
		for (final var old : canvas.getMouseListeners())
			if (old instanceof Clicks) canvas.removeMouseListener(old);
		canvas.addMouseListener(new Clicks());
	}

	/** Clicks on the image. */
	private final class Clicks extends MouseAdapter {

		@Override
		public void mouseReleased(final MouseEvent event) {
			final ImageCanvas canvas = image.getCanvas();
			if (canvas == null) return;
			final Roi line = nearest(image.getOverlay(), canvas.offScreenXD(event.getX()), canvas
				.offScreenYD(event.getY()), NEAR / canvas.getMagnification());
			if (line != null) selectRow(number(line));
		}
	}

	private void selectLine() {
		final ResultsTable table = panel.getResultsTable();
		final int row = panel.getSelectionStart();
		if (table == null || row < 0 || row >= table.size() || image.getOverlay() == null) return;
		final int number = (int) table.getValue(COLUMN, row);
		for (final Roi line : image.getOverlay().toArray())
			if (number(line) == number) image.setRoi((Roi) line.clone());
	}

	private void selectRow(final int number) {
		final ResultsTable table = panel.getResultsTable();
		if (table == null) return;
		for (int row = 0; row < table.size(); row++)
			if ((int) table.getValue(COLUMN, row) == number) {
				panel.setSelection(row, row);
				selectLine();
				return;
			}
	}

	/** Returns the number of the branch that a line stands for, -1 if it is no branch. */
	static int number(final Roi line) {
		final String name = line.getName();
		if (name == null || !name.matches(GraphOverlay.BRANCH + "[0-9]+")) return -1;
		return Integer.parseInt(name.substring(GraphOverlay.BRANCH.length()));
	}

	/** Returns the line of a branch that is nearest to a point, null if none is near enough. */
	static Roi nearest(final Overlay overlay, final double x, final double y,
		final double greatest)
	{
		if (overlay == null) return null;
		Roi nearest = null;
		double least = greatest;
		for (final Roi line : overlay.toArray()) {
			if (number(line) < 0) continue;
			final FloatPolygon points = line.getFloatPolygon();
			for (int i = 0; i < points.npoints; i++) {
				final double distance = Math.hypot(points.xpoints[i] - x, points.ypoints[i] - y);
				if (distance >= least) continue;
				least = distance;
				nearest = line;
			}
		}
		return nearest;
	}
}
