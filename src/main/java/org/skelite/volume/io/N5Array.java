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
package org.skelite.volume.io;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.skelite.util.SkeliteException;

/** An N5 data set in a folder. Its first axis is x. Immutable. */
final class N5Array implements ChunkedArray {

	private final Path folder;
	private final long[] shape;
	private final int[] chunkShape;
	private final NumberType type;
	private final Codec codec;

	private N5Array(final Path folder, final JsonObject json) {
		this.folder = folder;
		shape = Json.longs(Json.get(json, "dimensions"));
		chunkShape = Json.ints(Json.get(json, "blockSize"));
		if (chunkShape.length != shape.length) throw new IllegalStateException(
			"dimensions and blocks of different numbers of axes");
		type = NumberType.of(Json.get(json, "dataType").getAsString(), ByteOrder.BIG_ENDIAN);
		codec = codec(json);
		strides();
	}

	private static Codec codec(final JsonObject json) {
		final JsonElement compression = json.get("compression");
		final JsonObject options = compression != null && compression.isJsonObject() ? compression
			.getAsJsonObject() : new JsonObject();
		final String name = options.has("type") ? options.get("type").getAsString() : Json.get(json,
			"compressionType").getAsString();
		return switch (name) {
			case "raw" -> (data, most) -> data;
			case "gzip" -> Codec.of(options.has("useZlib") && options.get("useZlib").getAsBoolean() ? "zlib"
				: "gzip");
			// another format than that of Zarr
			case "lz4" -> throw SkeliteException.file(
				"N5 packed by lz4 cannot be read; by gzip, zlib, zstd and blosc it can.");
			default -> Codec.of(name);
		};
	}

	/**
	 * Opens a data set.
	 *
	 * @throws SkeliteException if it is of a kind that cannot be read
	 */
	static N5Array open(final Path folder) throws IOException {
		return Json.read(folder.resolve("attributes.json"), json -> new N5Array(folder, json));
	}

	/** Whether a folder is a data set. */
	static boolean is(final Path folder) throws IOException {
		final Path file = folder.resolve("attributes.json");
		return Files.exists(file) && Json.read(file, json -> json.has("dimensions") && json.has("blockSize"));
	}

	@Override
	public long[] shape() {
		return shape;
	}

	@Override
	public int[] chunkShape() {
		return chunkShape;
	}

	@Override
	public int[] strides() {
		final int[] strides = new int[shape.length];
		int stride = 1;
		for (int d = 0; d < strides.length; d++) {
			strides[d] = stride;
			stride = Math.multiplyExact(stride, chunkShape[d]);
		}
		return strides;
	}

	@Override
	public NumberType type() {
		return type;
	}

	@Override
	public double fillValue() {
		return 0;
	}

	@Override
	public byte[] read(final long[] index) throws IOException {
		final byte[] file;
		try {
			file = Files.readAllBytes(file(index));
		}
		catch (final NoSuchFileException e) {
			return null;
		}
		try {
			return read(ByteBuffer.wrap(file));
		}
		catch (final BufferUnderflowException e) {
			throw new IOException("it ends too early", e);
		}
	}

	private byte[] read(final ByteBuffer block) throws IOException {
		final int mode = block.getShort();
		final int dimensions = block.getShort();
		if (mode != 0 || dimensions != shape.length) throw new IOException("its header is wrong");
		final int[] size = new int[dimensions];
		int numbers = 1;
		for (int d = 0; d < dimensions; d++) {
			size[d] = block.getInt();
			if (size[d] < 1 || size[d] > chunkShape[d]) throw new IOException("its header is wrong");
			numbers *= size[d];
		}
		final byte[] packed = new byte[block.remaining()];
		block.get(packed);
		final byte[] bytes = codec.decode(packed, numbers * type.bytes());
		if (bytes.length != numbers * type.bytes()) throw new IOException("it holds " + bytes.length +
			" bytes instead of " + numbers * type.bytes());
		return Arrays.equals(size, chunkShape) ? bytes : whole(bytes, size);
	}

	/** Returns what lies at the upper borders as a block of full size. */
	private byte[] whole(final byte[] bytes, final int[] size) {
		final int[] strides = strides();
		final byte[] whole = new byte[strides[strides.length - 1] * chunkShape[strides.length - 1] * type.bytes()];
		final int row = size[0] * type.bytes();
		for (int from = 0; from < bytes.length; from += row) {
			int rest = from / row;
			int to = 0;
			for (int d = 1; d < size.length; d++) {
				to += rest % size[d] * strides[d];
				rest /= size[d];
			}
			System.arraycopy(bytes, from, whole, to * type.bytes(), row);
		}
		return whole;
	}

	private Path file(final long[] index) {
		return folder.resolve(LongStream.of(index).mapToObj(Long::toString).collect(Collectors.joining("/")));
	}

	@Override
	public String name(final long[] index) {
		return "Block " + file(index);
	}
}
