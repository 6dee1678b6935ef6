package org.skelite.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.progress.Progress;

import ij.ImagePlus;
import ij.measure.ResultsTable;

/** Scores an open segmentation of curves against the ground truth. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Segmentation clDice...", weight = 12) },
	description = "Scores a segmentation of curves against the ground truth, by the skeletons of both" +
		" (clDice, arXiv 2003.07311) and by their Betti numbers.")
public class SegmentationClDice extends ClDiceCommand {

	@Parameter(label = PREDICTION, persist = false,
		description = "Mask that has been predicted; each channel and frame by itself.")
	private ImagePlus prediction;

	@Parameter(label = TRUTH, persist = false, description = "The true mask.")
	private ImagePlus truth;

	@Parameter(label = "Segmentation Scores", type = ItemIO.OUTPUT, description = "The scores.")
	private ResultsTable scores;

	@Override
	protected void work(final Progress progress) throws IOException {
		checkTargets();
		final Map<String, ImagePlus> images = new LinkedHashMap<>();
		images.put(PREDICTION, prediction);
		images.put(TRUTH, truth);
		final ImageGroup group = new ImageGroup(prediction.getTitle(), images);
		try (SkeletonEngine engine = openEngine()) {
			use(engine);
			score(group, progress);
		}
		scores = finish();
	}
}
