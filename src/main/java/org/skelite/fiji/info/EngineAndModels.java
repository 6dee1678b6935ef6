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
package org.skelite.fiji.info;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.bridge.Device;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.bridge.TensorFlowUnavailableException;
import org.skelite.fiji.ui.About;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.util.Progress;

/** Tells what computes, on which device, how fast, and which models there are. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Engine and Models...", weight = 16) },
	description = "Tells what computes, on which device, how fast, and which models there are.")
public class EngineAndModels extends SkeliteCommand {

	@Parameter(label = "Device", choices = { "auto", "cpu", "gpu" }, persist = false,
		description = "Where TensorFlow is to compute; gpu: if there is none, the reason is told.")
	private String device = "auto";

	@Parameter(label = "Self-test", persist = false,
		description = "Peel a mask with the first model and take the time.")
	private boolean self_test = true;

	@Parameter(label = "Engine and models", type = ItemIO.OUTPUT,
		description = "Versions, devices, models and their cards.")
	private String information;

	@Override
	protected void work(final Progress progress) {
		final Device wanted = Choices.of(Device.class, device);
		final StringJoiner lines = new StringJoiner("\n");
		lines.add("Skelite " + version());
		lines.add("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") +
			" " + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() +
			" processors");
		lines.add("Engine auto: " + (wanted == Device.GPU ? "TensorFlow on the GPU"
			: "plain Java on the CPU; TensorFlow trains models"));
		lines.add(tensorFlow(wanted));
		for (final String name : ModelFolder.bundledNames())
			lines.add(describe(ModelFolder.resolve(name).card()));
		progress.checkCanceled();
		if (self_test && !ModelFolder.bundledNames().isEmpty()) lines.add(EngineCheck.run(ModelFolder
			.bundledNames().get(0), wanted));
		lines.add(About.CITATION);
		lines.add("Help: " + About.HELP);
		information = lines.toString();
	}

	/** Returns this program's version, known only when it runs from its jar. */
	public static String version() {
		final String version = EngineAndModels.class.getPackage().getImplementationVersion();
		return version == null ? "(development)" : version;
	}

	/** @throws TensorFlowUnavailableException if a GPU is asked for, and there is none */
	private static String tensorFlow(final Device wanted) {
		try {
			final TensorFlowRuntime runtime = TensorFlowLoader.runtime(wanted);
			final Path natives = runtime.natives().getParent();
			return "TensorFlow " + runtime.version() + ", natives in " + natives + " (" + (size(
				natives) >> 20) + " MB)\nDevices found: " +
				String.join(", ", runtime.devices()) + "; used: " + TensorFlowLoader.used(runtime,
					wanted) + (TensorFlowLoader.hasGpu(runtime) ? "" : "\nNo GPU: " + TensorFlowLoader.noGpu(runtime));
		}
		catch (final TensorFlowUnavailableException e) {
			if (wanted == Device.GPU) throw e;
			return "TensorFlow cannot be used, so that no model can be trained: " + e
				.getMessage();
		}
	}

	/** Returns the bytes of the files in a folder. */
	private static long size(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).mapToLong(
				file -> file.toFile().length()).sum();
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private static String describe(final ModelCard card) {
		return "Model " + card.name() + ": " + card.dimensions() + "D, patches of " + card
			.patchSize() + " pixels, units " + card.hiddenUnits() + ", detail " + card.detail() +
			", training " + card.training();
	}
}
