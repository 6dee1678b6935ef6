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
package org.skelite.fiji.train;

import java.util.List;

import org.scijava.log.Logger;
import org.skelite.training.Baselines;
import org.skelite.training.TrainingListener;
import org.skelite.training.TrainingPlot;
import org.skelite.training.TrainingPoint;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.process.ImageProcessor;

/**
 * Logs the course of a training and, where ImageJ's window is to be seen, draws
 * it in one of its own; not in batch mode.
 */
final class TrainingWindow implements TrainingListener {

	private final Logger log;
	private ImagePlus plot;

	TrainingWindow(final Logger log) {
		this.log = log;
	}

	@Override
	public void message(final String text) {
		log.info(text);
	}

	@Override
	public void validated(final String name, final List<TrainingPoint> history,
		final Baselines baselines)
	{
		if (!isVisible()) return;
		final ImageProcessor picture = TrainingPlot.draw(name, history, baselines);
		if (plot == null) {
			plot = new ImagePlus("Training of " + name, picture);
			plot.show();
		}
		else plot.setProcessor(picture); // nothing is shown any more once the user closed the window
	}

	private static boolean isVisible() {
		return IJ.getInstance() != null && IJ.getInstance().isVisible() && !Interpreter.isBatchMode();
	}
}
