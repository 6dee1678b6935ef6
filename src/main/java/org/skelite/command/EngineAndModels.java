package org.skelite.command;

import java.util.StringJoiner;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.progress.Progress;
import org.skelite.runtime.TensorFlowLoader;
import org.skelite.runtime.TensorFlowUnavailableException;

/** Tells what computes, and which models there are. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Engine and Models...", weight = 4) },
	description = "Tells what computes, and which models there are.")
public class EngineAndModels extends SkeliteCommand {

	@Parameter(label = "Engine and models", type = ItemIO.OUTPUT,
		description = "Versions, bundled models and their cards.")
	private String information;

	@Override
	protected void work(final Progress progress) {
		final StringJoiner lines = new StringJoiner("\n");
		lines.add("Skelite " + version());
		lines.add("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") +
			" " + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() +
			" processors");
		lines.add(tensorFlow());
		for (final String name : ModelFolder.bundledNames())
			lines.add(describe(ModelFolder.resolve(name).card()));
		information = lines.toString();
	}

	/** Returns this program's version, known only when it runs from its jar. */
	public static String version() {
		final String version = EngineAndModels.class.getPackage().getImplementationVersion();
		return version == null ? "(development)" : version;
	}

	private static String tensorFlow() {
		try {
			return "TensorFlow " + TensorFlowLoader.runtime().version();
		}
		catch (final TensorFlowUnavailableException e) {
			return "TensorFlow cannot be used: " + e.getMessage();
		}
	}

	private static String describe(final ModelCard card) {
		return "Model " + card.name() + ": " + card.dimensions() + "D, patches of " + card
			.patchSize() + " pixels, units " + card.hiddenUnits() + ", anchor threshold " + card
				.anchorThreshold() + ", training " + card.training();
	}
}
