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
package org.skelite.mask;

import java.util.Arrays;

import org.skelite.util.SkeliteException;

/**
 * A set of pixels of a 2D or 3D image, one bit per pixel.
 * <p>
 * A pixel is addressed by its {@link #position(long, long, long) position}, a
 * single number that grows in x, then y, then z. Around the image lies a
 * {@link #border()} of pixels that are never members, so that neighborhoods
 * and windows up to that distance can be read without checking bounds.
 * Neighboring positions differ by {@link #stride(int)}.
 * </p>
 * <p>
 * Concurrent reads are safe. Writes are safe as long as no two threads write
 * to the same image row.
 * </p>
 */
public final class PixelSet {

	private final long[] size;
	private final int border;
	private final long rowStride;
	private final long planeStride;
	private final int wordsPerRow;
	private final int rowsPerPlane;
	private final long origin;
	private final long[] bits;

	/**
	 * Creates an empty set.
	 *
	 * @param size width and height, or width, height and depth, in pixels
	 * @param border pixels around the image that may be read; at least 1
	 * @throws IllegalArgumentException if {@code size} has neither two nor three
	 *           elements, or one of them is below 1
	 */
	public PixelSet(final long[] size, final int border) {
		if (size.length != 2 && size.length != 3) throw new IllegalArgumentException(
			"Image must be 2D or 3D, got " + size.length + "D.");
		if (Arrays.stream(size).anyMatch(s -> s < 1)) throw new IllegalArgumentException(
			"Image must have at least one pixel, got " + Arrays.toString(size) + ".");
		if (border < 1) throw new IllegalArgumentException("Border must be at least 1, got " +
			border + ".");
		this.size = size.clone();
		this.border = border;
		// rows start at a word, so that threads may fill different rows
		rowStride = (size[0] + border + 63) / 64 * 64;
		planeStride = rowStride * (size[1] + 2L * border);
		final boolean volume = size.length == 3;
		final long planes = volume ? size[2] + 2L * border : 1;
		origin = (volume ? border * planeStride : 0) + border * rowStride + border;
		final long words = planeStride * planes / 64 + 1;
		if (words > Integer.MAX_VALUE - 8) throw SkeliteException.input("Image of " +
			Arrays.toString(size) + " pixels is too large.");
		bits = new long[(int) words];
		wordsPerRow = (int) (rowStride >>> 6);
		rowsPerPlane = (int) (planeStride / rowStride);
	}

	private PixelSet(final PixelSet other) {
		size = other.size;
		border = other.border;
		rowStride = other.rowStride;
		planeStride = other.planeStride;
		wordsPerRow = other.wordsPerRow;
		rowsPerPlane = other.rowsPerPlane;
		origin = other.origin;
		bits = other.bits.clone();
	}

	/** Returns an independent copy. */
	public PixelSet copy() {
		return new PixelSet(this);
	}

	/** Returns an empty set for the same image. */
	public PixelSet emptyCopy() {
		return new PixelSet(size, border);
	}

	/**
	 * Returns the same pixels in a larger or a smaller image, as an independent set.
	 *
	 * @param margin pixels by which the image is larger on each side; negative for a smaller one
	 * @param newBorder border of the other set
	 */
	public PixelSet withMargin(final int margin, final int newBorder) {
		final long[] min = new long[size.length];
		Arrays.fill(min, -margin);
		return crop(min, Arrays.stream(size).map(s -> s + 2L * margin).toArray(), newBorder);
	}

	/**
	 * Returns the pixels of a box, which may reach beyond the image, as an independent set.
	 *
	 * @param min where the box begins: x, y and, in 3D, z
	 * @param newSize its size, of as many dimensions
	 * @param newBorder border of the other set
	 */
	PixelSet crop(final long[] min, final long[] newSize, final int newBorder) {
		final PixelSet other = new PixelSet(newSize, newBorder);
		final long[] start = new long[3];
		final long[] end = {0, 0, 1};
		final long[] shift = new long[3];
		for (int d = 0; d < size.length; d++) {
			start[d] = Math.max(0, min[d]);
			end[d] = Math.min(size[d], min[d] + newSize[d]);
			shift[d] = min[d];
		}
		for (long z = start[2]; z < end[2]; z++)
			for (long y = start[1]; y < end[1]; y++)
				for (long x = start[0]; x < end[0]; x += Long.SIZE) {
					final long outside = Math.max(0, x + Long.SIZE - end[0]);
					final long members = word(position(x, y, z)) & -1L >>> outside;
					if (members != 0) other.addAll(other.position(x - shift[0], y - shift[1], z - shift[2]), members);
				}
		return other;
	}

