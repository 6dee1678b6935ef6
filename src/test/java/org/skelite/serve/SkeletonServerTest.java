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
package org.skelite.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.util.Progress;

import net.imglib2.img.array.ArrayImgs;

/** Tests what other programs get from the server, byte by byte. */
class SkeletonServerTest {

	private static final Random RANDOM = new Random(3);

	private static byte[] npy(final String type, final String shape, final byte[] data) {
		final String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
		final byte[] bytes = new byte[10 + header.length() + data.length];
		bytes[0] = (byte) 0x93;
		System.arraycopy("NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 1, 7);
		bytes[8] = (byte) header.length();
		System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, bytes, 10, header.length());
		System.arraycopy(data, 0, bytes, 10 + header.length(), data.length);
		return bytes;
	}

	private static byte[] bar(final int height, final int width) {
		final byte[] mask = new byte[height * width];
		for (int y = 3; y < height - 3; y++)
			for (int x = 4; x < width - 4; x++)
				mask[y * width + x] = (byte) (RANDOM.nextInt(9) > 0 ? 1 : 0);
		return mask;
	}

	private static byte[] framed(final byte[]... requests) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (final byte[] request : requests) {
			bytes.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(request.length).array());
			bytes.writeBytes(request);
		}
		return bytes.toByteArray();
	}

	private static List<byte[]> answers(final byte[] requests) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Model flat = Model.open("skelite-2d"); Model solid = Model.open("skelite-3d")) {
			new SkeletonServer(new ArraySkeletons(dimensions -> dimensions == 2 ? flat : solid, s -> s), 3).run(
				pipe(requests), out, Progress.NONE);
		}
		final List<byte[]> answers = new ArrayList<>();
		final ByteBuffer buffer = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining()) {
			final byte[] answer = new byte[(int) buffer.getLong()];
			buffer.get(answer);
			answers.add(answer);
		}
		return answers;
	}

	/** Like the standard input, of which nothing can be skipped. */
	private static InputStream pipe(final byte[] bytes) {
		return new FilterInputStream(new ByteArrayInputStream(bytes)) {

			@Override
			public long skip(final long n) throws IOException {
				throw new IOException("Illegal seek");
			}
		};
	}

	private static String header(final byte[] answer) {
		final int length = answer[8] & 0xff | (answer[9] & 0xff) << 8;
		assertEquals(0, (10 + length) % 64, "alignment");
		return new String(answer, 10, length, StandardCharsets.US_ASCII).strip();
	}

	private static byte[] data(final byte[] answer, final int length) {
		final byte[] data = new byte[length];
		System.arraycopy(answer, answer.length - length, data, 0, length);
		return data;
	}

	@Test
	void answersAreSkeletonsInTheOrderOfRequests() throws IOException {
		final byte[][] masks = new byte[12][];
		final byte[][] requests = new byte[masks.length][];
		for (int i = 0; i < masks.length; i++) {
			masks[i] = bar(20 + 4 * i, 30);
			requests[i] = npy(i % 2 == 0 ? "|b1" : "|u1", "(" + (20 + 4 * i) + ", 30)", masks[i]);
		}
		final List<byte[]> answers = answers(framed(requests));
		assertEquals(masks.length, answers.size());
		try (Model model = Model.open("skelite-2d")) {
			for (int i = 0; i < masks.length; i++) {
				final byte[] expected = new byte[masks[i].length];
				new Skeletonizer(model).skeletonize(ArrayImgs.unsignedBytes(masks[i], 30, 20 + 4 * i), ArrayImgs
					.unsignedBytes(expected, 30, 20 + 4 * i));
				for (int p = 0; p < expected.length; p++)
					expected[p] &= 1;
				assertEquals("{'descr': '|b1', 'fortran_order': False, 'shape': (" + (20 + 4 * i) +
					", 30,), }", header(answers.get(i)));
				assertArrayEquals(expected, data(answers.get(i), expected.length));
			}
		}
	}

	@Test
	void volumesAndFloatsAreAnswered() throws IOException {
		final ByteBuffer values = ByteBuffer.allocate(4 * 6 * 7 * 20).order(ByteOrder.LITTLE_ENDIAN);
		for (int z = 0; z < 6; z++)
			for (int y = 0; y < 7; y++)
				for (int x = 0; x < 20; x++)
					values.putFloat(z > 1 && z < 5 && y > 1 && y < 5 && x > 2 && x < 17 ? .75f : 0);
		final byte[] answer = answers(framed(npy("<f4", "(6, 7, 20)", values.array()))).get(0);
		final byte[] skeleton = data(answer, 6 * 7 * 20);
		int count = 0;
		for (final byte value : skeleton)
			count += value;
		assertTrue(count > 8 && count < 16, "pixels: " + count);
		assertTrue(header(answer).contains("(6, 7, 20,)"));
	}

	@Test
	void errorsAreToldAndRequestsAfterThemAnswered() throws IOException {
		final byte[] good = npy("|u1", "(20, 30)", bar(20, 30));
		final byte[] nan = ByteBuffer.allocate(4 * 9).order(ByteOrder.LITTLE_ENDIAN).putFloat(Float.NaN).array();
		final byte[][] requests = { {}, new byte[50], npy("|u1", "(20, 31)", bar(20, 30)), npy("<i8", "(1, 1)",
			new byte[8]), npy("|u1", "(600,)", bar(20, 30)), npy("|u1", "(999999999, 999999999, 999999999)",
				new byte[5]), npy("<f4", "(3, 3)", nan), npy("|u1", "(20, -30)", bar(20, 30)), good };
		final List<byte[]> answers = answers(framed(requests));
		assertEquals(requests.length, answers.size());
		for (int i = 0; i < requests.length - 1; i++)
			assertTrue(header(answers.get(i)).startsWith("{'descr': '|S"), i + header(answers.get(i)));
		assertTrue(new String(answers.get(3), StandardCharsets.US_ASCII).endsWith(
			"\nArray of type <i8; send bool, uint8 or float32."));
		assertTrue(header(answers.get(requests.length - 1)).startsWith("{'descr': '|b1'"));
	}

	@Test
	void inputThatEndsEarlyIsRefused() {
		final byte[] request = framed(npy("|u1", "(20, 30)", bar(20, 30)));
		for (final int length : new int[] { 3, 8, 40, request.length - 1 })
			assertThrows(EOFException.class, () -> answers(java.util.Arrays.copyOf(request, length)));
	}

	@Test
	void requestsThatAreTooLargeArePassedOver() throws IOException {
		final byte[] length = { -1, -1, -1, -1, -1, -1, -1, -1 };
		final List<byte[]> answers = answers(length);
		assertEquals(1, answers.size());
		assertTrue(new String(answers.get(0), StandardCharsets.US_ASCII).contains("too large"));
		assertEquals(List.of(), answers(new byte[0]));
	}
}
