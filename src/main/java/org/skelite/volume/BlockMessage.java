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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.skelite.volume.BlockStore.Kind;

/**
 * What goes between computers that work on a block: what is asked, or what came out.
 *
 * @param text of a request, what the job is; of an answer, why there is none, or nothing
 * @param call tells the rounds of a run apart; of an answer, that of its request
 * @param step what is done
 * @param block to which block
 * @param parts pixels of it and those around it that are needed, or that have changed
 */
record BlockMessage(String text, int call, Stage.Step step, int block, List<Part> parts) {

	/** What is kept of a block. */
	record Part(Kind kind, int block, BlockPixels pixels) {}

	/** Returns it as bytes. */
	byte[] bytes() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final DataOutputStream out = new DataOutputStream(bytes);
		write(out, text.getBytes(StandardCharsets.UTF_8));
		out.writeInt(call);
		out.writeInt(step.ordinal());
		out.writeInt(block);
		out.writeInt(parts.size());
		for (final Part part : parts) {
			out.writeInt(part.kind().ordinal());
			out.writeInt(part.block());
			write(out, PixelBytes.bytes(part.pixels()));
		}
		return bytes.toByteArray();
	}

	private static void write(final DataOutputStream out, final byte[] bytes) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	/**
	 * Returns what was made into bytes.
	 *
	 * @throws IOException if they are damaged
	 */
	static BlockMessage of(final byte[] bytes) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			final String text = new String(read(in), StandardCharsets.UTF_8);
			final int call = in.readInt();
			final Stage.Step step = Stage.Step.values()[in.readInt()];
			final int block = in.readInt();
			final List<Part> parts = new ArrayList<>();
			for (int rest = in.readInt(); rest > 0; rest--) {
				final Kind kind = Kind.values()[in.readInt()];
				final int of = in.readInt();
				final BlockPixels pixels = PixelBytes.pixels(read(in));
				if (pixels == null) throw new IOException("Pixels of block " + of + " were damaged on the way");
				parts.add(new Part(kind, of, pixels));
			}
			return new BlockMessage(text, call, step, block, parts);
		}
	}

	private static byte[] read(final DataInputStream in) throws IOException {
		final int length = in.readInt();
		if (length < 0 || length > in.available()) throw new IOException(
			"A message about a block was damaged on the way");
		return in.readNBytes(length);
	}
}
