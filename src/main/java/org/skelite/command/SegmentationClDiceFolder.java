package org.skelite.command;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.progress.Progress;

/** Scores files of segmentations against the ground truth. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Segmentation clDice (Folder)...", weight = 13) },
	description = "Scores segmentations of curves against the ground truth, by the skeletons of both" +
		" (clDice, arXiv 2003.07311) and by their Betti numbers. Images of folders belong together if" +
		" they have the same name, extensions apart.")
public class SegmentationClDiceFolder extends ClDiceCommand {

	@Parameter(label = PREDICTION, style = "directory", persist = false,
		description = "A mask that has been predicted, or a folder of such masks.")
	private File prediction;

	@Parameter(label = TRUTH, style = "directory", persist = false,
		description = "The true mask, or the folder of the true masks.")
	private File truth;

	@Override
	protected void work(final Progress progress) throws IOException {
		checkTargets();
		final Map<String, File> inputs = new LinkedHashMap<>();
		inputs.put(PREDICTION, prediction);
		inputs.put(TRUTH, truth);
		try (SkeletonEngine engine = openEngine()) {
			use(engine);
			scoreFiles(inputs, progress);
		}
	}
}
