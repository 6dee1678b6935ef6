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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.google.gson.JsonObject;

import org.skelite.util.SkeliteException;

/** An array of Zarr 2 or 3 in a folder, also one in shards. Immutable. */
final class ZarrArray implements ChunkedArray {

	private final Path folder;
	private final long[] shape;

	/** Shape of what lies in a file, and of a chunk in it. */
	private final int[] fileShape;
	private final int[] chunkShape;
	private final NumberType type;
	private final double fillValue;
	private final ChunkCodecs codecs;
	private final Shards shards;

	/** What comes before the numbers of a chunk in its name, and between them. */
	private final String prefix;
	private final String separator;

	private ZarrArray(final Path folder, final long[] shape, final int[] fileShape,
		final NumberType type, final double fillValue, final ChunkCodecs codecs, final Shards shards,
		final String prefix, final String separator)
	{
		this.folder = folder;
		this.shape = shape;
		this.fileShape = fileShape;
		this.type = type;
		this.fillValue = fillValue;
		this.codecs = codecs;
		this.shards = shards;
		this.prefix = prefix;
		this.separator = separator;
		chunkShape = shards == null ? fileShape : shards.chunkShape();
		if (fileShape.length != shape.length || chunkShape.length != shape.length)
			throw new IllegalStateException("shape and chunks of different numbers of axes");
		final double bytes = Arrays.stream(chunkShape).asDoubleStream().reduce(type.bytes(), (a, b) -> a * b);
		if (bytes > Integer.MAX_VALUE / 2) throw SkeliteException.file("Chunks of " + Arrays.toString(chunkShape) +
			" numbers are too large; divide the array into smaller ones.");
	}

	/**
	 * Opens an array.
	 *
	 * @throws SkeliteException if it is of a kind that cannot be read
	 */
	static ZarrArray open(final Path folder) throws IOException {
		final Path three = folder.resolve("zarr.json");
		return Files.exists(three) ? Json.read(three, json -> ofZarr3(folder, json)) : Json.read(folder.resolve(
			".zarray"), json -> ofZarr2(folder, json));
	}

	/** Whether a folder is an array. */
	static boolean is(final Path folder) throws IOException {
		final Path three = folder.resolve("zarr.json");
		return Files.exists(folder.resolve(".zarray")) || Files.exists(three) && Json.read(three, json -> Json
			.get(json, "node_type").getAsString().equals("array"));
	}

	private static ZarrArray ofZarr3(final Path folder, final JsonObject json) {
		final int[] fileShape = Json.ints(Json.get(Json.get(Json.get(json, "chunk_grid").getAsJsonObject(),
			"configuration").getAsJsonObject(), "chunk_shape"));
		final ChunkCodecs outer = ChunkCodecs.of(Json.get(json, "codecs").getAsJsonArray());
		final Shards shards = outer.sharding() == null ? null : new Shards(outer.sharding(), fileShape);
		final ChunkCodecs codecs = shards == null ? outer : shards.codecs();
		final JsonObject keys = Json.get(json, "chunk_key_encoding").getAsJsonObject();
		final boolean isDefault = Json.get(keys, "name").getAsString().equals("default");
		String separator = isDefault ? "/" : ".";
		if (keys.has("configuration") && keys.getAsJsonObject("configuration").has("separator")) separator = keys
			.getAsJsonObject("configuration").get("separator").getAsString();
		return new ZarrArray(folder, Json.longs(Json.get(json, "shape")), fileShape, NumberType.of(Json.get(json,
			"data_type").getAsString(), codecs.order()), Json.number(Json.get(json, "fill_value")), codecs,
			shards, isDefault ? "c" + separator : "", separator);
	}

	private static ZarrArray ofZarr2(final Path folder, final JsonObject json) {
		if (json.has("filters") && json.get("filters").isJsonArray() && json.getAsJsonArray("filters").size() > 0)
			throw SkeliteException.file("Arrays with filters cannot be read; store it without.");
		if (Json.get(json, "order").getAsString().equals("F")) throw SkeliteException.file(
			"Arrays of the order F cannot be read; store it in the order C.");
		final NumberType type = NumberType.ofZarr2(Json.get(json, "dtype").getAsString());
		final boolean packed = Json.get(json, "compressor").isJsonObject();
		final List<Codec> codecs = packed ? List.of(Codec.of(Json.get(json.getAsJsonObject("compressor"), "id")
			.getAsString())) : List.of();
		return new ZarrArray(folder, Json.longs(Json.get(json, "shape")), Json.ints(Json.get(json, "chunks")), type,
			Json.number(Json.get(json, "fill_value")), new ChunkCodecs(type.order(), null, codecs), null, "", json
				.has("dimension_separator") ? json.get("dimension_separator").getAsString() : ".");
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
	public NumberType type() {
		return type;
	}

	@Override
	public double fillValue() {
		return fillValue;
	}

	@Override
	public byte[] read(final long[] index) throws IOException {
		final Path file = file(index);
		try {
			final byte[] packed = shards == null ? Files.readAllBytes(file) : shards.read(file, numberInFile(index));
			return packed == null ? null : codecs.decode(packed, Math.multiplyExact(strides()[0] * chunkShape[0], type
				.bytes()));
		}
		catch (final NoSuchFileException e) {
			return null;
		}
	}

	private int numberInFile(final long[] index) {
		int number = 0;
		for (int d = 0; d < index.length; d++) {
			final int inFile = fileShape[d] / chunkShape[d];
			number = number * inFile + (int) (index[d] % inFile);
		}
		return number;
	}

	private Path file(final long[] index) {
		final long[] ofFile = index.clone();
		for (int d = 0; d < ofFile.length; d++)
			ofFile[d] /= fileShape[d] / chunkShape[d];
		return folder.resolve(prefix + LongStream.of(ofFile).mapToObj(Long::toString).collect(Collectors.joining(
			separator)));
	}

	@Override
	public String name(final long[] index) {
		return (shards == null ? "Chunk " : "Chunk " + numberInFile(index) + " of shard ") + file(index);
	}
}
