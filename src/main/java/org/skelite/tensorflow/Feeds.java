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
package org.skelite.tensorflow;

import java.util.ArrayList;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Java arrays as inputs of one run. Each array is copied once, to native
 * memory, which is freed when the feeds are closed.
 */
final class Feeds implements AutoCloseable {

	private final Session.Runner runner;
	private final List<Tensor> tensors = new ArrayList<>();

	Feeds(final Session.Runner runner) {
		this.runner = runner;
	}

	/** Feeds the first values of an array, as many as the shape holds. */
	void floats(final Operand<?> input, final float[] values, final long... shape) {
		final Shape size = Shape.of(shape);
		// A buffer that wraps no values cannot be cut to size 0.
		final Tensor tensor = size.size() == 0 ? TFloat32.tensorOf(size) : TFloat32.tensorOf(size,
			DataBuffers.of(values, true, false).narrow(size.size()));
		feed(input, tensor);
	}

	/** Feeds the first values of an array, as many as the shape holds. */
	void ints(final Operand<?> input, final int[] values, final long... shape) {
		final Shape size = Shape.of(shape);
		final Tensor tensor = size.size() == 0 ? TInt32.tensorOf(size) : TInt32.tensorOf(size,
			DataBuffers.of(values, true, false).narrow(size.size()));
		feed(input, tensor);
	}

	/** Feeds a scalar. */
	void scalar(final Operand<?> input, final float value) {
		feed(input, TFloat32.scalarOf(value));
	}

	private void feed(final Operand<?> input, final Tensor tensor) {
		tensors.add(tensor);
		runner.feed(input, tensor);
	}

	@Override
	public void close() {
		tensors.forEach(Tensor::close);
	}

	/** Copies the values of a tensor. */
	static float[] floats(final Tensor tensor) {
		final float[] values = new float[Math.toIntExact(tensor.size())];
		read(tensor, values, values.length);
		return values;
	}

	/** Copies the first values of a tensor to an array. */
	static void read(final Tensor tensor, final float[] values, final int count) {
		if (count > 0) tensor.asRawTensor().data().asFloats().read(values, 0, count);
	}
}
