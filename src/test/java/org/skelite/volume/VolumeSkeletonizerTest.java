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
package org.skelite.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.coverage.LocalRadius;
import org.skelite.coverage.UncoveredPixels;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Tests {@link VolumeSkeletonizer} against the skeletons of whole images. */
class VolumeSkeletonizerTest {

	private static final Model VOLUMES = Model.open("skelite-3d");
	private static final Model IMAGES = Model.open("skelite-2d");

	/** Size, greatest radius, edge of a block, halo. */
	@ParameterizedTest
	@CsvSource({ "60, 5, 32, 20", "40, 4, 16, 8", "30, 3, 7, 3", "12, 3, 2, 1", "30, 4, 9, 40" })
	void treesAreThinAndWhole(final int size, final double radius, final int edge, final int halo)
		throws IOException
	{
		final PixelSet mask = RandomMasks.tree(new Random(size), 5, radius, size, size - 3, size - 5);
		check(mask, blocks(mask, edge, halo));
	}

	@ParameterizedTest
	@CsvSource({ "32, 8, 16, 8", "20, 6, 7, 2", "12, 4, 3, 4" })
	void ballsAndNoiseAreThinAndWhole(final int size, final double radius, final int edge,
		final int halo) throws IOException
	{
		final PixelSet mask = RandomMasks.balls(new Random(size), radius, 30, size, size - 2, size - 7);
		check(mask, blocks(mask, edge, halo));
	}

	@ParameterizedTest
	@CsvSource({ "150, 6, 64, 24", "60, 9, 13, 5", "18, 4, 2, 2" })
	void imagesAreThinAndWhole(final int size, final double radius, final int edge, final int halo)
		throws IOException
	{
		final PixelSet tree = RandomMasks.tree(new Random(size), 6, radius, size, size - 9);
		check(tree, blocks(tree, edge, halo));
		final PixelSet balls = RandomMasks.balls(new Random(size), radius, 30, size, size - 9);
		check(balls, blocks(balls, edge, halo));
	}

	/** Checks what is guaranteed whatever the blocks. */
	private static void check(final PixelSet mask, final PixelSet skeleton) {
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			assertTrue(mask.contains(p));
		assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
		assertEquals(0, SkeletonPoints.of(skeleton).deletable());
		assertEquals(uncovered(mask, whole(mask)), uncovered(mask, skeleton), 1e-3);
	}

	private static double uncovered(final PixelSet mask, final PixelSet skeleton) {
		return UncoveredPixels.of(PixelIndex.of(mask), skeleton, 0.5, DistanceMap.unitSpacing(mask
			.numDimensions()), Progress.NONE).share();
	}

