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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import net.imglib2.Interval;

import org.skelite.files.AtomicFiles;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;
import org.skelite.volume.SkeletonSink;

/**
 * Writes a skeleton as an OME-Zarr image of one scale: bytes, 255 on the skeleton, packed by gzip.
 * Chunks without a pixel of it are left out. What is written has another name until it is
 * finished. Thread safe, as long as no two threads write the same block.
 */
public final class OmeZarrWriter implements SkeletonSink {

	/** Versions of OME-Zarr; of Zarr 3 and 2. */
	public static final List<String> VERSIONS = List.of("0.5", "0.4");

	private static final int LARGEST_CHUNK = 128;
	private static final int SMALLEST_CHUNK = 16;
	private static final byte SKELETON = (byte) 255;
	private static final String ARRAY = "0";
	private static final int LEVEL = 5;

	private final Path target;
	private final Path folder;
	private final boolean three;
	private final long[] size;
	private final int chunk;

	/**
	 * Begins to write; what an interrupted run has left is deleted.
	 *
	 * @param target the folder of the image, which must not exist
	 * @param temporary where it lies until it is finished, on the same drive
	 * @param version one of {@link #VERSIONS}
	 * @param size size in pixels along x, y and, in 3D, z
	 * @param edge edge length of the blocks that will be written
	 * @param spacing size of a pixel along x, y and, in 3D, z
	 * @param unit the unit of that, as in UDUNITS-2; empty if it is not known
	 * @throws SkeliteException if blocks of that edge cannot be divided into chunks
	 */
	public OmeZarrWriter(final Path target, final Path temporary, final String version,
		final long[] size, final int edge, final double[] spacing, final String unit) throws IOException
	{
		this.target = target;
		this.size = size.clone();
		folder = temporary;
		three = version.equals(VERSIONS.get(0));
		chunk = chunk(edge);
		delete(folder);
		AtomicFiles.createFolder(folder.resolve(ARRAY));
		final JsonObject image = image(version, spacing, unit);
		if (three) {
			write("zarr.json", group(image));
			write(ARRAY + "/zarr.json", array());
		}
		else {
			final JsonObject group = new JsonObject();
			group.addProperty("zarr_format", 2);
			write(".zgroup", group);
			write(".zattrs", multiscales(image));
			write(ARRAY + "/.zarray", arrayOfZarr2());
		}
	}

	/** Returns the largest part of an edge that is a whole fraction of it and not too large. */
	private static int chunk(final int edge) {
		int parts = 1;
		while (edge % parts != 0 || edge / parts > LARGEST_CHUNK)
			parts++;
		if (parts > 1 && edge / parts < SMALLEST_CHUNK) throw SkeliteException.input("Blocks of " + edge +
			" pixels cannot be divided into chunks of " + SMALLEST_CHUNK + " to " + LARGEST_CHUNK +
			" pixels; choose a size that can, such as " + Math.max(1, edge / LARGEST_CHUNK) * LARGEST_CHUNK + ".");
		return edge / parts;
	}

	private JsonObject image(final String version, final double[] spacing, final String unit) {
		final JsonArray axes = new JsonArray();
		final JsonArray scale = new JsonArray();
		for (int d = size.length - 1; d >= 0; d--) {
			final JsonObject axis = new JsonObject();
			axis.addProperty("name", "xyz".substring(d, d + 1));
			axis.addProperty("type", "space");
			if (!unit.isEmpty()) axis.addProperty("unit", unit);
			axes.add(axis);
			scale.add(spacing[d]);
		}
		final JsonObject transformation = new JsonObject();
		transformation.addProperty("type", "scale");
		transformation.add("scale", scale);
		final JsonObject data = new JsonObject();
		data.addProperty("path", ARRAY);
		data.add("coordinateTransformations", list(transformation));
		final JsonObject image = new JsonObject();
		if (!three) image.addProperty("version", version);
		image.addProperty("name", "skeleton");
		image.add("axes", axes);
		image.add("datasets", list(data));
		return image;
	}

	private static JsonObject multiscales(final JsonObject image) {
		final JsonObject attributes = new JsonObject();
		attributes.add("multiscales", list(image));
		return attributes;
	}

	private static JsonObject group(final JsonObject image) {
		final JsonObject ome = multiscales(image);
		ome.addProperty("version", VERSIONS.get(0));
		final JsonObject attributes = new JsonObject();
		attributes.add("ome", ome);
		final JsonObject group = new JsonObject();
		group.addProperty("zarr_format", 3);
		group.addProperty("node_type", "group");
		group.add("attributes", attributes);
		return group;
	}

