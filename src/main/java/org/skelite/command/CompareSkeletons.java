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

/** Scores an open skeleton against its mask and a reference. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Compare Skeletons...", weight = 10) },
	description = "Scores a skeleton against its mask and, if there is one, a reference skeleton or" +
		" true centerline.")
public class CompareSkeletons extends CompareCommand {

	@Parameter(label = SKELETON, persist = false,
		description = "The skeleton; each channel and frame by itself.")
	private ImagePlus skeleton;

	@Parameter(label = MASK, persist = false, description = "The mask that it is the skeleton of.")
	private ImagePlus mask;

	@Parameter(label = "Use reference", persist = false,
		description = "Also compare with the reference.")
	private boolean use_reference = true;

	@Parameter(label = REFERENCE, required = false, persist = false,
		description = "A reference skeleton or the true centerline.")
	private ImagePlus reference;

	@Parameter(label = "Skeleton Scores", type = ItemIO.OUTPUT, description = "The scores.")
	private ResultsTable scores;

	@Override
	protected void work(final Progress progress) throws IOException {
		check();
		final Map<String, ImagePlus> images = new LinkedHashMap<>();
		images.put(SKELETON, skeleton);
		images.put(MASK, mask);
		if (use_reference && reference != null) images.put(REFERENCE, reference);
		score(new ImageGroup(skeleton.getTitle(), images), progress);
		scores = finish();
	}
}
