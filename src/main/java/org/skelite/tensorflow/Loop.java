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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.While;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * A loop in a graph. Its functions see nothing but the state, so that all that they need is part
 * of it; what does not change they return as it is. Loops have no gradient.
 */
final class Loop {

	private Loop() {}

	/**
	 * Adds a loop.
	 *
	 * @param state values before the first turn
	 * @param condition whether there is another turn
	 * @param body the values after a turn, as many and of the same types; shapes may change
	 * @return the values after the last turn
	 */
	static List<Operand<?>> run(final Ops tf, final List<Operand<?>> state,
		final BiFunction<Ops, List<Operand<?>>, Operand<TBool>> condition,
		final BiFunction<Ops, List<Operand<?>>, List<Operand<?>>> body)
	{
		final ConcreteFunction test = function(state, (ops, values) -> List.of(condition.apply(ops, values)));
		final ConcreteFunction turn = function(state, body);
		final List<Operand<?>> result = new ArrayList<>();
		// one turn at a time: each needs what the one before has left
		tf.whileOp(state, test, turn, While.parallelIterations(1L)).forEach(result::add);
		return result;
	}

	private static ConcreteFunction function(final List<Operand<?>> state,
		final BiFunction<Ops, List<Operand<?>>, List<Operand<?>>> content)
	{
		return ConcreteFunction.create(ops -> {
			final Signature.Builder signature = Signature.builder();
			final List<Operand<?>> values = new ArrayList<>();
			for (final Operand<?> value : state) {
				final Operand<?> input = input(ops, value.asOutput().type(), value.asOutput().shape());
				signature.input(name("in", values.size()), input);
				values.add(input);
			}
			int n = 0;
			for (final Operand<?> value : content.apply(ops, values))
				// an input must not be an output as it is
				signature.output(name("out", n++), ops.identity(value));
			return signature.build();
		});
	}

	/** Names whose order is that of the values. */
	private static String name(final String what, final int number) {
		return String.format(Locale.ROOT, "%s%02d", what, number);
	}

	private static <T extends TType> Operand<T> input(final Ops ops, final Class<T> type,
		final Shape shape)
	{
		// the rank is known, lengths may change
		return ops.placeholder(type, Placeholder.shape(shape.isUnknown() ? shape : unknown(shape
			.numDimensions())));
	}

	private static Shape unknown(final int rank) {
		final long[] lengths = new long[rank];
		Arrays.fill(lengths, Shape.UNKNOWN_SIZE);
		return Shape.of(lengths);
	}

	/** Returns a value of a state, of whose type the caller knows; so do the others. */
	@SuppressWarnings("unchecked")
	static Operand<TInt32> ints(final List<Operand<?>> state, final int i) {
		return (Operand<TInt32>) state.get(i);
	}

	@SuppressWarnings("unchecked")
	static Operand<TInt64> longs(final List<Operand<?>> state, final int i) {
		return (Operand<TInt64>) state.get(i);
	}

	@SuppressWarnings("unchecked")
	static Operand<TFloat32> floats(final List<Operand<?>> state, final int i) {
		return (Operand<TFloat32>) state.get(i);
	}

	@SuppressWarnings("unchecked")
	static Operand<TFloat64> doubles(final List<Operand<?>> state, final int i) {
		return (Operand<TFloat64>) state.get(i);
	}
}