	private JsonObject array() {
		final JsonArray names = new JsonArray();
		for (int d = size.length - 1; d >= 0; d--)
			names.add("xyz".substring(d, d + 1));
		final JsonObject array = new JsonObject();
		array.addProperty("zarr_format", 3);
		array.addProperty("node_type", "array");
		array.add("shape", Json.array(reversed(size)));
		array.addProperty("data_type", "uint8");
		array.add("chunk_grid", named("regular", "chunk_shape", Json.array(chunks())));
		array.add("chunk_key_encoding", named("default", "separator", new JsonPrimitive("/")));
		array.addProperty("fill_value", 0);
		final JsonObject bytes = new JsonObject();
		bytes.addProperty("name", "bytes");
		final JsonArray codecs = list(bytes);
		codecs.add(named("gzip", "level", new JsonPrimitive(LEVEL)));
		array.add("codecs", codecs);
		array.add("dimension_names", names);
		array.add("attributes", new JsonObject());
		return array;
	}

	private JsonObject arrayOfZarr2() {
		final JsonObject compressor = new JsonObject();
		compressor.addProperty("id", "gzip");
		compressor.addProperty("level", LEVEL);
		final JsonObject array = new JsonObject();
		array.addProperty("zarr_format", 2);
		array.add("shape", Json.array(reversed(size)));
		array.add("chunks", Json.array(chunks()));
		array.addProperty("dtype", "|u1");
		array.add("compressor", compressor);
		array.addProperty("fill_value", 0);
		array.add("filters", JsonNull.INSTANCE);
		array.addProperty("order", "C");
		array.addProperty("dimension_separator", "/");
		return array;
	}

	private long[] chunks() {
		final long[] chunks = new long[size.length];
		Arrays.fill(chunks, chunk);
		return chunks;
	}

	private static long[] reversed(final long[] numbers) {
		final long[] reversed = new long[numbers.length];
		for (int i = 0; i < numbers.length; i++)
			reversed[i] = numbers[numbers.length - 1 - i];
		return reversed;
	}

	private static JsonArray list(final JsonObject only) {
		final JsonArray list = new JsonArray();
		list.add(only);
		return list;
	}

	private static JsonObject named(final String name, final String option, final JsonElement value) {
		final JsonObject configuration = new JsonObject();
		configuration.add(option, value);
		final JsonObject named = new JsonObject();
		named.addProperty("name", name);
		named.add("configuration", configuration);
		return named;
	}

	private void write(final String file, final JsonObject json) throws IOException {
		Files.write(folder.resolve(file), new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(
			json).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void write(final Interval block, final PixelSet skeleton) throws IOException {
		final boolean volume = size.length == 3;
		for (long z = 0; z < (volume ? skeleton.dimension(2) : 1); z += chunk)
			for (long y = 0; y < skeleton.dimension(1); y += chunk)
				for (long x = 0; x < skeleton.dimension(0); x += chunk) {
					final byte[] bytes = bytes(skeleton, x, y, z);
					if (bytes == null) continue;
					final String plane = (block.min(1) + y) / chunk + "/" + (block.min(0) + x) / chunk;
					final Path file = folder.resolve(ARRAY).resolve((three ? "c/" : "") + (volume ? (block.min(2) + z) /
						chunk + "/" : "") + plane);
					AtomicFiles.createFolder(file.getParent());
					Files.write(file, packed(bytes));
				}
	}

	/** Returns a chunk, or null if there is nothing in it. */
	private byte[] bytes(final PixelSet skeleton, final long x, final long y, final long z) {
		final boolean volume = size.length == 3;
		byte[] bytes = null;
		for (int dz = 0; dz < (volume ? Math.min(chunk, skeleton.dimension(2) - z) : 1); dz++)
			for (int dy = 0; dy < Math.min(chunk, skeleton.dimension(1) - y); dy++) {
				final long row = skeleton.position(x, y + dy, z + dz);
				final int length = (int) Math.min(chunk, skeleton.dimension(0) - x);
				for (int dx = 0; dx < length; dx += Integer.SIZE)
					for (long bits = skeleton.window(row + dx, Math.min(Integer.SIZE, length - dx)); bits != 0; bits &=
						bits - 1)
					{
						if (bytes == null) bytes = new byte[chunk * chunk * (volume ? chunk : 1)];
						bytes[(dz * chunk + dy) * chunk + dx + Long.numberOfTrailingZeros(bits)] = SKELETON;
					}
			}
		return bytes;
	}

	private static byte[] packed(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

	/** Gives the image its name. */
	public void finish() throws IOException {
		Files.move(folder, target);
	}

	private static void delete(final Path folder) throws IOException {
		if (Files.notExists(folder)) return;
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
