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
package org.skelite.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.skelite.network.Perceptron;

/**
 * Weights as PyTorch keeps them, the {@code state_dict} of the class Skelite in {@code
 * skelite.py}: a zip file with a pickle of protocol 2, which holds names and shapes, and a file of
 * numbers for each tensor. {@code torch.load} reads it with {@code weights_only=True}.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/serialization.html">How PyTorch saves</a>
 */
final class TorchStateDict {

	/** Operations of a pickle. */
	private static final int PROTOCOL = 0x80;
	private static final int MARK = '(';
	private static final int TUPLE = 't';
	private static final int EMPTY_TUPLE = ')';
	private static final int EMPTY_DICTIONARY = '}';
	private static final int SET_ITEMS = 'u';
	private static final int GLOBAL = 'c';
	private static final int CALL = 'R';
	private static final int TEXT = 'X';
	private static final int INT = 'J';
	private static final int FALSE = 0x89;
	private static final int PERSISTENT = 'Q';
	private static final int STOP = '.';

	private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();
	private final ZipFiles zip = new ZipFiles();
	private int tensors;

	private TorchStateDict() {}

	/** Returns the bytes of the file. */
	static byte[] of(final Perceptron weights) {
		return new TorchStateDict().bytes(weights);
	}

	private byte[] bytes(final Perceptron weights) {
		pickle.write(PROTOCOL);
		pickle.write(2);
		pickle.write(EMPTY_DICTIONARY);
		pickle.write(MARK);
		final int[] units = weights.units();
		for (int l = 0; l < weights.layers(); l++) {
			addTensor("kernels." + l, weights.kernels()[l], units[l], units[l + 1]);
			addTensor("biases." + l, weights.biases()[l], units[l + 1]);
		}
		pickle.write(SET_ITEMS);
		pickle.write(STOP);
		zip.add("weights/data.pkl", pickle.toByteArray());
		zip.add("weights/version", "3\n".getBytes(StandardCharsets.US_ASCII));
		return zip.bytes();
	}

	/** A tensor is what a function of PyTorch makes of stored numbers, their shape and their steps. */
	private void addTensor(final String name, final float[] values, final int... shape) {
		final String key = String.valueOf(tensors++);
		final ByteBuffer data = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
		data.asFloatBuffer().put(values);
		zip.add("weights/data/" + key, data.array());
		text(name);
		global("torch._utils", "_rebuild_tensor_v2");
		pickle.write(MARK);
		pickle.write(MARK);
		text("storage");
		global("torch", "FloatStorage");
		text(key);
		text("cpu");
		number(values.length);
		pickle.write(TUPLE);
		pickle.write(PERSISTENT);
		number(0);
		numbers(shape);
		numbers(shape.length == 2 ? new int[] { shape[1], 1 } : new int[] { 1 });
		pickle.write(FALSE);
		global("collections", "OrderedDict");
		pickle.write(EMPTY_TUPLE);
		pickle.write(CALL);
		pickle.write(TUPLE);
		pickle.write(CALL);
	}

	private void text(final String text) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		pickle.write(TEXT);
		fourBytes(bytes.length);
		write(bytes);
	}

	private void global(final String module, final String name) {
		pickle.write(GLOBAL);
		write((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
	}

	private void numbers(final int... numbers) {
		pickle.write(MARK);
		for (final int number : numbers)
			number(number);
		pickle.write(TUPLE);
	}

	private void number(final int number) {
		pickle.write(INT);
		fourBytes(number);
	}

	private void fourBytes(final int number) {
		write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
	}

	private void write(final byte[] bytes) {
		try {
			pickle.write(bytes);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc); // cannot be: it is written to memory
		}
	}
}
