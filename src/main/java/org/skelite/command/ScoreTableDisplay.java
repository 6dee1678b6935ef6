package org.skelite.command;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import ij.measure.ResultsTable;

/**
 * Shows the tables of the commands that compare images, where somebody can see
 * them. SciJava has no display for ImageJ 1.x tables; left to itself it warns
 * that it ignores them.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class ScoreTableDisplay extends AbstractPostprocessorPlugin {

	@Parameter(required = false)
	private UIService ui;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof ScoreCommand)) return;
		for (final ModuleItem<?> output : module.getInfo().outputs()) {
			final Object table = output.getValue(module);
			if (!(table instanceof ResultsTable) || module.isOutputResolved(output.getName())) continue;
			if (ui != null && ui.isVisible()) ((ResultsTable) table).show(output.getLabel());
			module.resolveOutput(output.getName());
		}
	}
}
