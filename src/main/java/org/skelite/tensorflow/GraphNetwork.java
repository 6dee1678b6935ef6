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

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.skelite.bridge.Device;
import org.skelite.model.ModelCard;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.PatchNetwork;
import org.skelite.network.Perceptron;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.types.TFloat32;

/**
 * A model's network, evaluated by a graph that is built from the model's card and
 * weights. Each call runs in the thread that makes it. Native memory of a call is
 * freed before it returns.
 */
final class GraphNetwork implements DifferentiableNetwork {

	private final ModelCard card;
	private final ModelGraph graph;

	/** Gradients with respect to the image, added to the graph when first asked for. */
	private final Map<Operand<TFloat32>, Gradient> gradients = new HashMap<>();

	/** A result's gradient, and what takes the factor of each of its values. */
	private record Gradient(Operand<TFloat32> factors, Output<?> image) {}

	/**
	 * @throws IllegalArgumentException if the weights do not fit the card
	 */
	GraphNetwork(final ModelCard card, final Perceptron weights, final Device device) {
		this.card = card;
		graph = new ModelGraph(card, weights, Sessions.callersThread(device));
	}

	@Override
	public void evaluate(final float[] values, final int count, final float[] probabilities) {
		final Session.Runner runner = graph.session().runner().fetch(graph.probability());
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(graph.patches(), values, count, card.units()[0]);
			try (Result result = runner.run()) {
				Feeds.read(result.get(0), probabilities, count);
			}
			for (int i = 0; i < count; i++)
				PatchNetwork.checked(probabilities[i]);
		}
	}

	@Override
	public float[] soft(final float[] images, final long... shape) {
		return run(graph.soft(), images, null, shape);
	}

	@Override
	public float[] gradientOfSoft(final float[] images, final float[] factors, final long... shape) {
		return gradient(graph.soft(), images, null, factors, shape);
	}

	@Override
	public float[] skeletonize(final float[] images, final float threshold, final long... shape) {
		return run(graph.out(), images, threshold, shape);
	}

	@Override
	public float[] gradientOfSkeletonize(final float[] images, final float threshold,
		final float[] factors, final long... shape)
	{
		return gradient(graph.out(), images, threshold, factors, shape);
	}

	@Override
	public float[] thin(final float[] images, final float threshold, final long... shape) {
		return run(graph.thin(), images, threshold, shape);
	}

	@Override
	public float[] gradientOfThin(final float[] images, final float threshold, final float[] factors,
		final long... shape)
	{
		return gradient(graph.thin(), images, threshold, factors, shape);
	}

	private float[] run(final Operand<TFloat32> result, final float[] images, final Float threshold,
		final long... shape)
	{
		final Session.Runner runner = graph.session().runner().fetch(result);
		try (Feeds feeds = new Feeds(runner)) {
			return run(runner, feeds, images, threshold, shape);
		}
	}

	private float[] gradient(final Operand<TFloat32> result, final float[] images,
		final Float threshold, final float[] factors, final long... shape)
	{
		final Gradient gradient = gradient(result);
		final Session.Runner runner = graph.session().runner().fetch(gradient.image);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(gradient.factors, factors, withChannel(shape));
			return run(runner, feeds, images, threshold, shape);
		}
	}

	private float[] run(final Session.Runner runner, final Feeds feeds, final float[] images,
		final Float threshold, final long... shape)
	{
		feeds.floats(graph.image(), images, withChannel(shape));
		if (threshold != null) feeds.scalar(graph.threshold(), threshold);
		try (Result result = runner.run()) {
			return Feeds.floats(result.get(0));
		}
		catch (final TFInvalidArgumentException exc) {
			throw new IllegalArgumentException(exc.getMessage(), exc);
		}
	}

	private synchronized Gradient gradient(final Operand<TFloat32> result) {
		return gradients.computeIfAbsent(result, of -> {
			final Operand<TFloat32> factors = graph.ops().placeholder(TFloat32.class);
			return new Gradient(factors, graph.graph().addGradients("gradient" + gradients.size(),
				new Output<?>[] { of.asOutput() }, new Output<?>[] { graph.image().asOutput() }, new Output<?>[] {
					factors.asOutput() })[0]);
		});
	}

	private long[] withChannel(final long[] shape) {
		if (shape.length != card.dimensions() + 1) throw new IllegalArgumentException("Shape of " +
			card.dimensions() + "D images must have " + (card.dimensions() + 1) +
			" elements (batch first), got " + Arrays.toString(shape) + ".");
		final long[] result = Arrays.copyOf(shape, shape.length + 1);
		result[shape.length] = 1;
		return result;
	}

	@Override
	public void close() {
		graph.close();
	}
}
