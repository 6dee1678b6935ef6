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
package org.skelite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.EndPoints;
import org.skelite.topology.SimplePoints;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Runs the models' module for PyTorch, where there is a Python with PyTorch: {@code python3},
 * that of the system, or what {@code -Dpython=} says.
 */
class PyTorchModuleTest {

	private static final int BATCH = 8;

	@TempDir
	Path folder;

	private final Random random = new Random(7);
	private final Map<String, DifferentiableNetwork> networks = new HashMap<>();
	private final JsonArray jobs = new JsonArray();
	private final List<PixelSet[]> masks = new ArrayList<>();
	private final List<float[]> images = new ArrayList<>();

	@AfterEach
	void close() {
		networks.values().forEach(DifferentiableNetwork::close);
	}

	@Test
	void modelsHoldTheModule() throws IOException {
		final byte[] expected;
		try (InputStream in = ModelFolder.class.getResourceAsStream(ModelFolder.PYTORCH)) {
			expected = in.readAllBytes();
		}
		for (final String name : ModelFolder.bundledNames())
			assertArrayEquals(expected, Files.readAllBytes(model(name).resolve(ModelFolder.PYTORCH)), name +
				" needs the present module: copy it there");
	}

	@Test
	void softSkeletonsAreTheEnginesAndThinOnesExact() throws IOException, InterruptedException {
		final String python = PyTorch.find();
		assumeTrue(python != null, "no Python with PyTorch");
		for (int i = 0; i < 2; i++) {
			addMasks("skelite-2d", 17 + 8 * i, 31);
			addMasks("skelite-3d", 9, 7 + i, 12);
		}
		addProbabilities("skelite-2d", 24, 21);
		addProbabilities("skelite-3d", 8, 9, 10);
		Files.writeString(folder.resolve("jobs.json"), new Gson().toJson(jobs));
		PyTorch.run(python, PyTorchModuleTest.class, "model/check_skelite.py", folder, "checked with PyTorch");
		for (int j = 0; j < jobs.size(); j++) {
			final JsonObject job = jobs.get(j).getAsJsonObject();
			checkSoft(j, job.get("model").getAsString(), read(j, "soft"));
			checkSame(j, job, read(j, "thin"));
			checkThin(j, read(j, "thin"));
		}
	}

	private void addMasks(final String model, final long... size) throws IOException {
		final PixelSet[] batch = new PixelSet[BATCH];
		for (int i = 0; i < BATCH; i++)
			batch[i] = i % 2 == 0 ? Masks.blobs(random, 0.4 * i, size) : Masks.random(random, 0.1 + 0.1 * i, size);
		final int volume = (int) volume(size);
		final float[] values = new float[BATCH * volume];
		for (int i = 0; i < BATCH; i++)
			for (long p = batch[i].next(0); p >= 0; p = batch[i].next(p + 1))
				values[i * volume + place(batch[i], p)] = 1;
		add(model, batch, values, size);
	}

	private void addProbabilities(final String model, final long... size) throws IOException {
		final PixelSet[] batch = new PixelSet[BATCH];
		final int volume = (int) volume(size);
		final float[] values = new float[BATCH * volume];
		for (int i = 0; i < BATCH; i++) {
			batch[i] = new PixelSet(size, 1);
			final PixelSet object = Masks.blobs(random, 1, size);
			for (int p = 0; p < volume; p++) {
				final long x = p % size[0];
				final long y = p / size[0] % size[1];
				final long position = object.position(x, y, p / (size[0] * size[1]));
				values[i * volume + p] = object.contains(position) ? 1 - random.nextFloat() / 3 : random
					.nextFloat() / 3;
				if (object.contains(position)) batch[i].add(position);
			}
		}
		add(model, batch, values, size);
	}

	private void add(final String model, final PixelSet[] batch, final float[] values,
		final long... size) throws IOException
	{
		final JsonObject job = new JsonObject();
		job.addProperty("name", String.valueOf(jobs.size()));
		job.addProperty("model", model(model).toString());
		final JsonArray shape = new JsonArray();
		shape.add(BATCH);
		shape.add(1);
		for (int d = size.length - 1; d >= 0; d--)
			shape.add(size[d]);
		job.add("shape", shape);
		final ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		Files.write(folder.resolve(jobs.size() + ".in"), bytes.array());
		jobs.add(job);
		masks.add(batch);
		images.add(values);
	}

	private void checkSoft(final int job, final String model, final float[] soft) {
		final PixelSet first = masks.get(job)[0];
		final int volume = (int) volume(first.dimensions());
		final boolean probability = !isMask(images.get(job));
		try (Model opened = Model.open(model)) {
			for (int i = 0; i < BATCH; i++) {
				final float[] expected = new float[volume];
				new Skeletonizer(opened).thinning(false).probability(probability).skeletonize(image(Arrays
					.copyOfRange(images.get(job), i * volume, (i + 1) * volume), first.dimensions()), image(
						expected, first.dimensions()));
				assertArrayEquals(expected, Arrays.copyOfRange(soft, i * volume, (i + 1) * volume), 1e-5f);
			}
		}
	}

	/** TensorFlow's graph gives the same thin skeletons, exactly. */
	private void checkSame(final int job, final JsonObject description, final float[] thin) {
		final List<Long> shape = new ArrayList<>();
		description.getAsJsonArray("shape").forEach(length -> shape.add(length.getAsLong()));
		shape.remove(1); // the channel
		assertArrayEquals(thin, networks.computeIfAbsent(description.get("model").getAsString(), path -> {
			final ModelFolder model = ModelFolder.open(Path.of(path));
			return TensorFlowLoader.runtime().network(model.card(), model.weights());
		}).thin(images.get(job), 0.5f, shape.stream().mapToLong(i -> i).toArray()));
	}

	private void checkThin(final int job, final float[] thin) {
		final SimplePoints simple = SimplePoints.of(masks.get(job)[0].numDimensions());
		for (int i = 0; i < BATCH; i++) {
			final PixelSet mask = masks.get(job)[i];
			final int offset = i * (int) volume(mask.dimensions());
			final PixelSet skeleton = mask.emptyCopy();
			for (long p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
				final int at = offset + place(mask, p);
				if (thin[at] == 0) continue;
				assertEquals(images.get(job)[at], thin[at]);
				skeleton.add(p);
				thin[at] = 0;
			}
			assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
				final int code = skeleton.neighborhood(p);
				assertTrue(EndPoints.isEndPoint(code) || !simple.isSimple(code), "not thin");
			}
		}
		for (final float value : thin)
			assertEquals(0, value, "outside of the mask");
	}

	private static boolean isMask(final float[] values) {
		for (final float value : values)
			if (value != 0 && value != 1) return false;
		return true;
	}

	private static ArrayImg<FloatType, FloatArray> image(final float[] values, final long[] size) {
		return ArrayImgs.floats(values, size);
	}

	private static long volume(final long[] size) {
		return Arrays.stream(size).reduce(1, (a, b) -> a * b);
	}

	private static int place(final PixelSet set, final long position) {
		return (int) (set.x(position) + set.dimension(0) * (set.y(position) + (set.numDimensions() == 3
			? set.dimension(1) * set.z(position) : 0)));
	}

	private static Path model(final String name) {
		return Path.of("models", name).toAbsolutePath();
	}

	private float[] read(final int job, final String what) throws IOException {
		final byte[] bytes = Files.readAllBytes(folder.resolve(job + "." + what));
		final float[] values = new float[bytes.length / 4];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
		return values;
	}
}
