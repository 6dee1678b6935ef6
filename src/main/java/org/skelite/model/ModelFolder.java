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
package org.skelite.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.function.Consumer;

import org.skelite.network.Perceptron;
import org.skelite.util.SkeliteException;

/**
 * A model on disk: a folder with the {@link #FILES card, weights and
 * SavedModel}, found complete and consistent when it was opened. The SavedModel is
 * for other programs; nothing of it is ever evaluated here.
 * <p>
 * Immutable and so thread safe.
 * </p>
 */
public final class ModelFolder {

	/** Name of the model card. */
	public static final String CARD = "card.json";

	/** Name of the weights that need no TensorFlow, see {@link PerceptronFile}. */
	public static final String WEIGHTS = "weights.bin";

	/** Name of the SavedModel's weights. */
	static final String VARIABLES = "variables/variables.data-00000-of-00001";

	/** The files that a model must have, relative to its folder, {@code /} between names. */
	public static final List<String> FILES = List.of(CARD, WEIGHTS, "saved_model.pb",
		"variables/variables.index", VARIABLES);

	/** Name of a table of the course of the training; models can do without it. */
	public static final String TABLE = "training.csv";

	/** Name of a picture of the course of the training; models can do without it. */
	public static final String PLOT = "training.png";

	/** Name of a picture of a mask with its skeleton; models can do without it. */
	public static final String EXAMPLE = "example.png";

	/** Name of the module for PyTorch; models can do without it. */
	public static final String PYTORCH = "skelite.py";

	private final Path path;
	private final ModelCard card;
	private final Perceptron weights;

	ModelFolder(final Path path, final ModelCard card, final Perceptron weights) {
		this.path = path;
		this.card = card;
		this.weights = weights;
	}

	/**
	 * Finds a model by what a user may give.
	 *
	 * @param model name of a {@link #bundledNames() bundled model}, or path of a
	 *          model folder or of a zip file of one; names go before paths
	 * @throws SkeliteException if there is no such model, or it is damaged
	 *           or of another format version; the message says which in one line
	 */
	public static ModelFolder resolve(final String model) {
		if (bundledNames().contains(model)) return BundledModels.read(model);
		final Path path = Paths.get(model);
		if (Files.isDirectory(path)) return open(path);
		if (Files.isRegularFile(path)) return ModelArchive.read(path);
		throw SkeliteException.file("No model \"" + model +
			"\": neither a file or folder nor a bundled model " + bundledNames() + ".");
	}

	/** Returns the names of the models that come with this program. */
	public static List<String> bundledNames() {
		return BundledModels.names();
	}

	/**
	 * Opens a model folder.
	 *
	 * @throws SkeliteException if the folder is missing, damaged or of
	 *           another format version; the message says which in one line
	 */
	public static ModelFolder open(final Path folder) {
		if (!Files.isDirectory(folder)) throw SkeliteException.file("Model folder " + folder +
			" does not exist.");
		return new ModelReader("Model folder " + folder, folder, name -> {
			final Path file = folder.resolve(name);
			return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
		}).read();
	}

	/**
	 * Writes a model folder, all or nothing: into a temporary folder beside it
	 * first, which is then moved.
	 *
	 * @param folder where; its parents are created if needed
	 * @param savedModel writes the SavedModel into the folder that it is given
	 * @param overwrite whether a model that is there already is replaced; a folder with
	 *          anything else in it never is
	 * @throws SkeliteException if the folder exists and must not be
	 *           replaced, or the card and the weights do not fit together
	 * @throws IOException if something cannot be written
	 */
	public static ModelFolder write(final Path folder, final ModelCard card,
		final Perceptron weights, final Consumer<Path> savedModel, final boolean overwrite)
		throws IOException
	{
		ModelFolderWriter.write(folder, card, weights, savedModel, overwrite);
		return open(folder);
	}

	/**
	 * Removes what a program left beside a model folder that was killed while it wrote
	 * it, and gives the model back its name if it had lost it. Nobody else may write
	 * that folder meanwhile.
	 *
	 * @throws IOException if that fails
	 */
	public static void recover(final Path folder) throws IOException {
		ModelFolderWriter.recover(folder);
	}

	/**
	 * @throws SkeliteException if {@link #write} would refuse this folder:
	 *           worth asking before a long training
	 */
	public static void checkWritable(final Path folder, final boolean overwrite) {
		ModelFolderWriter.check(folder, overwrite);
	}

	/** Returns the folder or zip file that it was read from; of a bundled model, its name. */
	public Path path() {
		return path;
	}

	/** Returns the card. */
	public ModelCard card() {
		return card;
	}

	/** Returns the weights, as the SavedModel holds them too. Must not be changed. */
	public Perceptron weights() {
		return weights;
	}
}
