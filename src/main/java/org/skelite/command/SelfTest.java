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
package org.skelite.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.skelite.engine.Engine;
import org.skelite.engine.Model;
import org.skelite.runtime.Device;
import org.skelite.runtime.TensorFlowUnavailableException;

/** Evaluates a network on as many patches as a photograph of vessels has, and takes the time. */
final class SelfTest {

	private static final int PATCHES = 33_000;
	private static final int RUNS = 3;

	/** What TensorFlow and plain Java may differ by. */
	private static final double TOLERANCE = 1e-5;

	private SelfTest() {}

	/** Returns a line per engine; the second also says whether both agree. */
	static String run(final String model, final Device device) {
		final float[] java = new float[PATCHES];
		final float[] tensorFlow = new float[PATCHES];
		final String first = time(model, Engine.JAVA, Device.CPU, java);
		try {
			final String second = time(model, Engine.TENSORFLOW, device, tensorFlow);
			double difference = 0;
			for (int i = 0; i < PATCHES; i++)
				difference = Math.max(difference, Math.abs(java[i] - tensorFlow[i]));
			return first + "\n" + second + (difference < TOLERANCE ? ", the same result"
				: ", but results differ by " + difference);
		}
		catch (final TensorFlowUnavailableException e) {
			return first;
		}
	}

	private static String time(final String model, final Engine engine, final Device device,
		final float[] probabilities)
	{
		try (Model opened = Model.open(model, engine, device)) {
			final float[] patches = new float[PATCHES * opened.card().units()[0]];
			final Random random = new Random(1);
			for (int i = 0; i < patches.length; i++)
				patches[i] = random.nextInt(2);
			final long[] times = new long[RUNS];
			for (int run = 0; run < RUNS; run++) {
				final long start = System.nanoTime();
				opened.update().evaluate(patches, PATCHES, probabilities);
				times[run] = System.nanoTime() - start;
			}
			final double milliseconds = Arrays.stream(times).min().getAsLong() * 1e-6;
			return String.format(Locale.ROOT, "Self-test of %s, %d patches: %.0f ms by %s", model, PATCHES,
				milliseconds, opened.engine());
		}
	}
}
