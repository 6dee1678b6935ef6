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
package org.skelite.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.skelite.files.IoMessages;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelCards;
import org.skelite.model.ModelFolder;
import org.skelite.network.Perceptron;
import org.skelite.util.SkeliteException;

/**
 * The model folder of a training and what lies beside it while the training
 * lasts: checkpoint, table and plot.
 */
final class TrainingFiles {

	private final Path folder;

	/** @param folder the model folder */
	TrainingFiles(final Path folder) {
		this.folder = folder;
	}

	/** Returns the model folder. */
	Path folder() {
		return folder;
	}

	/** Returns where the checkpoint lies. */
	Path checkpoint() {
		return beside(".checkpoint");
	}

	private Path beside(final String ending) {
		final Path absolute = folder.toAbsolutePath().normalize();
		return absolute.resolveSibling(absolute.getFileName() + ending);
	}

	/**
	 * Returns whether the folder holds the model of an interrupted training that can
	 * go on.
	 *
	 * @throws SkeliteException if its card is damaged
	 */
	boolean holdInterruptedModel() {
		final Path card = folder.resolve(ModelFolder.CARD);
		return Files.isRegularFile(checkpoint()) && Files.isRegularFile(card) && Ending.isInterruption(
			ModelCards.read(card).training().get(TrainingCard.ENDING));
	}

	/**
	 * Writes table and plot anew.
	 *
	 * @throws IOException if that fails; older ones are kept then
	 */
	void writeCourse(final String name, final List<TrainingPoint> history, final Baselines baselines)
		throws IOException
	{
		TrainingTable.write(beside("." + ModelFolder.TABLE), history);
		TrainingPlot.write(beside("." + ModelFolder.PLOT), name, history, baselines);
	}

	/**
	 * Writes the model folder, all or nothing.
	 *
	 * @param content writes what else belongs to it into the folder that it is given
	 * @param replace whether a model that is there is replaced
	 * @throws IOException if that fails; the message says what is left of the
	 *           training
	 */
	ModelFolder writeModel(final ModelCard card, final Perceptron weights,
		final Consumer<Path> content, final boolean replace) throws IOException
	{
		try {
			return ModelFolder.write(folder, card, weights, content, replace);
		}
		catch (final IOException exc) {
			throw new IOException("The model cannot be written: " + IoMessages.of(exc) + kept(), exc);
		}
		catch (final SkeliteException exc) {
			// what was writable when the training began need not be now
			throw SkeliteException.file("The model cannot be written: " + exc.getMessage() +
				kept(), exc);
		}
	}

	private String kept() {
		return Files.exists(checkpoint()) ? " The training is kept in " + checkpoint() +
			"; the same command goes on from there." : "";
	}

	/** Deletes what the training no longer needs. */
	void deleteTemporary() throws IOException {
		for (final Path file : List.of(checkpoint(), beside("." + ModelFolder.TABLE), beside("." +
			ModelFolder.PLOT)))
			Files.deleteIfExists(file);
	}
}
