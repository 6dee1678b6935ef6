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

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

import org.skelite.bridge.OptimizerState;
import org.skelite.files.AtomicFiles;
import org.skelite.model.ModelCards;
import org.skelite.network.Perceptron;
import org.skelite.training.options.ParameterChecks;
import org.skelite.util.JsonLimits;
import org.skelite.util.SkeliteException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;

/**
 * Writes and reads checkpoints. A file holds a mark, the version of this
 * format, a header in JSON, weights and moments as 32-bit floats (big endian),
 * and a checksum; it is either complete or not there.
 */
final class CheckpointFile {

	private static final byte[] MARK = "SKELITE CHECKPOINT\n".getBytes(StandardCharsets.US_ASCII);
	private static final int VERSION = 1;

	private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues()
		.setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

	/** Most bytes of the part that is not weights, and values in it. */
	private static final int MAX_HEADER = 8 << 20;
	private static final int MAX_VALUES = 20 * ParameterChecks.MAX_VALIDATIONS;

	/** With four times the weights of the largest network. */
	private static final int MAX_BYTES = MAX_HEADER + 4 * Float.BYTES * ModelCards.MAX_PARAMETERS +
		1024;

	private static final String DAMAGED = "is damaged; begin anew with resume=false.";

	/** What is not weights. */
	private static final class Header {

		Map<String, Object> identity = new LinkedHashMap<>();
		int[] units;
		int optimizerSteps;
		TrainingState state;
	}

	private CheckpointFile() {}

	/**
	 * Writes a checkpoint, replacing an older one.
	 *
	 * @throws IOException if that fails; the older one is kept then
	 */
	static void write(final Path file, final Checkpoint checkpoint) throws IOException {
		final Header header = new Header();
		header.identity = checkpoint.identity();
		header.units = checkpoint.weights().units();
		header.optimizerSteps = checkpoint.optimizer().steps();
		header.state = checkpoint.state();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final DataOutputStream out = new DataOutputStream(bytes);
		out.write(MARK);
		out.writeInt(VERSION);
		final byte[] json = GSON.toJson(header).getBytes(StandardCharsets.UTF_8);
		out.writeInt(json.length);
		out.write(json);
		write(out, checkpoint.weights());
		write(out, checkpoint.optimizer().firstMoments());
		write(out, checkpoint.optimizer().secondMoments());
		if (checkpoint.state().best != null) write(out, checkpoint.state().best);
		out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
		AtomicFiles.replace(file, bytes.toByteArray());
	}

	private static void write(final DataOutputStream out, final Perceptron perceptron)
		throws IOException
	{
		for (int l = 0; l < perceptron.layers(); l++)
			for (final float[] values : new float[][] { perceptron.kernels()[l], perceptron.biases()[l] })
				for (final float value : values)
					out.writeFloat(value);
	}

	/**
	 * Reads a checkpoint, which anybody may have made.
	 *
	 * @throws IOException if the file cannot be read
	 * @throws SkeliteException if it is no complete and consistent checkpoint
	 *           of this version; the message is a sentence without subject
	 */
	static Checkpoint read(final Path file) throws IOException {
		final byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(MAX_BYTES + 1);
		}
		check(bytes.length <= MAX_BYTES, "is no checkpoint, as it is longer than any; move it away.");
		final ByteBuffer buffer = ByteBuffer.wrap(bytes);
		try {
			final byte[] mark = new byte[MARK.length];
			buffer.get(mark);
			check(Arrays.equals(mark, MARK), "is no checkpoint; move it away.");
			final int version = buffer.getInt();
			check(version == VERSION, "has format version " + version + ", but this program reads " +
				VERSION + "; begin anew with resume=false.");
			final int end = bytes.length - Long.BYTES;
			check(buffer.position() < end && buffer.getLong(end) == checksum(bytes, end), DAMAGED);
			return read(buffer.limit(end));
		}
		catch (final BufferUnderflowException exc) {
			throw SkeliteException.file(DAMAGED, exc);
		}
	}

	private static Checkpoint read(final ByteBuffer buffer) {
		final int length = buffer.getInt();
		check(length >= 0 && length <= Math.min(MAX_HEADER, buffer.remaining()), DAMAGED);
		final String json = new String(buffer.array(), buffer.position(), length,
			StandardCharsets.UTF_8);
		buffer.position(buffer.position() + length);
		final Header header = header(json);
		check(header != null && header.identity != null && header.units != null &&
			header.state != null && header.state.isConsistent() &&
			header.optimizerSteps == header.state.step, DAMAGED);
		// before anything of that size is made
		final boolean hasBest = header.state.bestStep > 0;
		check(isNetwork(header.units) && buffer.remaining() == Float.BYTES * ModelCards.parameters(
			header.units) * (hasBest ? 4 : 3), DAMAGED);
		final Perceptron weights = read(buffer, header.units);
		final OptimizerState optimizer = new OptimizerState(header.optimizerSteps, read(buffer,
			header.units), read(buffer, header.units));
		if (hasBest) header.state.best = read(buffer, header.units);
		return new Checkpoint(header.identity, header.state, weights, optimizer);
	}

	private static Header header(final String json) {
		try {
			JsonLimits.check(json, MAX_VALUES);
			return GSON.fromJson(json, Header.class);
		}
		catch (final RuntimeException exc) {
			// not only its own exceptions: values of wrong types reach the fields
			throw SkeliteException.file(DAMAGED, exc);
		}
	}

	private static boolean isNetwork(final int[] units) {
		return units.length >= 2 && units.length <= ModelCards.MAX_HIDDEN_LAYERS + 2 && Arrays.stream(
			units).allMatch(n -> n > 0 && n <= ModelCards.MAX_PARAMETERS) && ModelCards.parameters(
				units) <= ModelCards.MAX_PARAMETERS;
	}

	private static Perceptron read(final ByteBuffer buffer, final int[] units) {
		final Perceptron perceptron = Perceptron.zeros(units);
		for (int l = 0; l < perceptron.layers(); l++)
			for (final float[] values : new float[][] { perceptron.kernels()[l], perceptron.biases()[l] })
				for (int i = 0; i < values.length; i++)
					values[i] = buffer.getFloat();
		check(perceptron.isFinite(), DAMAGED);
		return perceptron;
	}

	private static long checksum(final byte[] bytes, final int length) {
		final CRC32 sum = new CRC32();
		sum.update(bytes, 0, length);
		return sum.getValue();
	}

	private static void check(final boolean condition, final String message) {
		if (!condition) throw SkeliteException.file(message);
	}
}
