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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.bridge.Device;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelCards;
import org.skelite.model.ModelFolder;
import org.skelite.network.Perceptron;
import org.skelite.network.java.JavaNetwork;
import org.skelite.util.OtherJvm;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Tests that other programs get from a SavedModel what is computed here. Nothing here
 * loads one, so another JVM does.
 */
class ExportedModelTest {

	@TempDir
	Path folder;

	@Test
	void allSignaturesCompute() throws Exception {
		final String few = ModelCards.toJson(TestModels.card(3, 3, 2));
		// more than ten layers: their names are not in alphabetical order any more
		final ModelCard many = ModelCards.parse(few.replaceAll("\"hiddenUnits\": \\[[^]]*\\]",
			"\"hiddenUnits\": [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]"));
		assertEquals(11, many.hiddenUnits().size());
		final List<String> models = new ArrayList<>();
		for (final ModelCard card : List.of(TestModels.card(2, 3, 2), TestModels.card(3, 3, 2), many)) {
			final Path model = folder.resolve("model" + models.size());
			TestModels.write(model, card, TestModels.perceptron(card, 3));
			models.add(model.toString());
		}
		final Path log = folder.resolve("log");
		final Process process = OtherJvm.program(ExportedModelTest.class, models.toArray(String[]::new))
			.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertTrue(process.waitFor(5, TimeUnit.MINUTES));
		assertEquals(0, process.exitValue(), Files.readString(log));
	}

	/** Loads SavedModels and compares them with plain Java. */
	public static void main(final String... args) {
		for (final String path : args)
			check(Path.of(path));
		System.exit(0);
	}

	private static void check(final Path path) {
		final ModelCard card = ModelCards.read(path.resolve(ModelFolder.CARD));
		final Perceptron weights = ModelFolder.open(path).weights();
		final JavaNetwork update = new JavaNetwork(weights, card.patchSize());
		final Random random = new Random(4);
		try (SavedModelBundle bundle = SavedModelBundle.load(path.toString())) {
			final float[] patches = new float[50 * card.units()[0]];
			for (int i = 0; i < patches.length; i++)
				patches[i] = random.nextFloat();
			final float[] expected = new float[50];
			update.evaluate(patches, 50, expected);
			assertArrayEquals(expected, run(bundle, "update", patches, 50, card.units()[0]), 1e-5f);
			if (card.hiddenUnits().size() > 2) return;
			final Volume mask = card.dimensions() == 2 ? Volume.randomMask(random, 23, 19, 1) : Volume
				.randomMask(random, 11, 12, 9);
			final long[] shape = card.dimensions() == 2 ? new long[] { 1, mask.height, mask.width, 1 }
				: new long[] { 1, mask.depth, mask.height, mask.width, 1 };
			assertArrayEquals(DenseOracle.skeletonize(mask, card, update, 21).values,
				run(bundle, "soft", mask.values, shape), 1e-4f);
			try (GraphNetwork network = new GraphNetwork(card, weights, Device.CPU)) {
				assertArrayEquals(network.thin(mask.values, 0.5f, mask.shape()), run(bundle, "thin", mask.values,
					shape));
				assertArrayEquals(network.skeletonize(mask.values, 0.5f, mask.shape()), run(bundle, "skeletonize",
					mask.values, shape), 1e-6f);
			}
		}
		checkGradient(card, weights, random);
	}

	/** Evaluated at foreground pixels, the soft skeleton has the gradient that it has at all. */
	private static void checkGradient(final ModelCard card, final Perceptron weights,
		final Random random)
	{
		// as many iterations as grey images of this size may need
		final ModelCard enough = new ModelCard(card.formatVersion(), card.name(), card.dimensions(), card
			.patchSize(), card.hiddenUnits(), card.erosionsPerIteration(), 5, card.detail(), card.training(), card
				.versions());
		final long[] shape = card.dimensions() == 2 ? new long[] { 1, 6, 5 } : new long[] { 1, 4, 3, 4 };
		final int length = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
		final float[] images = new float[length];
		final float[] factors = new float[length];
		for (int i = 0; i < length; i++) {
			images[i] = 0.1f + 0.8f * random.nextFloat();
			factors[i] = random.nextFloat() - 0.5f;
		}
		final float[] expected;
		try (Graph graph = new Graph(); Session session = new Session(graph)) {
			final Ops tf = Ops.create(graph);
			final PerceptronVariables perceptron = new PerceptronVariables(tf, card.units());
			final long[] withChannel = Arrays.copyOf(shape, shape.length + 1);
			withChannel[shape.length] = 1;
			final Operand<TFloat32> image = tf.placeholder(TFloat32.class);
			final Operand<TFloat32> factor = tf.placeholder(TFloat32.class);
			final Output<?> gradient = graph.addGradients("gradient", new Output<?>[] { new DenseSkeletonizer(tf, enough,
				perceptron).skeletonize(image).asOutput() }, new Output<?>[] { image.asOutput() }, new Output<?>[] {
					factor.asOutput() })[0];
			perceptron.set(session, weights);
			final Session.Runner runner = session.runner().fetch(gradient);
			try (Feeds feeds = new Feeds(runner)) {
				feeds.floats(image, images, withChannel);
				feeds.floats(factor, factors, withChannel);
				try (Result result = runner.run()) {
					expected = Feeds.floats(result.get(0));
				}
			}
		}
		try (GraphNetwork network = new GraphNetwork(enough, weights, Device.CPU)) {
			assertArrayEquals(expected, network.gradientOfSoft(images, factors, shape), 1e-4f);
		}
	}

	private static float[] run(final SavedModelBundle bundle, final String name, final float[] values,
		final long... shape)
	{
		final Signature signature = bundle.signatures().stream().filter(s -> s.key().equals(name))
			.findFirst().orElseThrow();
		final String input = signature.getInputs().get("update".equals(name)
			? "patches" : "image").name;
		final String output = signature.getOutputs().values().iterator().next().name;
		try (TFloat32 tensor = TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
				TFloat32 threshold = TFloat32.scalarOf(0.5f))
		{
			final Session.Runner runner = bundle.session().runner().feed(input, tensor).fetch(output);
			if (signature.getInputs().containsKey("threshold")) runner.feed(signature.getInputs().get("threshold").name, threshold);
			try (Result result = runner.run()) {
				return Feeds.floats(result.get(0));
			}
		}
	}
}
