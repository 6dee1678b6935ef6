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

/** Scores files of skeletons against their masks and references. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Compare Skeletons (Folder)...", weight = 11) },
	description = "Scores skeletons against their masks and, if there are any, reference skeletons or" +
		" true centerlines. Images of folders belong together if they have the same name, extensions" +
		" apart.")
public class CompareSkeletonsFolder extends CompareCommand {

	@Parameter(label = SKELETON, style = "directory", persist = false,
		description = "A skeleton, or a folder of skeletons.")
	private File skeleton;

	@Parameter(label = MASK, style = "directory", persist = false,
		description = "Its mask, or the folder of the masks.")
	private File mask;

	@Parameter(label = REFERENCE, style = "directory", persist = false,
		description = "A reference skeleton or the true centerline, or the folder of these; none" +
			" if there is none.")
	private File reference = new File(NONE);

	@Override
	protected void work(final Progress progress) throws IOException {
		check();
		final Map<String, File> inputs = new LinkedHashMap<>();
		inputs.put(SKELETON, skeleton);
		inputs.put(MASK, mask);
		if (orNull(reference) != null) inputs.put(REFERENCE, reference);
		scoreFiles(inputs, progress);
	}
}
