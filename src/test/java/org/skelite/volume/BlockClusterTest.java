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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;
import org.skelite.Model;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Tests {@link BlockCluster} and what answers requests. */
class BlockClusterTest {

	private static final Model MODEL = Model.open("skelite-3d");

	private final RandomAccessibleInterval<UnsignedByteType> image = RandomMasks.image(RandomMasks.tree(
		new Random(5), 4, 3, 24, 22, 20));

	/**
	 * Requests are answered in any order, by one worker or another, some of them twice, and late answers
	 * come again at any time.
	 */
	@Test
	void skeletonIsThatOfThreads() throws IOException {
		final Random random = new Random(1);
		final BlockWorker[] workers = { skeletonizer().worker(image), skeletonizer().worker(image) };
		final List<byte[]> late = new ArrayList<>();
		final byte[] skeleton = skeleton(skeletonizer().cluster((requests, answers, progress) -> {
			final List<byte[]> mixed = new ArrayList<>(requests);
			mixed.add(requests.get(random.nextInt(requests.size())));
			Collections.shuffle(mixed, random);
			final List<byte[]> mine = new ArrayList<>();
			for (final byte[] request : mixed)
				mine.add(workers[random.nextInt(2)].answer(request, progress));
			late.addAll(mine);
			for (final byte[] answer : mine) {
				answers.accept(late.get(random.nextInt(late.size())));
				answers.accept(answer);
			}
		}));
		assertArrayEquals(skeleton(skeletonizer()), skeleton);
		assertTrue(late.size() > 100);
	}

	@Test
	void answersThatAreMissingOrDamagedEndTheWork() {
		final BlockWorker worker = skeletonizer().worker(image);
		assertEquals("The cluster has not answered all requests", assertThrows(IOException.class,
			() -> skeleton(skeletonizer().cluster((requests, answers, progress) -> {
				for (final byte[] request : requests.subList(1, requests.size()))
					answers.accept(worker.answer(request, progress));
			}))).getMessage());
		assertTrue(assertThrows(IOException.class, () -> skeleton(skeletonizer().cluster((requests, answers,
			progress) -> {
			for (final byte[] request : requests) {
				final byte[] answer = worker.answer(request, progress);
				answer[answer.length - 1] ^= 1;
				answers.accept(answer);
			}
		}))).getMessage().contains("damaged on the way"));
	}

	@Test
	void whatAWorkerRefusesEndsTheWork() {
		assertRefused("The block at [0, 0, 0] needs about", skeletonizer().memory(1000));
		assertRefused("then \"edge 9 halo 4\", now \"edge 9 halo 5\"", skeletonizer().halo(5));
	}

	private void assertRefused(final String reason, final VolumeSkeletonizer other) {
		final BlockWorker worker = other.worker(image);
		final String message = assertThrows(SkeliteException.class, () -> skeleton(skeletonizer().cluster((requests,
			answers, progress) -> answers.accept(worker.answer(requests.get(0), progress))))).getMessage();
		assertTrue(message.contains(reason), message);
	}

	private static VolumeSkeletonizer skeletonizer() {
		return new VolumeSkeletonizer(MODEL).edge(9).halo(4).progress(Progress.NONE);
	}

	private byte[] skeleton(final VolumeSkeletonizer skeletonizer) throws IOException {
		final ArrayImg<UnsignedByteType, ByteArray> target = ArrayImgs.unsignedBytes(24, 22, 20);
		skeletonizer.skeletonize(image, target);
		return target.update(null).getCurrentStorageArray();
	}
}
