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