	public int numDimensions() {
		return size.length;
	}

	/** Returns the image's size in pixels along dimension {@code d}. */
	public long dimension(final int d) {
		return size[d];
	}

	/** Returns the image's size in pixels: x, y and, in 3D, z. */
	public long[] dimensions() {
		return size.clone();
	}

	/** Returns the number of pixels around the image that may be read. */
	public int border() {
		return border;
	}

	/** Returns the difference of the positions of neighbors along dimension {@code d}. */
	public long stride(final int d) {
		return d == 0 ? 1 : d == 1 ? rowStride : planeStride;
	}

	/** Returns the position of a pixel; {@code z} must be 0 in 2D. */
	public long position(final long x, final long y, final long z) {
		return origin + x + y * rowStride + z * planeStride;
	}

	/** Returns the x coordinate of a position inside the image. */
	public long x(final long position) {
		return position - border - row(position) * rowStride;
	}

	/** Returns the y coordinate of a position inside the image. */
	public long y(final long position) {
		final int row = row(position);
		return (size.length == 3 ? row % rowsPerPlane : row) - border;
	}

	/** Returns the z coordinate of a position inside the image, 0 in 2D. */
	public long z(final long position) {
		return size.length == 3 ? row(position) / rowsPerPlane - border : 0;
	}

	/** Numbers all rows; division of the numbers of words takes a fraction of that of positions. */
	private int row(final long position) {
		return (int) (position >>> 6) / wordsPerRow;
	}

	/** Returns a coordinate of a position inside the image: x, y or z for {@code d} of 0, 1 or 2. */
	public long coordinate(final long position, final int d) {
		return d == 0 ? x(position) : d == 1 ? y(position) : z(position);
	}

	/** Returns the position of the first pixel in the row of a position inside the image. */
	public long rowStart(final long position) {
		return position - x(position);
	}

	public boolean contains(final long position) {
		return (bits[(int) (position >>> 6)] >>> position & 1) != 0;
	}

	/** Adds a pixel; the position must lie inside the image. */
	public void add(final long position) {
		bits[(int) (position >>> 6)] |= 1L << position;
	}

	/**
	 * Adds pixels of a run along x.
	 *
	 * @param position the first pixel of the run
	 * @param members which pixels to add, the first one lowest; all of them must
	 *          lie inside the image
	 */
	public void addAll(final long position, final long members) {
		final int word = (int) (position >>> 6);
		final int shift = (int) position & 63;
		bits[word] |= members << shift;
		final long rest = shift == 0 ? 0 : members >>> 64 - shift;
		if (rest != 0) bits[word + 1] |= rest;
	}

	/** Adds all pixels from a first to a last one of the same row, both inside the image. */
	public void addRun(final long first, final long last) {
		final int firstWord = (int) (first >>> 6);
		final int lastWord = (int) (last >>> 6);
		final long from = -1L << first;
		final long to = -1L >>> ~last; // the lowest bits, up to that of the last pixel
		if (firstWord == lastWord) {
			bits[firstWord] |= from & to;
			return;
		}
		bits[firstWord] |= from;
		Arrays.fill(bits, firstWord + 1, lastWord, -1L);
		bits[lastWord] |= to;
	}

	public void remove(final long position) {
		bits[(int) (position >>> 6)] &= ~(1L << position);
	}

	/** Removes all pixels from a first to a last one of the same row, both inside the image. */
	public void removeRun(final long first, final long last) {
		final int firstWord = (int) (first >>> 6);
		final int lastWord = (int) (last >>> 6);
		final long from = -1L << first;
		final long to = -1L >>> ~last; // the lowest bits, up to that of the last pixel
		if (firstWord == lastWord) {
			bits[firstWord] &= ~(from & to);
			return;
		}
		bits[firstWord] &= ~from;
		Arrays.fill(bits, firstWord + 1, lastWord, 0);
		bits[lastWord] &= ~to;
	}

