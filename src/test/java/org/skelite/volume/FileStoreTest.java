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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.Model;
import org.skelite.files.OutputLock;
import org.skelite.model.ModelCard;
import org.skelite.network.java.JavaNetwork;
import org.skelite.tensorflow.TestModels;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockStore.Kind;

/** Tests {@link FileStore}, and work that goes on with one. */
class FileStoreTest {

	private static final Model MODEL = Model.open("skelite-3d");

	@TempDir
	private Path temporary;

	@Test
	void blocksAreKept() throws IOException {
		final FileStore store = new FileStore(temporary.resolve("work"), "job");
		final BlockPixels pixels = new BlockPixels(7, new int[] { 3, 70000, 70001 }, new float[] { 1, 2.5f,
			Float.POSITIVE_INFINITY }, new boolean[] { true, false, true });
		assertFalse(store.has(Kind.COVER, 12));
		store.write(Kind.COVER, 12, pixels);
		store.write(Kind.LEFT, 12, BlockPixels.NONE);
		store.reached(new Stage(Stage.Step.SEAMS, 3, 5));
		final FileStore other = new FileStore(temporary.resolve("work"), "job");
		assertTrue(other.has(Kind.COVER, 12));
		final BlockPixels read = other.read(Kind.COVER, 12);
		assertEquals(7, read.margin());
		assertArrayEquals(pixels.places(), read.places());
		assertArrayEquals(pixels.distances(), read.distances());
		assertArrayEquals(pixels.anchors(), read.anchors());
		assertEquals(0, other.read(Kind.LEFT, 12).count());
		assertEquals(new Stage(Stage.Step.SEAMS, 3, 5), other.stage());
	}

	@Test
	void damageIsNoticed() throws IOException {
		final FileStore store = new FileStore(temporary.resolve("work"), "job");
		store.write(Kind.LEFT, 3, new BlockPixels(0, new int[] { 3 }, new float[] { 1 }, new boolean[1]));
		final Path file = temporary.resolve("work/block-3.bin");
		final byte[] bytes = Files.readAllBytes(file);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] ^= 4;
			Files.write(file, bytes);
			assertTrue(assertThrows(IOException.class, () -> store.read(Kind.LEFT, 3)).getMessage().contains(
				"block-3.bin is damaged"));
			bytes[i] ^= 4;
		}
		Files.write(file, new byte[5]);
		assertThrows(IOException.class, () -> store.read(Kind.LEFT, 3));
	}

	@Test
	void anotherJobIsRefused() throws IOException {
		new FileStore(temporary.resolve("work"), "a\nedge 64\nb");
		final String message = assertThrows(SkeliteException.class, () -> new FileStore(temporary.resolve("work"),
			"a\nedge 32\nb")).getMessage();
		assertTrue(message.contains("then \"edge 64\", now \"edge 32\""), message);
	}

	/** Canceled again and again, work ends with the same result, and its folder is gone. */
	@Test
	void workGoesOnInItsFolder() throws IOException {
		final RandomAccessibleInterval<UnsignedByteType> image = RandomMasks.image(RandomMasks.tree(new Random(2),
			4, 3, 24, 22, 20));
		final ArrayImg<UnsignedByteType, ByteArray> expected = ArrayImgs.unsignedBytes(24, 22, 20);
		new VolumeSkeletonizer(MODEL).edge(9).halo(3).skeletonize(image, expected);
		final ArrayImg<UnsignedByteType, ByteArray> result = ArrayImgs.unsignedBytes(24, 22, 20);
		final Path folder = temporary.resolve("work");
		int canceled = 0;
		for (boolean done = false; !done;)
			try {
				new VolumeSkeletonizer(MODEL).edge(9).halo(3).folder(folder, "image").progress(new Impatient(12 + 4 * canceled))
					.skeletonize(image, result);
				done = true;
			}
			catch (final CancellationException e) {
				assertTrue(Files.isDirectory(folder));
				canceled++;
			}
		assertTrue(canceled > 2);
		assertArrayEquals(expected.update(null).getCurrentStorageArray(), result.update(null)
			.getCurrentStorageArray());
		assertFalse(Files.exists(folder));
	}

	/** As if the program had been killed between the end of the work and the end of tidying up. */
	@Test
	void whatIsLeftOfFinishedWorkIsDeleted() throws IOException {
		final RandomAccessibleInterval<UnsignedByteType> image = RandomMasks.image(RandomMasks.tree(new Random(2),
			2, 3, 20, 18, 9));
		final Path folder = temporary.resolve("work");
		final VolumeSkeletonizer skeletonizer = new VolumeSkeletonizer(MODEL).edge(9).halo(3).folder(folder,
			"image");
		assertFalse(skeletonizer.deleteFinished(image));
		assertThrows(IOException.class, () -> skeletonizer.skeletonize(image, (block, skeleton) -> {}, () -> {
			assertEquals(new Stage(Stage.Step.DONE, 0, 0), new FileStore(folder, Files.readString(folder.resolve(
				"job.txt"))).stage());
			throw new IOException("killed");
		}));
		assertFalse(new VolumeSkeletonizer(MODEL).edge(10).halo(3).folder(folder, "image").deleteFinished(image));
		// deleting may have begun
		Files.delete(folder.resolve("block-0.bin"));
		Files.delete(folder.resolve("job.txt"));
		assertTrue(skeletonizer.deleteFinished(image));
		assertFalse(Files.exists(folder));
	}

	/** A model of the same card may have been trained anew. */
	@Test
	void otherWeightsAreAnotherJob() throws IOException {
		final Path folder = temporary.resolve("work");
		final RandomAccessibleInterval<UnsignedByteType> image = ArrayImgs.unsignedBytes(9, 9, 9);
		assertThrows(IOException.class, () -> new VolumeSkeletonizer(model(1)).folder(folder, "image")
			.skeletonize(image, (block, skeleton) -> {}, () -> {
				throw new IOException("killed");
			}));
		final String message = assertThrows(SkeliteException.class, () -> new VolumeSkeletonizer(model(
			2)).folder(folder, "image").skeletonize(image, (block, skeleton) -> {})).getMessage();
		assertTrue(message.contains("another input or other options"), message);
	}

	private static Model model(final long seed) {
		final ModelCard card = TestModels.card(3, 5, 1);
		return new Model(card, new JavaNetwork(TestModels.perceptron(card, seed), card.patchSize()), "test");
	}

	/** Cancels after some blocks. */
	private static final class Impatient implements Progress {

		private final int limit;
		private final AtomicInteger updates = new AtomicInteger();

		Impatient(final int limit) {
			this.limit = limit;
		}

		@Override
		public void update(final long done, final long total, final String message) {
			updates.incrementAndGet();
		}

		@Override
		public boolean isCanceled() {
			return updates.get() > limit;
		}
	}

	@Test
	void secondRunIsRefused() throws IOException {
		final Path folder = temporary.resolve("work");
		try (OutputLock lock = OutputLock.beside(folder, message -> {})) {
			final String message = assertThrows(SkeliteException.class, () -> new VolumeSkeletonizer(MODEL).folder(
				folder, "image").skeletonize(ArrayImgs.unsignedBytes(9, 9, 9), ArrayImgs.unsignedBytes(9, 9, 9)))
				.getMessage();
			assertTrue(message.startsWith("Another run of Skelite is writing to"), message);
		}
	}
}
