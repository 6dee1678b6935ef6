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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

import org.skelite.network.Perceptron;
import org.skelite.util.SkeliteException;

/**
 * Reads models that anybody may have made. Nothing is unpacked to disk, and of each
 * file no more is read than it may hold: of the card {@value ModelCards#MAX_BYTES}
 * bytes, of the weights as many as the card says. The graph of the SavedModel is not
 * read at all, as what is evaluated is built from card and weights.
 */
final class ModelReader {

	private final String what;
	private final Path path;
	private final ModelSource source;

	/**
	 * @param what what to call the model in messages
	 * @param path see {@link ModelFolder#path}
	 */
	ModelReader(final String what, final Path path, final ModelSource source) {
		this.what = what;
		this.path = path;
		this.source = source;
	}

	/**
	 * @throws SkeliteException if a file is missing, or its content is
	 *           damaged, does not fit the others or exceeds a limit
	 */
	ModelFolder read() {
		try {
			for (final String file : ModelFolder.FILES)
				open(file).close();
			final ModelCard card = card(bytes(ModelFolder.CARD, ModelCards.MAX_BYTES));
			final int length = PerceptronFile.length(card.units());
			final byte[] weights = bytes(ModelFolder.WEIGHTS, length);
			final Perceptron perceptron = weights(weights, card.units());
			// TensorFlow saves variables in the order in which the file has the weights
			if (!Arrays.equals(weights, bytes(ModelFolder.VARIABLES, length)))
				throw SkeliteException.file(what + " is damaged: the weights in " +
					ModelFolder.WEIGHTS + " and in its SavedModel are not the same.");
			return new ModelFolder(path, card, perceptron);
		}
		catch (final IOException exc) {
			throw SkeliteException.file(what + " cannot be read: " + exc, exc);
		}
	}

	private InputStream open(final String file) throws IOException {
		final InputStream in = source.open(file);
		if (in == null) throw SkeliteException.file(what + " is damaged or no model: file " +
			file + " is missing.");
		return in;
	}

	/** Reads a file, or of a longer one a byte more than it may have. */
	private byte[] bytes(final String file, final int limit) throws IOException {
		try (InputStream in = open(file)) {
			return in.readNBytes(limit + 1);
		}
	}

	private ModelCard card(final byte[] bytes) {
		try {
			return ModelCards.parse(bytes);
		}
		catch (final IllegalArgumentException exc) {
			throw SkeliteException.file(what + ", " + ModelFolder.CARD + ": " + exc.getMessage(),
				exc);
		}
	}

	private Perceptron weights(final byte[] bytes, final int[] units) {
		try {
			return PerceptronFile.parse(bytes, units);
		}
		catch (final IllegalArgumentException exc) {
			throw SkeliteException.file(what + ", " + ModelFolder.WEIGHTS + ": " + exc
				.getMessage(), exc);
		}
	}
}
