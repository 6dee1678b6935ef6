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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.Perceptron;
import org.skelite.network.java.JavaNetwork;

/** Tests both functions of a model's graph, from weights that were exported and read again. */
class GraphNetworkTest {

	/** Iterations after which nothing is left of the masks here, whatever their values. */
	private static final int ENOUGH = 21;

	/** The same for the small images that gradients are looked at in. */
	private static final int ENOUGH_FOR_FEW = 5;

	/** Changes of a pixel's value, for finite differences. */
	private static final float STEP = 2e-3f;

	@TempDir
	Path folder;

	private static DifferentiableNetwork network(final ModelCard card, final Perceptron perceptron) {
		return TensorFlowLoader.runtime().network(card, perceptron);
	}

	private static Volume mask(final Random random, final int dimensions) {
		return dimensions == 2 ? Volume.randomMask(random, 23, 19, 1) : Volume.randomMask(random, 11,
			12, 9);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void updateEqualsPlainJava(final int dimensions) throws IOException {
		final ModelCard card = TestModels.card(dimensions, 5, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 3);
		final Random random = new Random(4);
		final ModelFolder model = TestModels.write(folder.resolve("model"), card, perceptron);
		try (DifferentiableNetwork network = network(model.card(), model.weights())) {
			for (final int count : new int[] { 0, 1, 63, 1500 }) {
				final float[] patches = new float[count * card.units()[0]];
				for (int i = 0; i < patches.length; i++)
					patches[i] = random.nextInt(3) == 0 ? random.nextFloat() : random.nextInt(2);
				final float[] expected = new float[count];
				new JavaNetwork(perceptron, card.patchSize()).evaluate(patches, count, expected);
				final float[] actual = new float[count];
				network.evaluate(patches, count, actual);
				assertArrayEquals(expected, actual, 1e-5f);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void softEqualsOracle(final int dimensions) {
		// the last ones are those of the loop
		final ModelCard card = TestModels.card(dimensions, dimensions == 2 ? 7 : 5, 2);
		final Perceptron perceptron = TestModels.perceptron(card, 5);
		final Random random = new Random(6);
		try (DifferentiableNetwork network = network(card, perceptron)) {
			for (int i = 0; i < 4; i++) {
				final Volume mask = mask(random, dimensions);
				// Half of them grey.
				if (i % 2 == 1) for (int p = 0; p < mask.values.length; p++)
					mask.values[p] = 0.8f * mask.values[p] + 0.2f * random.nextFloat();
				final Volume expected = DenseOracle.skeletonize(mask, card, new JavaNetwork(
					perceptron, card.patchSize()), ENOUGH);
				// differences of 1e-5 are not looked at, which adds up
				assertArrayEquals(expected.values, network.soft(mask.values, mask.shape()), 3e-4f);
			}
		}
	}

	@Test
	void imagesOfABatchAreIndependent() {
		final ModelCard card = TestModels.card(3, 3, 2);
		final Random random = new Random(7);
		try (DifferentiableNetwork network = network(card, TestModels.perceptron(card, 8))) {
			final Volume a = mask(random, 3);
			final Volume b = mask(random, 3);
			final int n = a.values.length;
			final float[] both = new float[2 * n];
			System.arraycopy(a.values, 0, both, 0, n);
			System.arraycopy(b.values, 0, both, n, n);
			final float[] out = network.soft(both, 2, a.depth, a.height, a.width);
			final float[] outB = network.soft(b.values, b.shape());
			for (int i = 0; i < n; i++)
				assertEquals(outB[i], out[n + i], 1e-6f);
		}
	}

	@Test
	void iterationsAfterTheMaskIsUsedUpChangeNothing() {
		final Volume mask = mask(new Random(9), 2);
		final ModelCard enough = TestModels.card(2, 7, 4);
		final Perceptron perceptron = TestModels.perceptron(enough, 10);
		final float[] expected;
		try (DifferentiableNetwork network = network(enough, perceptron)) {
			expected = network.soft(mask.values, mask.shape());
		}
		try (DifferentiableNetwork network = network(TestModels.card(2, 7, 9), perceptron)) {
			assertArrayEquals(expected, network.soft(mask.values, mask.shape()));
		}
	}

	/** All values differ by more than the steps, so that no minimum changes its place. */
	private static Volume distinctValues(final Random random, final int dimensions) {
		final Volume image = dimensions == 2 ? new Volume(6, 5, 1) : new Volume(4, 3, 4);
		final int n = image.values.length;
		final List<Integer> ranks = new ArrayList<>();
		for (int i = 0; i < n; i++)
			ranks.add(i);
		Collections.shuffle(ranks, random);
		for (int i = 0; i < n; i++)
			image.values[i] = 0.1f + 0.8f * ranks.get(i) / n;
		return image;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void gradientEqualsFiniteDifferences(final int dimensions) {
		final ModelCard card = TestModels.card(dimensions, 3, ENOUGH_FOR_FEW);
		final Random random = new Random(11);
		final Volume image = distinctValues(random, dimensions);
		final int n = image.values.length;
		final float[] weights = new float[n];
		for (int i = 0; i < n; i++)
			weights[i] = (float) random.nextGaussian();
		try (DifferentiableNetwork network = network(card, TestModels.perceptron(card, 12))) {
			final float[] gradient = network.gradientOfSoft(image.values, weights, image.shape());
			final float[] above = softShifted(network, image, STEP);
			final float[] below = softShifted(network, image, -STEP);
			double size = 0;
			for (int i = 0; i < n; i++) {
				double expected = 0;
				for (int j = 0; j < n; j++)
					expected += weights[j] * ((double) above[i * n + j] - below[i * n + j]) / (2 * STEP);
				assertEquals(expected, gradient[i], 0.01 + 0.02 * Math.abs(expected), "pixel " + i);
				size += Math.abs(expected);
			}
			assertTrue(size / n > 0.1, "The test is void if gradients are about 0.");
		}
	}

	/** As another network would be trained with the skeleton in its loss. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void gradientOfClDiceEqualsFiniteDifferences(final int dimensions) {
		final ModelCard card = TestModels.card(dimensions, 3, ENOUGH_FOR_FEW);
		final Random random = new Random(13);
		final Volume image = distinctValues(random, dimensions);
		final int n = image.values.length;
		final float[] mask = new float[n];
		final float[] skeleton = new float[n];
		for (int i = 0; i < n; i++) {
			mask[i] = random.nextInt(2);
			skeleton[i] = mask[i] * random.nextInt(2);
		}
		final SoftClDice clDice = new SoftClDice(mask, skeleton);
		try (DifferentiableNetwork network = network(card, TestModels.perceptron(card, 14))) {
			final float[] out = network.soft(image.values, image.shape());
			final float[] through = network.gradientOfSoft(image.values, clDice.byOut(image.values, out), image
				.shape());
			final float[] direct = clDice.byImage(image.values, out);
			final double[] above = losses(clDice, network, image, STEP);
			final double[] below = losses(clDice, network, image, -STEP);
			double error = 0;
			double size = 0;
			for (int i = 0; i < n; i++) {
				final double expected = (above[i] - below[i]) / (2 * STEP);
				error += Math.abs(expected - through[i] - direct[i]);
				size += Math.abs(expected - direct[i]);
			}
			assertTrue(error < 0.02 * size, "Error " + error + " of " + size + ".");
		}
	}

	/** Returns the loss of an image, once for each pixel that is changed. */
	private static double[] losses(final SoftClDice clDice, final DifferentiableNetwork network,
		final Volume image, final float step)
	{
		final int n = image.values.length;
		final float[] images = shifted(image, step);
		final float[] out = softShifted(network, image, step);
		return IntStream.range(0, n).mapToDouble(i -> clDice.loss(Arrays.copyOfRange(images, i * n, (i + 1) *
			n), Arrays.copyOfRange(out, i * n, (i + 1) * n))).toArray();
	}

	/** Returns the soft skeletons of the images that {@link #shifted} returns. */
	private static float[] softShifted(final DifferentiableNetwork network, final Volume image,
		final float step)
	{
		final long[] shape = image.shape();
		shape[0] = image.values.length;
		return network.soft(shifted(image, step), shape);
	}

	/** Returns an image for each pixel, in which that pixel is changed: a batch. */
	private static float[] shifted(final Volume image, final float step) {
		final int n = image.values.length;
		final float[] images = new float[n * n];
		for (int i = 0; i < n; i++) {
			System.arraycopy(image.values, 0, images, i * n, n);
			images[i * n + i] += step;
		}
		return images;
	}

	@Test
	void valuesOutsideOfProbabilitiesAreRefused() {
		final ModelCard card = TestModels.card(2, 3, 2);
		try (DifferentiableNetwork network = network(card, TestModels.perceptron(card, 1))) {
			for (final float bad : new float[] { Float.NaN, Float.POSITIVE_INFINITY, -0.01f, 1.01f, 255 }) {
				final float[] image = new float[30];
				image[17] = bad;
				final float[] factors = new float[30];
				for (final Executable call : List.<Executable> of(() -> network.soft(image, 1, 6, 5), () -> network.thin(
					image, 0.5f, 1, 6, 5), () -> network.skeletonize(image, 0.5f, 1, 6, 5), () -> network.gradientOfSoft(
						image, factors, 1, 6, 5)))
					assertTrue(assertThrows(IllegalArgumentException.class, call).getMessage().contains(
						"Expected values from 0 to 1"), "value " + bad);
			}
			assertThrows(IllegalArgumentException.class, () -> network.soft(new float[30], 6, 5));
			assertEquals(0, network.soft(new float[0], 0, 6, 5).length);
		}
	}

	@Test
	void weightsThatDoNotFitAreRefused() {
		final IllegalArgumentException other = assertThrows(IllegalArgumentException.class,
			() -> TensorFlowLoader.runtime().network(TestModels.card(2, 5, 1), TestModels.perceptron(
				TestModels.card(2, 3, 1), 1)));
		assertTrue(other.getMessage().contains("the model card says"), other.getMessage());
	}

	/** A stranger's graph could do anything, so it is not even read. */
	@Test
	void savedModelIsNotRead() throws IOException {
		final ModelCard card = TestModels.card(2, 3, 1);
		final ModelFolder model = TestModels.write(folder.resolve("model"), card, TestModels.perceptron(
			card, 1));
		Files.writeString(model.path().resolve("saved_model.pb"), "damaged");
		final ModelFolder opened = ModelFolder.open(model.path());
		try (DifferentiableNetwork network = network(card, opened.weights())) {
			network.evaluate(new float[card.units()[0]], 1, new float[1]);
		}
	}
}
