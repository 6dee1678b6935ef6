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

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.network.Perceptron;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Tests exported models in another program's engine. */
class OnnxModelTest {

	@ParameterizedTest
	@ValueSource(strings = { "skelite-2d", "skelite-3d" })
	void softSkeletonEqualsTensorFlow(final String name) throws OrtException {
		final ModelFolder model = ModelFolder.resolve(name);
		final Random random = new Random(5);
		final byte[] onnx = TensorFlowLoader.runtime().onnx(model.card(), model.weights());
		try (OrtSession session = OrtEnvironment.getEnvironment().createSession(onnx);
				DifferentiableNetwork network = TensorFlowLoader.runtime().network(model.card(), model.weights()))
		{
			// any size, and more than one image
			for (final long[] shape : model.card().dimensions() == 2 ? new long[][] { { 1, 1, 40, 33 }, { 3, 1, 9,
				20 } } : new long[][] { { 1, 1, 12, 9, 14 }, { 2, 1, 5, 8, 6 } })
			{
				final float[] images = images(random, shape);
				final float[] expected = network.soft(images, withoutChannel(shape));
				assertArrayEquals(expected, run(session, images, shape), 1e-5f);
			}
		}
	}

	@Test
	void weightsOfOtherModelsAreRefused() {
		final ModelFolder model = ModelFolder.resolve("skelite-2d");
		final Perceptron other = Perceptron.random(new int[] { 3, 2, 1 }, 1);
		assertThrows(IllegalArgumentException.class, () -> TensorFlowLoader.runtime().onnx(model.card(), other));
	}

	/** Blocks of ones and greys. */
	private static float[] images(final Random random, final long[] shape) {
		int length = 1;
		for (final long size : shape)
			length *= (int) size;
		final float[] images = new float[length];
		float value = 0;
		for (int i = 0; i < length; i++) {
			if (random.nextInt(6) == 0) value = random.nextInt(3) == 0 ? random.nextFloat() : random.nextInt(2);
			images[i] = value;
		}
		return images;
	}

	private static long[] withoutChannel(final long[] shape) {
		final long[] result = new long[shape.length - 1];
		result[0] = shape[0];
		System.arraycopy(shape, 2, result, 1, shape.length - 2);
		return result;
	}

	private static float[] run(final OrtSession session, final float[] images, final long[] shape)
		throws OrtException
	{
		try (OnnxTensor image = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(
			images), shape); OrtSession.Result result = session.run(Map.of("image", image)))
		{
			final OnnxTensor out = (OnnxTensor) result.get("out").orElseThrow();
			assertArrayEquals(shape, out.getInfo().getShape());
			final float[] values = new float[images.length];
			final FloatBuffer buffer = out.getFloatBuffer();
			assertEquals(values.length, buffer.remaining());
			buffer.get(values);
			return values;
		}
	}
}
