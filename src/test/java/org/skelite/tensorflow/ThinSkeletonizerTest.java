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

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;

/** Tests the exact skeleton of the graph. */
class ThinSkeletonizerTest {

	private static final int BATCH = 6;

	/** By the number of dimensions. */
	private static final Map<Integer, DifferentiableNetwork> NETWORKS = new HashMap<>();

	private static DifferentiableNetwork network(final int dimensions) {
		return NETWORKS.computeIfAbsent(dimensions, d -> {
			final ModelFolder model = ModelFolder.resolve("skelite-" + d + "d");
			return TensorFlowLoader.runtime().network(model.card(), model.weights());
		});
	}

	@AfterAll
	static void close() {
		NETWORKS.values().forEach(DifferentiableNetwork::close);
		NETWORKS.clear();
	}

	private static long[] size(final int dimensions, final int i) {
		return dimensions == 2 ? new long[] { 24 + 5 * i, 19 } : new long[] { 8 + i, 12, 9 };
	}

	private static long[] shape(final long batch, final long[] size) {
		final long[] shape = new long[size.length + 1];
		shape[0] = batch;
		for (int d = 0; d < size.length; d++)
			shape[1 + d] = size[size.length - 1 - d];
		return shape;
	}

	private static float[] values(final PixelSet... masks) {
		final PixelSet first = masks[0];
		final int volume = (int) Arrays.stream(first.dimensions()).reduce(1, (a, b) -> a * b);
		final float[] values = new float[masks.length * volume];
		for (int i = 0; i < masks.length; i++)
			for (long p = masks[i].next(0); p >= 0; p = masks[i].next(p + 1))
				values[i * volume + place(first, p)] = 1;
		return values;
	}

	private static int place(final PixelSet set, final long position) {
		return (int) (set.x(position) + set.dimension(0) * (set.y(position) + (set.numDimensions() == 3
			? set.dimension(1) * set.z(position) : 0)));
	}

