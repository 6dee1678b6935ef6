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
package org.skelite.fiji.info;

import java.util.Arrays;
import java.util.Locale;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.Engine;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.bridge.Device;
import org.skelite.bridge.TensorFlowUnavailableException;

/** Peels a mask of about as many pixels as a photograph of vessels has, and takes the time. */
final class EngineCheck {

	private static final long[] SIZE_2D = { 512, 512 };
	private static final long[] SIZE_3D = { 64, 64, 64 };
	private static final int RUNS = 10;

	/** What TensorFlow and plain Java may differ by, after some layers. */
	private static final double TOLERANCE = 1e-4;

	private EngineCheck() {}

	/** Returns a line per engine; the second also says whether both agree. */
	static String run(final String model, final Device device) {
		final StringBuilder text = new StringBuilder();
		final float[] java = run(model, Engine.JAVA, Device.CPU, text);
		try {
			final float[] tensorFlow = run(model, Engine.TENSORFLOW, device, text.append("\n"));
			double difference = 0;
			for (int i = 0; i < java.length; i++)
				difference = Math.max(difference, Math.abs(java[i] - tensorFlow[i]));
			text.append(difference < TOLERANCE ? ", the same result" : ", but results differ by " +
				difference);
		}
		catch (final TensorFlowUnavailableException e) {
			// said before the test
		}
		return text.toString().strip();
	}

	/** Returns the soft skeleton and tells how long it took. */
	private static float[] run(final String model, final Engine engine, final Device device,
		final StringBuilder text)
	{
		try (Model opened = Model.open(model, engine, device)) {
			final Img<UnsignedByteType> mask = mask(opened.card().dimensions() == 2 ? SIZE_2D : SIZE_3D);
			final float[] out = new float[(int) mask.size()];
			final Skeletonizer skeletonizer = new Skeletonizer(opened).thinning(false);
			final long[] times = new long[RUNS];
			long pixels = 0;
			for (int run = 0; run < RUNS; run++) {
				final long start = System.nanoTime();
				pixels = skeletonizer.skeletonize(mask, ArrayImgs.floats(out, mask
					.dimensionsAsLongArray())).foregroundPixels();
				times[run] = System.nanoTime() - start;
			}
			final double milliseconds = Arrays.stream(times).min().getAsLong() * 1e-6;
			text.append(String.format(Locale.ROOT, "Self-test of %s, %d pixels: %.0f ms by %s", model,
				pixels, milliseconds, opened.engine()));
			return out;
		}
	}

	/** Returns curved bars of varying width. */
	private static Img<UnsignedByteType> mask(final long[] size) {
		final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(size);
		final Cursor<UnsignedByteType> cursor = mask.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			double phase = 0;
			for (int d = 0; d < size.length; d++)
				phase += cursor.getDoublePosition(d) / (5 + d);
			if (Math.sin(phase) + Math.sin(cursor.getDoublePosition(0) / 20) > 1.2) cursor.get().set(255);
		}
		return mask;
	}
}
