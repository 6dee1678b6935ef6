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
package org.skelite.fiji.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.util.FileUtils;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.export.ZooArchive;
import org.skelite.fiji.ui.ModelWidget;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.files.AtomicFiles;
import org.skelite.model.ModelFolder;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Writes a model in a format of other programs. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Export Model...", weight = 15) },
	description = "Writes the soft skeleton of a model in a format of other programs.")
public class ExportModel extends SkeliteCommand {

	@Parameter(label = "Model", style = ModelWidget.STYLE, persist = false,
		description = "Bundled model by its name, one in the folder models of Fiji by its name, or a" +
			" model's folder or zip file.")
	private String model = "skelite-2d";

	@Parameter(label = "Format", choices = { "onnx", "bioimageio" }, persist = false,
		description = "onnx: Open Neural Network Exchange, of images [b, 1, h, w] or volumes" +
			" [b, 1, d, h, w], float32 from 0 to 1, with as many iterations as the model's card says." +
			" bioimageio: a zip file for the BioImage Model Zoo, with weights for TensorFlow, ONNX and PyTorch.")
	private String format = "onnx";

	@Parameter(label = "Authors", persist = false, required = false,
		description = "bioimageio: who made the model, separated by semicolons.")
	private String authors = "Skelite developers";

	@Parameter(label = "License", persist = false, required = false,
		description = "bioimageio: the model's license, an identifier of SPDX; that of the bundled models is" +
			" BSD-2-Clause.")
	private String license = "BSD-2-Clause";

	@Parameter(label = "Output", style = "save", persist = false, description = "The file to write.")
	private File output;

	@Parameter(label = "Overwrite", persist = false, description = "Replace a file that is there already.")
	private boolean overwrite = false;

	@Override
	protected void work(final Progress progress) throws IOException {
		final ModelFolder folder = ModelFolder.resolve(models().resolve(model.strip()));
		final byte[] bytes = format.equals("onnx") ? TensorFlowLoader.runtime().onnx(folder.card(), folder
			.weights()) : zooArchive(folder);
		progress.checkCanceled();
		AtomicFiles.write(output.toPath(), overwrite, out -> out.write(bytes));
		tell("Model " + folder.card().name() + " of " + folder.card().unrolledIterations() +
			" iterations, in " + output + ": " + bytes.length + " bytes.");
	}

	private byte[] zooArchive(final ModelFolder folder) throws IOException {
		final List<String> names = Arrays.stream(authors.split(";")).map(String::strip).filter(name -> !name
			.isEmpty()).toList();
		if (names.isEmpty()) throw SkeliteException.input("Authors must name somebody.");
		if (!license.strip().matches("[A-Za-z0-9.+-]+")) throw SkeliteException.input(
			"License must be an identifier of SPDX, such as BSD-2-Clause or CC-BY-4.0, got \"" + license + "\".");
		final Path temporary = Files.createTempDirectory("skelite-export");
		try {
			return ZooArchive.of(folder, names, license.strip(), TensorFlowLoader.runtime(), temporary);
		}
		finally {
			FileUtils.deleteRecursively(temporary.toFile());
		}
	}
}
