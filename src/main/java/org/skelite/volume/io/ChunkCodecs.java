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
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.skelite.util.SkeliteException;

/**
 * How chunks of Zarr 3 are packed. Immutable, and so safe for use by several threads.
 *
 * @param order which byte of a number comes first
 * @param sharding how inner chunks lie in a chunk; null if there are none
 * @param codecs what packs the bytes, in this order
 */
record ChunkCodecs(ByteOrder order, JsonObject sharding, List<Codec> codecs) {

	/**
	 * @throws SkeliteException if one is not known
	 */
	static ChunkCodecs of(final JsonArray list) {
		ByteOrder order = ByteOrder.LITTLE_ENDIAN;
		JsonObject sharding = null;
		final List<Codec> codecs = new ArrayList<>();
		for (final JsonElement element : list) {
			final JsonObject codec = element.getAsJsonObject();
			final String name = Json.get(codec, "name").getAsString();
			final JsonObject options = codec.has("configuration") ? codec.getAsJsonObject("configuration")
				: new JsonObject();
			switch (name) {
				case "bytes" -> order = options.has("endian") && options.get("endian").getAsString().equals("big")
					? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
				case "sharding_indexed" -> sharding = options;
				default -> codecs.add(Codec.of(name));
			}
		}
		if (sharding != null && !codecs.isEmpty()) throw SkeliteException.file(
			"Shards that are packed as a whole cannot be read; pack the chunks within them.");
		return new ChunkCodecs(order, sharding, codecs);
	}

	/** Unpacks a chunk. */
	byte[] decode(final byte[] data, final int size) throws IOException {
		byte[] bytes = data;
		for (int i = codecs.size() - 1; i >= 0; i--)
			// what comes before may be a little longer, such as by a checksum
			bytes = codecs.get(i).decode(bytes, i == 0 ? size : size + size / 8 + 1024);
		if (bytes.length != size) throw new IOException("it holds " + bytes.length + " bytes instead of " + size);
		return bytes;
	}
}