	/** Adds the members of another set of the same image and border. */
	public void addAll(final PixelSet other) {
		for (int w = 0; w < bits.length; w++)
			bits[w] |= other.bits[w];
	}

	/** Removes the members of another set of the same image and border. */
	public void removeAll(final PixelSet other) {
		for (int w = 0; w < bits.length; w++)
			bits[w] &= ~other.bits[w];
	}

	/** Removes what is no member of another set of the same image and border. */
	public void retainAll(final PixelSet other) {
		for (int w = 0; w < bits.length; w++)
			bits[w] &= other.bits[w];
	}

	/** Removes all members. */
	public void clear() {
		Arrays.fill(bits, 0);
	}

	/** Returns the number of members. */
	public long count() {
		long count = 0;
		for (final long word : bits)
			count += Long.bitCount(word);
		return count;
	}

	/** Returns the first member at or after a position, or -1 if there is none. */
	public long next(final long position) {
		int word = (int) (position >>> 6);
		if (word >= bits.length) return -1;
		long rest = bits[word] & -1L << position;
		while (rest == 0) {
			if (++word == bits.length) return -1;
			rest = bits[word];
		}
		return ((long) word << 6) + Long.numberOfTrailingZeros(rest);
	}

	/**
	 * Returns membership of a run of pixels along x as bits, the first pixel
	 * lowest.
	 *
	 * @param position the first pixel of the run
	 * @param length number of pixels, at most 57
	 */
	public long window(final long position, final int length) {
		return word(position) & (1L << length) - 1;
	}

	/**
	 * Returns membership of 64 pixels along x as bits, the first pixel lowest. The
	 * row may end before; what follows is the row after it.
	 *
	 * @param position the first pixel
	 */
	public long word(final long position) {
		final int word = (int) (position >>> 6);
		// two shifts, as one by 64 would be none
		return bits[word] >>> position | bits[word + 1] << 1 << ~position;
	}

	/**
	 * Returns membership of the 3x3 (3x3x3) neighborhood as bits: bit
	 * {@code (dx + 1) + 3 * (dy + 1)} in 2D and
	 * {@code (dx + 1) + 3 * (dy + 1) + 9 * (dz + 1)} in 3D. The pixel itself is
	 * bit 4 in 2D and bit 13 in 3D.
	 */
	public int neighborhood(final long position) {
		if (size.length == 2) return plane(position);
		return plane(position - planeStride) | plane(position) << 9 |
			plane(position + planeStride) << 18;
	}

	private int plane(final long position) {
		final int word = (int) (position - 1 >>> 6);
		final int shift = (int) (position - 1) & 63;
		if (shift <= 61) {
			// rows are whole words apart
			return (int) (bits[word - wordsPerRow] >>> shift & 7 | (bits[word] >>> shift & 7) << 3 |
				(bits[word + wordsPerRow] >>> shift & 7) << 6);
		}
		return (int) (window(position - rowStride - 1, 3) | window(position - 1, 3) << 3 |
			window(position + rowStride - 1, 3) << 6);
	}

	/** Returns the raw words, for classes of this package that count or fill in bulk. */
	public long[] words() {
		return bits;
	}

	/** Returns the numbers of the words that are not empty: pixels from 64 times such a number on. */
	public int[] filledWords() {
		int count = 0;
		for (final long word : bits)
			count += filled(word);
		final int[] words = new int[count];
		for (int w = 0, n = 0; n < count; w++) {
			words[n] = w;
			n += filled(bits[w]);
		}
		return words;
	}

	/** Returns 0 for an empty word, 1 for others; without a branch, as it cannot be foreseen. */
	public static int filled(final long word) {
		return (int) ((word | -word) >>> 63);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof PixelSet && Arrays.equals(size, ((PixelSet) other).size) &&
			border == ((PixelSet) other).border && Arrays.equals(bits, ((PixelSet) other).bits);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bits);
	}
}
