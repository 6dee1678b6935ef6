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

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.imglib2.Cursor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.cli.Main;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.FreeMemory;
import org.skelite.util.OtherJvm;

import ij.ImagePlus;
import ij.process.ByteProcessor;

/**
 * Runs programs with small heaps: what the memory check lets pass is done without running
 * out of memory. In the long form, {@code mvn -Pmemory test}, it also finds by how much the
 * check asks for too much, and by that the numbers of {@link MemoryNeed} and of commands.
 */
class MemoryNeedTest {

	private static final int CASES = Integer.getInteger("campaign.memory", 1);

	private static final int REFUSED = 2;
	private static final int EXHAUSTED = 3;

	/** The most that the check may ask for, as a multiple of what is needed. */
	private static final double MOST = 1.3;

	/** Masks of thick tubes, of thin ones, of few, in 2D and 3D: kind, dimensions, edge, tubes, radius. */
	private static final List<String> MASKS = List.of("mask 2 1000 15 9", "mask 2 2000 60 9", "mask 3 200 60 6",
		"radius 2 2000 60 9", "soft 2 2000 60 9", "probability 2 2000 60 9", "probability 3 200 60 6",
		"mask 2 4000 1000 2", "mask 3 320 10 3", "mask 2 4000 20 80", "mask 2 4000 300 9", "radius 3 200 60 6",
		"soft 3 200 60 6", "mask 3 200 6 40", "probability 3 200 6 40");

	/** Commands for the long form; of their files, those that are read are made before. */
	private static final List<String> COMMANDS = List.of("synthesize --number 1 --size 1500 --noise blur" +
		" --overwrite --output @/a", "synthesize --number 1 --dimensions 3 --size 128 --noise flips --overwrite --output @/b",
		"synthesize --number 1 --dimensions 3 --size 144 --noise none --overwrite --output @/c",
		"compare --skeleton @/skeleton.tif --mask @/mask.tif",
		"compare --skeleton @/skeleton.tif --mask @/mask.tif --reference @/skeleton.tif",
		"cldice --prediction @/mask.tif --truth @/mask.tif",
		"graph --input @/mask.tif --overwrite --output @/graph",
		"skeletonize --input @/mask.tif --values labels --overwrite --output @/of-labels.tif",
		"skeletonize --input @/labels.tif --values labels --overwrite --output @/of-labels.tif",
		"train --steps 3 --batch 8 --crop 128 --validation 2 --overwrite --output @/model");

	@TempDir
	Path folder;

	@Test
	void whatPassesTheCheckIsDone() throws Exception {
		final List<String> cases = new ArrayList<>(MASKS.subList(0, Math.min(CASES, MASKS.size())));
		if (CASES > MASKS.size()) {
			final Img<UnsignedByteType> mask = tubes(new long[] { 2000, 2000 }, 60, 9);
			final Img<UnsignedByteType> skeleton = ArrayImgs.unsignedBytes(2000, 2000);
			new Skeletonizer(Model.open("skelite-2d")).skeletonize(mask, skeleton);
			write(mask, "mask.tif");
			write(skeleton, "skeleton.tif");
			write(labels(3000), "labels.tif");
			cases.addAll(COMMANDS);
		}
		for (final String mask : cases) {
			final int passes = leastHeap(mask, true);
			if (CASES == 1) continue;
			final int needed = leastHeap(mask, false);
			System.out.printf("%s: the check lets a heap of %d MB pass, %d MB would do, %.2f times%n", mask,
				passes, needed, passes / (double) needed);
			assertTrue(passes <= MOST * needed, mask);
		}
	}