	private static PixelSet[] masks(final Random random, final long[] size) {
		final PixelSet[] masks = new PixelSet[BATCH];
		for (int i = 0; i < BATCH; i++)
			masks[i] = i % 2 == 0 ? Masks.blobs(random, 0.5 * i - 0.5, size) : Masks.random(random, 0.1 + 0.15 *
				i, size);
		return masks;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void skeletonsAreThinAndHaveTheMasksTopology(final int dimensions) {
		final Random random = new Random(dimensions);
		final SimplePoints simple = SimplePoints.of(dimensions);
		final DifferentiableNetwork network = network(dimensions);
		for (int n = 0; n < 2; n++) {
			final PixelSet[] masks = masks(random, size(dimensions, n));
			final float[] thin = network.thin(values(masks), 0.5f, shape(BATCH, size(dimensions, n)));
			final int volume = thin.length / BATCH;
			for (int i = 0; i < BATCH; i++) {
				final PixelSet skeleton = masks[i].emptyCopy();
				for (long p = masks[i].next(0); p >= 0; p = masks[i].next(p + 1))
					if (thin[i * volume + place(masks[i], p)] == 1) skeleton.add(p);
				assertEquals(BettiNumbers.of(masks[i]), BettiNumbers.of(skeleton));
				for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
					final int code = skeleton.neighborhood(p);
					assertTrue(EndPoints.isEndPoint(code) || !simple.isSimple(code), "not thin");
				}
				// alone, an image has the skeleton that it has in the batch
				assertArrayEquals(Arrays.copyOfRange(thin, i * volume, (i + 1) * volume), network.thin(values(
					masks[i]), 0.5f, shape(1, size(dimensions, n))));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void tubesKeepTheirLength(final int dimensions) {
		final DifferentiableNetwork network = network(dimensions);
		for (int width = 1; width <= 6; width += dimensions - 1) {
			final int w = width;
			final long[] size = dimensions == 2 ? new long[] { 60, 14 } : new long[] { 60, 14, 13 };
			final PixelSet bar = Masks.of((x, y, z) -> x >= 5 && x < 55 && y >= 4 && y < 4 + w && (dimensions == 2 ||
				z >= 4 && z < 4 + w), size);
			int pixels = 0;
			for (final float value : network.thin(values(bar), 0.5f, shape(1, size)))
				pixels += (int) value;
			assertTrue(pixels >= 50 - 2 * width && pixels <= 54, width + " wide: " + pixels);
		}
	}

	/** The skeleton is a constant, so that differences are exact but for rounding. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void gradientEqualsDifferences(final int dimensions) {
		final Random random = new Random(9);
		final long[] size = size(dimensions, 0);
		final float[] images = values(masks(random, size));
		final float[] factors = new float[images.length];
		for (int p = 0; p < images.length; p++) {
			images[p] = images[p] == 1 ? 0.6f + 0.3f * random.nextFloat() : 0.4f * random.nextFloat();
			factors[p] = random.nextFloat() - 0.5f;
		}
		final long[] shape = shape(BATCH, size);
		final DifferentiableNetwork network = network(dimensions);
		final float[] thin = network.thin(images, 0.5f, shape);
		final float[] gradient = network.gradientOfThin(images, 0.5f, factors, shape);
		int pixels = 0;
		for (int p = 0; p < images.length; p++) {
			assertEquals(thin[p] > 0 ? factors[p] : 0, gradient[p], 0);
			assertEquals(thin[p] > 0 ? images[p] : 0, thin[p]);
			if (thin[p] > 0) pixels++;
		}
		assertTrue(pixels > 20);
		final float step = 1 / 64f;
		for (int n = 0; n < 8; n++) {
			final int p = random.nextInt(images.length);
			final float[] changed = images.clone();
			changed[p] += step;
			if (changed[p] > 0.5f != images[p] > 0.5f) continue;
			final float[] other = network.thin(changed, 0.5f, shape);
			double difference = 0;
			for (int q = 0; q < other.length; q++)
				difference += (double) factors[q] * (other[q] - thin[q]);
			assertEquals(gradient[p], difference / step, 1e-5);
		}
	}

	/** A soft skeleton that is the exact one, looked at above half of the image's values. */
	@Test
	void connectedSkeletonIsExactAboveOneHalf() {
		final Random random = new Random(10);
		final long[] size = { 9, 8 };
		final float[] images = values(masks(random, size));
		final float[] factors = new float[images.length];
		for (int p = 0; p < images.length; p++) {
			images[p] = images[p] == 1 ? 0.6f + 0.4f * random.nextFloat() : 0.4f * random.nextFloat();
			factors[p] = random.nextFloat() - 0.5f;
		}
		final long[] shape = shape(BATCH, size);
		final ModelCard card = TestModels.card(2, 3, 2);
		try (DifferentiableNetwork network = TensorFlowLoader.runtime().network(card, TestModels.perceptron(card, 3))) {
			final float[] thin = network.thin(images, 0.5f, shape);
			final float[] soft = network.soft(images, shape);
			final float[] connected = network.skeletonize(images, 0.5f, shape);
			final float[] ofThin = network.gradientOfThin(images, 0.5f, factors, shape);
			final float[] ofSoft = network.gradientOfSoft(images, factors, shape);
			final float[] gradient = network.gradientOfSkeletonize(images, 0.5f, factors, shape);
			for (int p = 0; p < images.length; p++) {
				assertEquals(0.6f * thin[p] + 0.4f * soft[p], connected[p], 1e-6f);
				assertEquals(thin[p] > 0, images[p] > 0.5f && connected[p] > images[p] / 2);
				assertEquals(0.6f * ofThin[p] + 0.4f * ofSoft[p], gradient[p], 1e-4f);
			}
		}
	}

	@Test
	void emptyAndFullImagesHaveSkeletons() {
		final DifferentiableNetwork network = network(2);
		assertArrayEquals(new float[2 * 8 * 7], network.thin(new float[2 * 8 * 7], 0.5f, 2, 8, 7));
		assertEquals(0, network.thin(new float[0], 0.5f, 0, 8, 7).length);
		final float[] full = new float[9 * 30];
		Arrays.fill(full, 1);
		float pixels = 0;
		for (final float value : network.thin(full, 0.5f, 1, 9, 30))
			pixels += value;
		assertTrue(pixels > 10 && pixels < 40, "pixels: " + pixels);
	}
}
