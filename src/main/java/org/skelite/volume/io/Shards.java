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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import com.google.gson.JsonObject;

/**
 * Chunks of Zarr 3 that lie in others, and the index that tells where: an offset and a length of 64
 * bits for each, the lowest byte first. Immutable, and so safe for use by several threads.
 */
final class Shards {

	private static final int ENTRY = 2 * Long.BYTES;

	private final int[] chunkShape;
	private final ChunkCodecs codecs;
	private final ChunkCodecs indexCodecs;
	private final boolean atEnd;
	private final int number;

	/**
	 * @param options the codec's configuration
	 * @param shardShape the shape of a shard
	 */
	Shards(final JsonObject options, final int[] shardShape) {
		chunkShape = Json.ints(Json.get(options, "chunk_shape"));
		codecs = ChunkCodecs.of(Json.get(options, "codecs").getAsJsonArray());
		indexCodecs = ChunkCodecs.of(Json.get(options, "index_codecs").getAsJsonArray());
		atEnd = !options.has("index_location") || options.get("index_location").getAsString().equals("end");
		if (codecs.sharding() != null) throw new IllegalStateException("shards within shards");
		int count = 1;
		for (int d = 0; d < shardShape.length; d++) {
			if (shardShape[d] % chunkShape[d] != 0) throw new IllegalStateException("chunks do not fill shards");
			count = Math.multiplyExact(count, shardShape[d] / chunkShape[d]);
		}
		number = count;
	}

	/** Returns the shape of a chunk in a shard. */
	int[] chunkShape() {
		return chunkShape;
	}

	/** Returns how the chunks are packed. */
	ChunkCodecs codecs() {
		return codecs;
	}

	/**
	 * Reads a chunk, packed.
	 *
	 * @param shard the file of the shard
	 * @param chunk the number of the chunk in it
	 * @return null if there is none
	 */
	byte[] read(final Path shard, final int chunk) throws IOException {
		try (FileChannel channel = FileChannel.open(shard)) {
			final int packed = number * ENTRY + Integer.BYTES * indexCodecs.codecs().size();
			final ByteBuffer index = ByteBuffer.wrap(indexCodecs.decode(read(channel, atEnd ? channel.size() -
				packed : 0, packed), number * ENTRY)).order(ByteOrder.LITTLE_ENDIAN);
			final long offset = index.getLong(chunk * ENTRY);
			final long length = index.getLong(chunk * ENTRY + Long.BYTES);
			return offset == -1 && length == -1 ? null : read(channel, offset, length);
		}
	}

	private static byte[] read(final FileChannel channel, final long offset, final long length)
		throws IOException
	{
		if (offset < 0 || length < 0 || length > Integer.MAX_VALUE - 8 || offset > channel.size() - length)
			throw new IOException("it ends too early");
		final ByteBuffer bytes = ByteBuffer.allocate((int) length);
		while (bytes.hasRemaining())
			if (channel.read(bytes, offset + bytes.position()) < 0) throw new EOFException("it ends too early");
		return bytes.array();
	}
}
