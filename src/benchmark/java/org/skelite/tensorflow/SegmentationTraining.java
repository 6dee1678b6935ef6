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

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.skelite.bridge.Device;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelFolder;
import org.skelite.score.SegmentationScores;
import org.skelite.thinning.lee.LeeThinning;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

import com.sun.management.OperatingSystemMXBean;

/**
 * Trains a {@link SmallUNet} with one {@link SegmentationLoss} and scores what it segments. Adam
 * (arXiv 1412.6980).
 */
final class SegmentationTraining implements AutoCloseable {

	private static final float BETA1 = 0.9f;
	private static final float BETA2 = 0.999f;

	private final int dimensions;
	private final Graph graph = new Graph();
	private final Session session = new Session(graph, Sessions.config(Device.AUTO));
	private final SmallUNet network;
	private final Placeholder<TFloat32> image;
	private final Placeholder<TFloat32> truth;
	private final Placeholder<TFloat32> truthSkeleton;
	private final Placeholder<TFloat32> rate;
	private final Operand<TFloat32> probability;
	private final Operand<TFloat32> skeletonOfTruth;
	private final List<Operand<?>> updates = new ArrayList<>();
	private final List<Operand<?>> zeros = new ArrayList<>();

	SegmentationTraining(final ModelFolder model, final SegmentationLoss loss) {
		dimensions = model.card().dimensions();
		final Ops tf = Ops.create(graph);
		final Shape shape = dimensions == 2 ? Shape.of(-1, -1, -1, 1) : Shape.of(-1, -1, -1, -1, 1);
		image = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
		truth = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
		truthSkeleton = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
		rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
		final PerceptronVariables weights = new PerceptronVariables(tf, model.card().units());
		network = new SmallUNet(tf, dimensions);
		final Operand<TFloat32> volumes = dimensions == 3 ? image : tf.expandDims(image, tf.constant(1));
		probability = tf.reshape(network.probability(volumes), tf.shape(image));
		skeletonOfTruth = loss.skeleton(tf, model.card(), weights, truth);
		final Operand<TFloat32> value = loss.value(tf, probability, loss.skeleton(tf, model.card(), weights,
			probability), truth, truthSkeleton);
		final Output<?>[] variables = network.variables().stream().map(Operand::asOutput).toArray(Output<?>[]::new);
		final Output<?>[] gradients = graph.addGradients(value.asOutput(), variables);
		for (int i = 0; i < variables.length; i++)
			addAdam(tf, network.variables().get(i), gradients[i].expect(TFloat32.class));
		weights.set(session, model.weights());
	}

	private void addAdam(final Ops tf, final Variable<TFloat32> variable,
		final Operand<TFloat32> gradient)
	{
		final Variable<TFloat32> first = moment(tf, variable);
		final Variable<TFloat32> second = moment(tf, variable);
		updates.add(tf.train.applyAdam(variable, first, second, tf.constant(0f), tf.constant(0f), rate, tf.constant(
			BETA1), tf.constant(BETA2), tf.constant(1e-7f), gradient));
	}

	private Variable<TFloat32> moment(final Ops tf, final Variable<TFloat32> variable) {
		final Variable<TFloat32> moment = tf.variable(variable.shape(), TFloat32.class);
		final Operand<TInt32> shape = tf.constant(variable.shape().asArray().length == 1 ? new int[] { (int) variable
			.shape().get(0) } : Arrays.stream(variable.shape().asArray()).mapToInt(l -> (int) l).toArray());
		zeros.add(tf.assign(moment, tf.fill(shape, tf.constant(0f))));
		return moment;
	}

	/** Returns weights at random, to start from. */
	List<float[]> start(final long seed) {
		return network.random(seed);
	}

	/** Returns the weights after the last training. */
	List<float[]> weights() {
		return network.get(session);
	}

	/** Returns the skeletons of true masks. */
	float[][] skeletons(final CurveImage[] images) {
		final float[][] skeletons = new float[images.length][];
		for (int i = 0; i < images.length; i++)
			skeletons[i] = skeletonOfTruth == null ? new float[images[i].truth().length] : run(skeletonOfTruth, truth,
				images[i].truth(), 1);
		return skeletons;
	}

	/**
	 * Trains from some weights on.
	 *
	 * @param skeletons of the true masks
	 * @return seconds of all processors together that the steps take, whatever else the machine does
	 */
	double train(final List<float[]> from, final CurveImage[] images, final float[][] skeletons, final int batch,
		final int steps, final double learningRate, final long seed)
	{
		network.set(session, from);
		final Session.Runner clear = session.runner();
		zeros.forEach(clear::addTarget);
		clear.run().close();
		final Random random = new Random(seed);
		final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		// the first step makes the graph ready
		long start = 0;
		for (int step = 0; step < steps; step++) {
			final int[] chosen = random.ints(batch, 0, images.length).toArray();
			final Session.Runner runner = session.runner();
			try (Feeds feeds = new Feeds(runner)) {
				final int length = images[0].truth().length;
				final float[] x = new float[batch * length];
				final float[] y = new float[batch * length];
				final float[] s = new float[batch * length];
				for (int i = 0; i < batch; i++) {
					System.arraycopy(images[chosen[i]].image(), 0, x, i * length, length);
					System.arraycopy(images[chosen[i]].truth(), 0, y, i * length, length);
					System.arraycopy(skeletons[chosen[i]], 0, s, i * length, length);
				}
				feeds.floats(image, x, shape(batch));
				feeds.floats(truth, y, shape(batch));
				feeds.floats(truthSkeleton, s, shape(batch));
				// applied as a factor, as the powers of the betas are constants of the graph
				feeds.scalar(rate, (float) (learningRate * Math.sqrt(1 - Math.pow(BETA2, step + 1)) / (1 - Math.pow(BETA1, step +
					1))));
				updates.forEach(runner::addTarget);
				runner.run().close();
			}
			if (step == 0) start = system.getProcessCpuTime();
		}
		return (system.getProcessCpuTime() - start) * 1e-9 * steps / (steps - 1);
	}

	/** Scores what the network makes of images, with skeletons of Lee's for all. */
	List<SegmentationScores> scores(final CurveImage[] images) {
		final List<SegmentationScores> scores = new ArrayList<>();
		for (final CurveImage test : images) {
			final PixelSet segmented = test.segmented(run(probability, image, test.image(), 1), 0);
			scores.add(SegmentationScores.of(segmented, LeeThinning.thin(segmented), test.mask(), LeeThinning.thin(test
				.mask())));
		}
		return scores;
	}

	private float[] run(final Operand<TFloat32> result, final Operand<TFloat32> input,
		final float[] values, final int batch)
	{
		final Session.Runner runner = session.runner().fetch(result);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(input, values, shape(batch));
			try (Result run = runner.run()) {
				return Feeds.floats(run.get(0));
			}
		}
	}

	private long[] shape(final int batch) {
		final long edge = CurveImage.edge(dimensions);
		return dimensions == 2 ? new long[] { batch, edge, edge, 1 } : new long[] { batch, edge, edge, edge, 1 };
	}

	@Override
	public void close() {
		session.close();
		graph.close();
	}
}