	/** Returns rough objects that touch: few pixels for each run of them. */
	private static Img<UnsignedByteType> labels(final long edge) {
		final Img<UnsignedByteType> labels = ArrayImgs.unsignedBytes(edge, edge);
		final Cursor<UnsignedByteType> cursor = labels.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			cursor.get().set((int) (1 + (cursor.getLongPosition(0) / 5 + 31 * (cursor.getLongPosition(1) / 50)) % 200));
		}
		return labels;
	}

	private void write(final Img<UnsignedByteType> image, final String name) throws IOException {
		final ByteProcessor pixels = new ByteProcessor((int) image.dimension(0), (int) image.dimension(1));
		final Cursor<UnsignedByteType> cursor = Views.flatIterable(image).cursor();
		for (int i = 0; cursor.hasNext(); i++)
			pixels.set(i, cursor.next().get());
		ImageWriter.writeTiff(new ImagePlus(name, pixels), folder.resolve(name), false);
	}

	/** Returns the smallest heap that will do, in megabytes. */
	private int leastHeap(final String mask, final boolean checked) throws Exception {
		int tooSmall = 14;
		int enough = CASES == 1 ? 60 : 600;
		while (enough - tooSmall > Math.max(1, enough / (CASES == 1 ? 10 : 40))) {
			final int heap = (tooSmall + enough) / 2;
			final int exit = run(mask, heap, checked);
			if (exit == 0) enough = heap;
			else tooSmall = heap;
			if (checked && exit == EXHAUSTED) fail(mask + " passed the check with " + heap +
				" MB, and memory was used up. Are the numbers of MemoryNeed too small?");
		}
		return enough;
	}

	private int run(final String mask, final int heap, final boolean checked)
		throws IOException, InterruptedException
	{
		final boolean isCommand = COMMANDS.contains(mask);
		final Path output = folder.resolve("output.txt");
		final int exit = OtherJvm.program(List.of("-Xmx" + heap + "m", "-D" + FreeMemory.PROPERTY + "=" +
			(checked ? "checked" : "unchecked")), System.getProperty("java.class.path"), isCommand
				? Main.class : MemoryNeedTest.class, mask.replace("@", folder.toString()).split(" "))
			.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
		if (!isCommand || exit == 0) return exit;
		final String text = Files.readString(output);
		return text.contains("MB of memory") ? REFUSED : text.contains("used up") || text.contains(
			"not enough memory") ? EXHAUSTED : exit;
	}

	/** Skeletonizes a mask; the exit code says how that ended. */
	public static void main(final String... args) {
		final int dimensions = Integer.parseInt(args[1]);
		final long[] size = new long[dimensions];
		Arrays.fill(size, Long.parseLong(args[2]));
		final Img<UnsignedByteType> mask = tubes(size, Integer.parseInt(args[3]), Integer.parseInt(
			args[4]));
		final Img<UnsignedByteType> target = ArrayImgs.unsignedBytes(args[0].equals("soft") ? new long[] {
			1, 1 } : size);
		final Img<FloatType> floats = ArrayImgs.floats(args[0].equals("soft") || args[0].equals("radius")
			? size : new long[] { 1, 1 });
		final Skeletonizer skeletonizer = new Skeletonizer(Model.open("skelite-" + dimensions + "d"));
		try {
			switch (args[0]) {
				case "soft" -> skeletonizer.thinning(false).skeletonize(mask, floats);
				case "radius" -> skeletonizer.skeletonize(mask, target, floats);
				case "probability" -> skeletonizer.probability(true).byMaximum(true).skeletonize(mask, target);
				default -> skeletonizer.skeletonize(mask, target);
			}
			System.exit(0);
		}
		catch (final IllegalArgumentException exc) {
			System.exit(exc.getMessage().contains("MB of memory") ? REFUSED : 1);
		}
		catch (final RuntimeException | Error exc) {
			Runtime.getRuntime().halt(FreeMemory.isExhausted(exc) ? EXHAUSTED : 1);
		}
	}

	private static Img<UnsignedByteType> tubes(final long[] size, final int count, final int radius) {
		final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(size);
		final Random random = new Random(1);
		final int d = size.length;
		for (int i = 0; i < count; i++) {
			final double[] from = random.doubles(d, radius + 1, size[0] - radius - 1).toArray();
			final double[] to = random.doubles(d, radius + 1, size[0] - radius - 1).toArray();
			for (double t = 0; t <= 1; t += radius / (2.0 * size[0]))
				ball(mask, from, to, t, radius);
		}
		return mask;
	}

	private static void ball(final Img<UnsignedByteType> mask, final double[] from, final double[] to,
		final double t, final int radius)
	{
		final long[] min = new long[from.length];
		final long[] max = new long[from.length];
		for (int d = 0; d < from.length; d++) {
			min[d] = Math.round(from[d] + t * (to[d] - from[d])) - radius;
			max[d] = min[d] + 2 * radius;
		}
		final Cursor<UnsignedByteType> cursor = Views.interval(mask, min, max)
			.localizingCursor();
		while (cursor.hasNext()) {
			cursor.fwd();
			double square = 0;
			for (int d = 0; d < min.length; d++)
				square += Math.pow(cursor.getDoublePosition(d) - min[d] - radius, 2);
			if (square <= radius * radius) cursor.get().set(255);
		}
	}
}
