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
package org.skelite.peeling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.PatchNetwork;
import org.skelite.network.java.JavaNetwork;
import org.skelite.tensorflow.DenseOracle;
import org.skelite.tensorflow.TestModels;
import org.skelite.tensorflow.Volume;
import org.skelite.util.Progress;

/** Compares {@link MaskPeeling} and {@link ProbabilityPeeling} with the dense network. */
class PeelingTest {

	/** More than it takes for the images of this test. */
	private static final int ITERATIONS = 12;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void masksEqualDenseOracle(final int dimensions) {
		final Random random = new Random(1);
		final ModelCard card = TestModels.card(dimensions, dimensions == 2 ? 7 : 5, ITERATIONS);
		final PatchNetwork update = new JavaNetwork(TestModels.perceptron(card, 2), card.patchSize());
		for (int i = 0; i < 6; i++) {
			final Volume mask = mask(random, dimensions);
			final PixelIndex index = index(mask, 0, card);
			final Volume expected = DenseOracle.skeletonize(mask, card, update, ITERATIONS);
			assertArrayEquals(expected.values, dense(index, iterate(index, card, update), mask), 1e-5f);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void probabilitiesEqualDenseOracle(final int dimensions) {
		final Random random = new Random(3);
		for (int erosions = 1; erosions <= 3; erosions++) {
			final ModelCard card = card(dimensions, erosions);
			final PatchNetwork update = new JavaNetwork(TestModels.perceptron(card, erosions), card.patchSize());
			for (int i = 0; i < 4; i++) {
				final Volume map = map(random, mask(random, dimensions));
				final Volume expected = DenseOracle.skeletonize(map, card, update, 3 * ITERATIONS);
				assertArrayEquals(expected.values, soft(map, card, update), 1e-4f);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void probabilitiesEqualTheSignature(final int dimensions) throws IOException {
		final Random random = new Random(4);
		final ModelCard card = TestModels.card(dimensions, dimensions == 2 ? 7 : 5, ITERATIONS);
		final ModelFolder model = TestModels.write(folder.resolve("model"), card, TestModels.perceptron(
			card, 5));
		try (DifferentiableNetwork network = TensorFlowLoader.runtime().network(card, model.weights())) {
			final Volume map = map(random, mask(random, dimensions));
			assertArrayEquals(network.soft(map.values, map.shape()), soft(map, card, network),
				1e-4f);
		}
	}

	@Test
	void aMaskIsAProbabilityMap() {
		final Random random = new Random(6);
		final ModelCard card = TestModels.card(2, 7, ITERATIONS);
		final PatchNetwork update = new JavaNetwork(TestModels.perceptron(card, 7), card.patchSize());
		final Volume mask = mask(random, 2);
		final PixelIndex index = index(mask, 0, card);
		assertArrayEquals(dense(index, iterate(index, card, update), mask), soft(mask, card, update),
			1e-6f);
	}

	@Test
	void resultsDoNotDependOnThreads() throws IOException {
		final Volume mask = new Volume(300, 250, 1);
		final Random random = new Random(8);
		for (int i = 0; i < mask.values.length; i++)
			mask.values[i] = random.nextInt(9) == 0 ? 0 : 1;
		final ModelCard card = TestModels.card(2, 5, 1);
		final ModelFolder model = TestModels.write(folder.resolve("model"), card, TestModels.perceptron(
			card, 9));
		final PixelIndex index = index(mask, 0, card);
		final Volume map = map(random, mask);
		final ForkJoinPool pool = new ForkJoinPool(4);
		try (DifferentiableNetwork network = TensorFlowLoader.runtime().network(card, model.weights())) {
			assertArrayEquals(Parallelization.runSingleThreaded(() -> iterate(index, card, network)),
				Parallelization.runWithExecutor(TaskExecutors.forExecutorService(pool), () -> iterate(index,
					card, network)));
			assertArrayEquals(Parallelization.runSingleThreaded(() -> soft(map, card, network)),
				Parallelization.runWithExecutor(TaskExecutors.forExecutorService(pool), () -> soft(map, card,
					network)));
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void cancelsBetweenBatches() {
		final ModelCard card = TestModels.card(2, 5, 1);
		final Volume mask = new Volume(300, 300, 1);
		for (int i = 0; i < mask.values.length; i++)
			mask.values[i] = i % 5 == 0 ? 0 : 1;
		final AtomicInteger batches = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void update(final long done, final long total, final String message) {
				assertTrue(done >= 0 && done <= total);
			}

			@Override
			public boolean isCanceled() {
				return batches.get() >= 3;
			}
		};
		final PatchNetwork update = new PatchNetwork() {

			@Override
			public void evaluate(final float[] patches, final int count, final float[] probabilities) {
				batches.incrementAndGet();
			}

			@Override
			public void close() {}
		};
		final PixelIndex index = index(mask, 0, card);
		final MaskPeeling iterative = new MaskPeeling(update, index, new BoundaryLayers(index.set(),
			2), new Patches(index, 5));
		assertThrows(CancellationException.class, () -> Parallelization.runSingleThreaded(
			(Runnable) () -> iterative.run(progress)));
		assertEquals(3, batches.get());
	}

	private static ModelCard card(final int dimensions, final int erosions) {
		final ModelCard card = TestModels.card(dimensions, 5, ITERATIONS);
		return new ModelCard(card.formatVersion(), card.name(), dimensions, 5, card.hiddenUnits(),
			erosions, ITERATIONS, card.detail(), card.training(), card.versions());
	}

	private static Volume mask(final Random random, final int dimensions) {
		return dimensions == 2 ? Volume.randomMask(random, 20 + random.nextInt(60), 20 + random.nextInt(
			9), 1) : Volume.randomMask(random, 12, 9 + random.nextInt(5), 11);
	}

	/** Grey in places, zero in others, with steps and slopes. */
	private static Volume map(final Random random, final Volume mask) {
		final Volume map = mask.copy();
		for (int i = 0; i < map.values.length; i++)
			if (i % mask.width > 5) map.values[i] = Math.max(0, 0.7f * mask.values[i] + 0.3f * random
				.nextFloat() - 0.1f);
		return map;
	}

	private static PixelIndex index(final Volume image, final float threshold,
		final ModelCard card)
	{
		final PixelSet set = new PixelSet(image.depth == 1 ? new long[] { image.width, image.height }
			: new long[] { image.width, image.height, image.depth }, card.patchSize() / 2);
		for (int i = 0; i < image.values.length; i++)
			if (image.values[i] > threshold) set.add(set.position(i % image.width, i / image.width %
				image.height, i / image.width / image.height));
		return new PixelIndex(set);
	}

	private static float[] iterate(final PixelIndex index, final ModelCard card,
		final PatchNetwork update)
	{
		return new MaskPeeling(update, index, new BoundaryLayers(index.set(), card
			.erosionsPerIteration()), new Patches(index, card.patchSize())).run(Progress.NONE);
	}

	private static float[] soft(final Volume map, final ModelCard card, final PatchNetwork update) {
		final PixelIndex index = index(map, Peeling.NEGLIGIBLE, card);
		final float[] probabilities = new float[index.size()];
		int n = 0;
		for (final float value : map.values)
			if (value > Peeling.NEGLIGIBLE) probabilities[n++] = value;
		return dense(index, new ProbabilityPeeling(update, index, probabilities, new Patches(index, card
			.patchSize()), card.erosionsPerIteration()).run(Progress.NONE), map);
	}

	private static float[] dense(final PixelIndex index, final float[] values, final Volume image) {
		final float[] result = new float[image.values.length];
		final PixelSet set = index.set();
		for (int i = 0; i < values.length; i++) {
			final long p = index.position(i);
			result[(int) ((set.z(p) * image.height + set.y(p)) * image.width + set.x(p))] = values[i];
		}
		return result;
	}
}
