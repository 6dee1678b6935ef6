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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import org.skelite.network.Perceptron;
import org.skelite.util.SkeliteException;

/**
 * The weights of a {@link Perceptron} as a file that needs no TensorFlow to be
 * read: 32-bit floats, little endian, without header, layer by layer from the
 * input: kernel (row-major {@code [units before][units]}), then bias. The
 * layers' units are in the model card.
 */
final class PerceptronFile {

	private PerceptronFile() {}

	/**
	 * Writes weights, replacing the file if it exists.
	 *
	 * @throws IOException if the file cannot be written
	 */
	public static void write(final Path file, final Perceptron perceptron) throws IOException {
		final ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * perceptron.parameters()).order(
			ByteOrder.LITTLE_ENDIAN);
		for (int l = 0; l < perceptron.layers(); l++) {
			put(buffer, perceptron.kernels()[l]);
			put(buffer, perceptron.biases()[l]);
		}
		Files.write(file, buffer.array());
	}

	/** Returns the length of the file of weights in bytes. */
	static int length(final int[] units) {
		return Math.toIntExact(Float.BYTES * ModelCards.parameters(units));
	}

	/**
	 * Reads weights.
	 *
	 * @param bytes the content of the file
	 * @param units units of each layer, input first
	 * @throws SkeliteException if there are not as many bytes as the units
	 *           imply, or weights are NaN or infinite; the message does not name the file
	 */
	static Perceptron parse(final byte[] bytes, final int[] units) {
		final int expected = length(units);
		if (bytes.length != expected) throw SkeliteException.file(
			"there must be " + expected + " bytes as the model card says, got " + (bytes.length > expected
				? "more" : bytes.length) + ".");
		final Perceptron perceptron = Perceptron.zeros(units);
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int l = 0; l < perceptron.layers(); l++) {
			get(buffer, perceptron.kernels()[l]);
			get(buffer, perceptron.biases()[l]);
		}
		if (!perceptron.isFinite()) throw SkeliteException.file(
			"a value is not finite.");
		return perceptron;
	}

	private static void put(final ByteBuffer buffer, final float[] values) {
		for (final float value : values)
			buffer.putFloat(value);
	}

	private static void get(final ByteBuffer buffer, final float[] values) {
		buffer.asFloatBuffer().get(values);
		buffer.position(buffer.position() + Float.BYTES * values.length);
	}
}
