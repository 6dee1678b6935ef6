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

import org.skelite.bridge.TrainingBatch;
import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The components of a {@link TrainingBatch} as inputs of a graph. */
final class TrainingInputs {

	private final int iterations;
	private final int patchVolume;
	private final int neighborhood;
	private final int block;

	/** [iterations + 1] */
	final Placeholder<TInt32> layerStart;

	/** [pixels + 1], as all vectors over pixels: element 0 is the background */
	final Placeholder<TInt32> layers;

	/** [pixels, k^d] */
	final Placeholder<TInt32> neighbors;

	final Placeholder<TFloat32> target;
	final Placeholder<TFloat32> weight;
	final Placeholder<TFloat32> near;

	/** [target pixels, 3^d] */
	final Placeholder<TInt32> reach;

	/** [blocks, 2^d] */
	final Placeholder<TInt32> blocks;

	TrainingInputs(final Ops tf, final ModelCard card, final int iterations) {
		this.iterations = iterations;
		patchVolume = card.patchVolume();
		neighborhood = card.dimensions() == 2 ? 9 : 27;
		block = card.dimensions() == 2 ? 4 : 8;
		layerStart = ints(tf, iterations + 1);
		layers = ints(tf, -1);
		neighbors = ints(tf, -1, patchVolume);
		target = floats(tf);
		weight = floats(tf);
		near = floats(tf);
		reach = ints(tf, -1, neighborhood);
		blocks = ints(tf, -1, block);
	}

	private static Placeholder<TInt32> ints(final Ops tf, final long... shape) {
		return tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(shape)));
	}

	private static Placeholder<TFloat32> floats(final Ops tf) {
		return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
	}

	/**
	 * Feeds a batch.
	 *
	 * @throws IllegalArgumentException if the batch was not made for this network
	 */
	void feed(final Feeds feeds, final TrainingBatch batch) {
		final int cells = batch.layers().length;
		require(batch.layerStart().length == iterations + 1, "Batch has " + (batch
			.layerStart().length - 1) + " iterations, the network " + iterations + ".");
		require(batch.layerStart()[iterations] <= cells, "The layers have more pixels than the batch.");
		require(batch.neighbors().length == (cells - 1) * patchVolume, "Batch has " + batch
			.neighbors().length + " neighbors for " + (cells - 1) + " pixels, expected " + patchVolume +
			" for each.");
		feeds.ints(layerStart, batch.layerStart(), iterations + 1);
		feeds.ints(layers, batch.layers(), cells);
		feeds.ints(neighbors, batch.neighbors(), cells - 1, patchVolume);
		feeds.floats(target, batch.target(), cells);
		feeds.floats(weight, batch.weight(), cells);
		feeds.floats(near, batch.near(), cells);
		feedRows(feeds, reach, batch.reach(), neighborhood);
		feedRows(feeds, blocks, batch.blocks(), block);
	}

	private static void feedRows(final Feeds feeds, final Operand<TInt32> input, final int[] values,
		final int columns)
	{
		require(values.length % columns == 0, "Expected rows of " + columns + " pixels, got " +
			values.length + " values.");
		feeds.ints(input, values, values.length / columns, columns);
	}

	private static void require(final boolean condition, final String message) {
		if (!condition) throw new IllegalArgumentException(message);
	}
}
