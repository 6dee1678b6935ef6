package org.skelite.command;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;
import org.scijava.ui.UIService;
import org.skelite.progress.Progress;

import ij.ImagePlus;

/** Skeletonizes the active image with a learned network. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Learned Skeleton...", weight = 1) },
	description = "Reduces the object of a mask to lines one pixel wide, by a learned network.")
public class LearnedSkeleton extends SkeletonCommand {

	@Parameter(label = "Input", description = "The mask; each channel and frame by itself.")
	private ImagePlus input;

	@Parameter(label = "Output", type = ItemIO.OUTPUT, description = "The skeleton.")
	private ImagePlus output;

	@Parameter
	private ThreadService threads;

	@Parameter(required = false)
	private UIService ui;

	@Override
	protected void work(final Progress progress) {
		final SkeletonImage skeleton;
		try (SkeletonEngine engine = openEngine()) {
			skeleton = imageSkeletonizer(engine).skeletonize(input, progress);
		}
		if (skeleton.isEmpty()) {
			reportEmptyMask();
			log().warn(input.getTitle() + ": " + skeleton.summary() + ".");
		}
		output = skeleton.image();
		new MacroImages(threads, ui).activate(output);
	}
}
