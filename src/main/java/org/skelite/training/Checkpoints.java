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
import java.util.Map;

import org.skelite.bridge.TrainableNetwork;
import org.skelite.files.IoMessages;
import org.skelite.util.SkeliteException;

/** Saves the state of one training, and restores it. */
final class Checkpoints {

	private final Path file;
	private final Map<String, Object> identity;
	private final TrainableNetwork network;
	private final TrainingListener listener;

	/**
	 * @param file where the checkpoint lies, one at a time
	 * @param identity what another training has otherwise
	 * @param network the network that is trained
	 * @param listener hears when a checkpoint is used, or cannot be saved
	 */
	Checkpoints(final Path file, final Map<String, Object> identity, final TrainableNetwork network,
		final TrainingListener listener)
	{
		this.file = file;
		this.identity = identity;
		this.network = network;
		this.listener = listener;
	}

	/** Saves a checkpoint. A training that cannot be saved, e.g. as the disk is full, goes on. */
	void save(final TrainingState state) {
		try {
			CheckpointFile.write(file, new Checkpoint(identity, state, network.weights(), network
				.optimizer()));
		}
		catch (final IOException exc) {
			listener.message("The checkpoint " + file + " cannot be written: " + IoMessages.of(exc) +
				" The training goes on, but an interruption would lose what came after step " + saved() +
				".");
		}
	}

	private String saved() {
		try {
			return Files.exists(file) ? String.valueOf(CheckpointFile.read(file).state().step) : "0";
		}
		catch (final IOException | SkeliteException exc) {
			return "0, as the older one " + exc.getMessage();
		}
	}

	/**
	 * Sets the network to the checkpoint, if there is one.
	 *
	 * @return where the network stands
	 * @throws SkeliteException if the checkpoint is damaged or of another
	 *           training
	 * @throws IOException if it cannot be read
	 */
	TrainingState restore() throws IOException {
		if (!Files.exists(file)) return new TrainingState();
		try {
			final Checkpoint checkpoint = CheckpointFile.read(file);
			checkpoint.check(identity);
			network.restore(checkpoint.weights(), checkpoint.optimizer());
			listener.message("Going on after step " + checkpoint.state().step + ", from checkpoint " +
				file + ".");
			return checkpoint.state();
		}
		catch (final SkeliteException exc) {
			throw SkeliteException.file("Checkpoint " + file + " " + exc.getMessage(), exc);
		}
	}
}
