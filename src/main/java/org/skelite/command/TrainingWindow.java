package org.skelite.command;

import java.util.List;

import org.scijava.log.Logger;
import org.skelite.training.Baselines;
import org.skelite.training.TrainingListener;
import org.skelite.training.TrainingPlot;
import org.skelite.training.TrainingPoint;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

/** Logs the course of a training and, where there is ImageJ's window, draws it in one of its own. */
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
		if (IJ.getInstance() == null) return;
		final ImageProcessor picture = TrainingPlot.draw(name, history, baselines);
		if (plot == null) {
			plot = new ImagePlus("Training of " + name, picture);
			plot.show();
		}
		else plot.setProcessor(picture); // nothing is shown any more once the user closed the window
	}
}