	@Test
	void skeletonIsNearlyThatOfTheWhole() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(1), 6, 4, 70, 64, 60);
		final PixelSet whole = whole(mask);
		final PixelSet blocks = blocks(mask, 32, 20);
		final double near = near(blocks, whole) + near(whole, blocks);
		assertTrue(near >= 0.98 * (blocks.count() + whole.count()));
	}

	private static long near(final PixelSet from, final PixelSet to) {
		long near = 0;
		for (long p = from.next(0); p >= 0; p = from.next(p + 1))
			if (to.neighborhood(p) != 0) near++;
		return near;
	}

	@Test
	void objectsSmallerThanTheHaloHaveTheSkeletonOfTheWhole() throws IOException {
		final PixelSet mask = new PixelSet(new long[] { 60, 52, 46 }, 2);
		final Random random = new Random(3);
		for (int x = 15; x < 60; x += 30)
			for (int y = 13; y < 52; y += 26)
				for (int z = 11; z < 46; z += 23) {
					final double[] center = { x, y, z };
					for (int i = 0; i < 5; i++) {
						for (int d = 0; d < 3; d++)
							center[d] += 2.5 * random.nextDouble() - 1;
						RandomMasks.ball(mask, center, 1 + 3 * random.nextDouble());
					}
				}
		assertEquals(whole(mask), blocks(mask, 16, 22));
	}

	/** Pipes with hollow balls where they meet: loops and cavities across the borders of 216 blocks. */
	@Test
	void oneObjectThroughHundredsOfBlocks() throws IOException {
		final PixelSet mask = new PixelSet(new long[] { 36, 36, 36 }, 2);
		final int[] knots = { 8, 26 };
		for (final int a : knots)
			for (final int b : knots)
				for (int c = 8; c <= 26; c++)
					for (int d = 0; d < 3; d++) {
						final double[] center = new double[3];
						center[d] = c;
						center[(d + 1) % 3] = a;
						center[(d + 2) % 3] = b;
						RandomMasks.ball(mask, center, 2);
					}
		final PixelSet hollows = mask.emptyCopy();
		for (final int x : knots)
			for (final int y : knots)
				for (final int z : knots) {
					RandomMasks.ball(mask, new double[] { x, y, z }, 5.5);
					RandomMasks.ball(hollows, new double[] { x, y, z }, 2.5);
				}
		mask.removeAll(hollows);
		final BettiNumbers betti = BettiNumbers.of(mask);
		assertEquals(new BettiNumbers(1, 5, 8), betti);
		check(mask, blocks(mask, 6, 3));
	}

	@Test
	void neitherWorkersNorOrderMatter() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(5), 4, 3, 24, 22, 20);
		final PixelSet expected = run(mask, new VolumeSkeletonizer(VOLUMES).edge(9).halo(4).workers(1));
		for (int seed = 0; seed < 2; seed++) {
			final Random random = new Random(seed);
			final UnaryOperator<int[]> order = blocks -> {
				final List<Integer> list = IntStream.of(blocks).boxed().collect(Collectors.toList());
				Collections.shuffle(list, random);
				return list.stream().mapToInt(i -> i).toArray();
			};
			assertEquals(expected, run(mask, new VolumeSkeletonizer(VOLUMES).edge(9).halo(4).workers(1 + 2 * seed)
				.order(order)));
		}
	}

	/** Wherever the work stops, it goes on to the same result. */
	@Test
	void interruptedWorkGoesOn() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(7), 5, 3, 28, 26, 26);
		final VolumeSkeletonizer skeletonizer = new VolumeSkeletonizer(VOLUMES).edge(9).halo(3);
		final FailingStore whole = new FailingStore(Integer.MAX_VALUE);
		final PixelSet expected = run(mask, skeletonizer, whole);
		assertTrue(whole.writes() > 30);
		int interrupted = 0;
		FailingStore store = new FailingStore(9);
		for (PixelSet result = null; result == null;)
			try {
				result = run(mask, skeletonizer, store);
				assertEquals(expected, result);
			}
			catch (final IOException e) {
				assertEquals("killed", e.getMessage());
				interrupted++;
				store = store.goOn(9);
			}
		assertTrue(interrupted > 3);
	}

	/** Fails when it has been written to for some times. */
	private static final class FailingStore implements BlockStore {

		private final MemoryStore store;
		private final int limit;
		private final AtomicInteger writes = new AtomicInteger();

		FailingStore(final int limit) {
			this(new MemoryStore(), limit);
		}

		private FailingStore(final MemoryStore store, final int limit) {
			this.store = store;
			this.limit = limit;
		}

		FailingStore goOn(final int newLimit) {
			return new FailingStore(store, newLimit);
		}

		int writes() {
			return writes.get();
		}

		private void count() throws IOException {
			if (writes.incrementAndGet() > limit) throw new IOException("killed");
		}

		@Override
		public boolean has(final Kind kind, final int block) {
			return store.has(kind, block);
		}

		@Override
		public BlockPixels read(final Kind kind, final int block) {
			return store.read(kind, block);
		}

		@Override
		public void write(final Kind kind, final int block, final BlockPixels pixels) throws IOException {
			count();
			store.write(kind, block, pixels);
		}

		@Override
		public Stage stage() {
			return store.stage();
		}

		@Override
		public void reached(final Stage stage) {
			store.reached(stage);
		}
	}

	/** A ball far thicker than the halo is deep. */
	@Test
	void haloGrowsWithThickness() throws IOException {
		final PixelSet mask = new PixelSet(new long[] { 18, 18, 18 }, 2);
		RandomMasks.ball(mask, new double[] { 8.5, 8.5, 8.5 }, 7);
		final PixelSet skeleton = blocks(mask, 9, 2);
		check(mask, skeleton);
		assertTrue(skeleton.count() < 20);
	}

	@Test
	void cellImagesOfAnyOriginAreReadAndWritten() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(9), 4, 3, 40, 30, 20);
		final RandomAccessibleInterval<UnsignedByteType> cells = new CellImgFactory<>(new UnsignedByteType(), 7)
			.create(40, 30, 20);
		final RandomAccess<UnsignedByteType> access = cells.randomAccess();
		for (long p = mask.next(0); p >= 0; p = mask.next(p + 1))
			access.setPositionAndGet(mask.x(p), mask.y(p), mask.z(p)).set(200);
		final RandomAccessibleInterval<UnsignedByteType> target = ArrayImgs.unsignedBytes(40, 30, 20);
		final PixelSet expected = run(mask, new VolumeSkeletonizer(VOLUMES).edge(16).halo(8));
		final long count = new VolumeSkeletonizer(VOLUMES).edge(16).halo(8).threshold(150).skeletonize(Views
			.translate(cells, -3, 5, 100), Views.translate(target, 1, 2, 3));
		assertEquals(expected.count(), count);
		final RandomAccess<UnsignedByteType> result = target.randomAccess();
		for (int x = 0; x < 40; x++)
			for (int y = 0; y < 30; y++)
				for (int z = 0; z < 20; z++)
					assertEquals(expected.contains(expected.position(x, y, z)) ? 255 : 0, result.setPositionAndGet(x, y, z)
						.get());
	}

	/** Halos are deeper than the tubes' radius, but not than they are long. */
	@Test
	void radiiAreThoseOfTheWhole() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(13), 4, 3, 28, 24, 20);
		final double[] spacing = { 1, 1.5, 2 };
		final PixelIndex index = PixelIndex.of(mask);
		final LocalRadius whole = new LocalRadius(index, DistanceMap.euclidean(index, spacing), spacing);
		final AtomicInteger pixels = new AtomicInteger();
		final PixelSet skeleton = run(mask, new VolumeSkeletonizer(VOLUMES).edge(12).halo(6).spacing(spacing)
			.radii((block, part, radii) -> {
				int i = 0;
				for (long p = part.next(0); p >= 0; p = part.next(p + 1))
					assertEquals(whole.at(mask.position(block.min(0) + part.x(p), block.min(1) + part.y(p), block.min(
						2) + part.z(p))), radii[i++], 1e-5);
				pixels.addAndGet(i);
			}));
		assertEquals(skeleton.count(), pixels.get());
	}

	@Test
	void emptyImageHasAnEmptySkeleton() throws IOException {
		assertEquals(0, blocks(new PixelSet(new long[] { 20, 20, 20 }, 2), 7, 3).count());
	}

	@Test
	void whatCannotBeDoneIsSaid() {
		final PixelSet full = new PixelSet(new long[] { 20, 20, 20 }, 2);
		for (int z = 0; z < 20; z++)
			for (int y = 0; y < 20; y++)
				full.addRun(full.position(0, y, z), full.position(19, y, z));
		assertMessage("Image has no background", () -> blocks(full, 7, 3));
		final PixelSet ball = new PixelSet(new long[] { 20, 20, 20 }, 2);
		RandomMasks.ball(ball, new double[] { 9, 9, 9 }, 8);
		assertMessage("The block at [0, 0, 0] needs about", () -> run(ball, new VolumeSkeletonizer(VOLUMES)
			.memory(1000)));
		assertMessage("is for 3D images, but the image is 2D", () -> new VolumeSkeletonizer(VOLUMES).skeletonize(
			ArrayImgs.unsignedBytes(9, 9), ArrayImgs.unsignedBytes(9, 9)));
		assertMessage("must have the same size", () -> new VolumeSkeletonizer(IMAGES).skeletonize(ArrayImgs
			.unsignedBytes(9, 9), ArrayImgs.unsignedBytes(9, 8)));
		assertMessage("The edge of a block must be 2 to 1024", () -> new VolumeSkeletonizer(IMAGES).edge(1));
		assertMessage("Expected 2 pixel sizes", () -> new VolumeSkeletonizer(IMAGES).spacing(1, 0).skeletonize(
			ArrayImgs.unsignedBytes(9, 9), ArrayImgs.unsignedBytes(9, 9)));
	}

	private static void assertMessage(final String start, final org.junit.jupiter.api.function.Executable task) {
		final String message = assertThrows(SkeliteException.class, task).getMessage();
		assertTrue(message.contains(start), message);
	}

	@Test
	void canBeCanceled() {
		final PixelSet mask = RandomMasks.tree(new Random(9), 4, 3, 40, 30, 20);
		final AtomicInteger done = new AtomicInteger();
		final Progress progress = new Progress() {

			@Override
			public void update(final long number, final long total, final String message) {
				done.incrementAndGet();
			}

			@Override
			public boolean isCanceled() {
				return done.get() >= 5;
			}
		};
		assertThrows(CancellationException.class, () -> run(mask, new VolumeSkeletonizer(VOLUMES).edge(8).halo(
			3).progress(progress)));
		assertTrue(done.get() < 20);
		assertNotEquals(0, done.get());
		assertFalse(Thread.interrupted());
	}

	/** Spacing of 1 x 1 x 3: only topology and thinness are the same for all sizes of blocks. */
	@Test
	void pixelsMayBeLongerAlongAnAxis() throws IOException {
		final PixelSet mask = RandomMasks.tree(new Random(11), 4, 3, 30, 30, 14);
		final PixelSet skeleton = run(mask, new VolumeSkeletonizer(VOLUMES).edge(12).halo(8).spacing(1, 1, 3));
		assertEquals(BettiNumbers.of(mask), BettiNumbers.of(skeleton));
		assertEquals(0, SkeletonPoints.of(skeleton).deletable());
	}

	private static PixelSet whole(final PixelSet mask) {
		final PixelSet pixels = new Skeletonizer(model(mask)).skeletonize(mask).pixels();
		return pixels.withMargin(0, mask.border());
	}

	private static Model model(final PixelSet mask) {
		return mask.numDimensions() == 3 ? VOLUMES : IMAGES;
	}

	private static PixelSet blocks(final PixelSet mask, final int edge, final int halo)
		throws IOException
	{
		return run(mask, new VolumeSkeletonizer(model(mask)).edge(edge).halo(halo));
	}

	private static PixelSet run(final PixelSet mask, final VolumeSkeletonizer skeletonizer)
		throws IOException
	{
		return run(mask, skeletonizer, new MemoryStore());
	}

	private static PixelSet run(final PixelSet mask, final VolumeSkeletonizer skeletonizer,
		final BlockStore store) throws IOException
	{
		final PixelSet all = mask.emptyCopy();
		final long count = skeletonizer.run(RandomMasks.image(mask), store, (block, skeleton) -> {
			synchronized (all) {
				for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
					all.add(all.position(block.min(0) + skeleton.x(p), block.min(1) + skeleton.y(p), skeleton
						.numDimensions() == 3 ? block.min(2) + skeleton.z(p) : 0));
			}
		});
		assertEquals(count, all.count());
		return all;
	}
}
