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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.skelite.model.ModelCard;
import org.skelite.network.Perceptron;

/**
 * A model's soft skeleton in the Open Neural Network Exchange format: what {@link
 * SoftSkeletonizer} computes, with as many iterations, of images {@code image} float32 [b, 1,
 * h, w] or [b, 1, d, h, w] to {@code out}, same shape. Operators of version 13, which versions 13
 * to 17 have as well. Used once.
 */
final class OnnxModel {

	/** Numbers of the format, see onnx.proto. */
	private static final int IR_VERSION = 7;
	private static final int OPERATORS = 13;
	private static final int FLOAT = 1;
	private static final int TYPE_INTS = 7;
	private static final int TYPE_INT = 2;

	private final ModelCard card;
	private final Perceptron weights;
	private final ProtoMessage graph = new ProtoMessage();
	private int values;

	private OnnxModel(final ModelCard card, final Perceptron weights) {
		this.card = card;
		this.weights = weights;
	}

	/**
	 * Returns the bytes of the model.
	 *
	 * @throws IllegalArgumentException if the weights do not fit the card
	 */
	static byte[] of(final ModelCard card, final Perceptron weights) {
		if (!Arrays.equals(weights.units(), card.units())) throw new IllegalArgumentException(
			"Weights are for layers of " + Arrays.toString(weights.units()) + " units, the model card says " +
				Arrays.toString(card.units()) + ".");
		return new OnnxModel(card, weights).bytes();
	}

	private byte[] bytes() {
		for (int l = 0; l < weights.layers(); l++)
			addWeights(l);
		// the greatest of what is negative is the least of what is positive
		String negative = node("Neg", List.of("image"));
		String center = "image";
		String out = "image";
		for (int i = 0; i < card.unrolledIterations(); i++) {
			for (int e = 0; e < card.erosionsPerIteration(); e++)
				negative = erode(negative);
			final String inner = node("Neg", List.of(negative));
			final String bound = node("Sub", List.of(center, inner));
			final String delta = node("Mul", List.of(probability(List.of(bound, center, out)), bound));
			out = node("Sub", List.of(out, delta));
			center = inner;
		}
		graph.message(1, operation("Identity", List.of(out), "out"));
		graph.text(2, card.name());
		graph.message(11, image("image"));
		graph.message(12, image("out"));
		return new ProtoMessage().number(1, IR_VERSION).text(2, "Skelite").message(7, graph).message(8,
			new ProtoMessage().number(2, OPERATORS)).bytes();
	}

	/** Erodes by the cross; what is outside of the image is ignored. */
	private String erode(final String negative) {
		final List<String> lines = new ArrayList<>();
		for (int d = 0; d < card.dimensions(); d++) {
			final int axis = d;
			final long[] shape = IntStream.range(0, card.dimensions()).mapToLong(i -> i == axis ? 3 : 1)
				.toArray();
			lines.add(node("MaxPool", List.of(negative), ints("kernel_shape", shape), padding(IntStream
				.range(0, card.dimensions()).mapToLong(i -> i == axis ? 1 : 0).toArray())));
		}
		return node("Max", lines);
	}

	private String probability(final List<String> images) {
		final long[] size = new long[card.dimensions()];
		Arrays.fill(size, card.patchSize() / 2);
		String sums = node("Concat", images, new ProtoMessage().text(1, "axis").number(3, 1).number(20,
			TYPE_INT));
		for (int l = 0; l < weights.layers(); l++) {
			final List<String> inputs = List.of(l == 0 ? sums : node("Relu", List.of(sums)), "kernel" + l, "bias" +
				l);
			sums = l == 0 ? node("Conv", inputs, padding(size)) : node("Conv", inputs);
		}
		return node("Sigmoid", List.of(sums));
	}

	/** Adds the kernel of a layer, [units, units before, (depth,) height, width], and its bias. */
	private void addWeights(final int layer) {
		final int units = weights.units()[layer + 1];
		final int inputs = weights.units()[layer];
		final float[] turned = new float[inputs * units];
		for (int i = 0; i < inputs; i++)
			for (int u = 0; u < units; u++)
				turned[u * inputs + i] = weights.kernels()[layer][i * units + u];
		final long[] shape = new long[2 + card.dimensions()];
		Arrays.fill(shape, layer == 0 ? card.patchSize() : 1);
		shape[0] = units;
		shape[1] = layer == 0 ? 3 : inputs;
		graph.message(5, tensor("kernel" + layer, turned, shape));
		graph.message(5, tensor("bias" + layer, weights.biases()[layer], units));
	}

	private String node(final String type, final List<String> inputs,
		final ProtoMessage... attributes)
	{
		final String output = "value" + values++;
		graph.message(1, operation(type, inputs, output, attributes));
		return output;
	}

	private static ProtoMessage operation(final String type, final List<String> inputs,
		final String output, final ProtoMessage... attributes)
	{
		final ProtoMessage node = new ProtoMessage();
		inputs.forEach(input -> node.text(1, input));
		node.text(2, output).text(4, type);
		for (final ProtoMessage attribute : attributes)
			node.message(5, attribute);
		return node;
	}

	/** Padding at both ends of each axis. */
	private static ProtoMessage padding(final long[] pixels) {
		return ints("pads", LongStream.concat(Arrays.stream(pixels), Arrays.stream(
			pixels)).toArray());
	}

	private static ProtoMessage ints(final String name, final long[] numbers) {
		final ProtoMessage attribute = new ProtoMessage().text(1, name);
		for (final long number : numbers)
			attribute.number(8, number);
		return attribute.number(20, TYPE_INTS);
	}

	private static ProtoMessage tensor(final String name, final float[] numbers,
		final long... shape)
	{
		final ProtoMessage tensor = new ProtoMessage();
		for (final long length : shape)
			tensor.number(1, length);
		final ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * numbers.length).order(
			ByteOrder.LITTLE_ENDIAN);
		buffer.asFloatBuffer().put(numbers);
		return tensor.number(2, FLOAT).text(8, name).bytes(9, buffer.array());
	}

	private ProtoMessage image(final String name) {
		final ProtoMessage shape = new ProtoMessage();
		shape.message(1, new ProtoMessage().text(2, "batch"));
		shape.message(1, new ProtoMessage().number(1, 1));
		for (final String axis : card.dimensions() == 2 ? List.of("height", "width") : List.of("depth",
			"height", "width"))
			shape.message(1, new ProtoMessage().text(2, axis));
		return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1,
			new ProtoMessage().number(1, FLOAT).message(2, shape)));
	}
}
