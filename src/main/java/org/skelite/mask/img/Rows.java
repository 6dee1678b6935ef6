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
package org.skelite.mask.img;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.blocks.PrimitiveBlocks.OnFallback;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.skelite.util.Chunks;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.util.Spares;

/**
 * Visits the rows of a 2D or 3D image, some at a time as a primitive array.
 * <p>
 * Images that lie in Java arrays are read there; others of common native types are
 * copied block by block, and the rest is read pixel by pixel. Blocks are spread over the threads of
 * {@link net.imglib2.parallel.Parallelization}. Immutable, and so safe for use
 * by several threads.
 * </p>
 */
final class Rows {

	private static final int VALUES_PER_BLOCK = 1 << 16;

	/** Longest row whose values fit into an array. */
	static final long MAX_WIDTH = 1 << 30;

	/** Receives a row. */
	@FunctionalInterface
	interface Visitor {

		/**
		 * @param values values of the row, from x = 0
		 * @param y, z where the row is, from 0
		 */
		void visit(GreyValues values, long y, long z);
	}

	private final RandomAccessibleInterval<? extends RealType<?>> image;
	private final long height;
	private final long depth;
	private final int rowsPerBlock;

	/** Where the pixels lie in arrays, or null. */
	private final Planes planes;

	/**
	 * @param image of any origin
	 * @throws SkeliteException if its rows are too long
	 */
	Rows(final RandomAccessibleInterval<? extends RealType<?>> image) {
		if (image.dimension(0) > MAX_WIDTH) throw SkeliteException.input("Image is " + image
			.dimension(0) + " pixels wide, at most " + MAX_WIDTH +
			" are possible. Rotate it, or process parts of it.");
		this.image = image;
		final boolean known = isBytes(image.getType()) || isShorts(image.getType()) || image
			.getType() instanceof FloatType;
		planes = known ? Planes.of(image) : null;
		height = image.dimension(1);
		depth = image.numDimensions() == 3 ? image.dimension(2) : 1;
		rowsPerBlock = (int) Math.max(1, Math.min(height, VALUES_PER_BLOCK / image.dimension(0)));
	}

	/**
	 * Visits all rows, in any order.
	 *
	 * @param visitor called by several threads
	 * @param progress asked before each block whether to stop
	 * @throws java.util.concurrent.CancellationException if {@code progress} says so
	 */
	void forEach(final Visitor visitor, final Progress progress) {
		final long blocksPerPlane = (height + rowsPerBlock - 1) / rowsPerBlock;
		final int blocks = Math.toIntExact(blocksPerPlane * depth);
		final Spares<Object> arrays = new Spares<>(this::newArray);
		Chunks.forEach(blocks, 1, progress, (start, end) -> arrays.use(array -> visitBlock(visitor, start %
			blocksPerPlane * rowsPerBlock, start / blocksPerPlane, array)));
	}

	private void visitBlock(final Visitor visitor, final long y, final long z, final Object array) {
		final int rows = (int) Math.min(rowsPerBlock, height - y);
		final int width = (int) image.dimension(0);
		final GreyValues values = planes == null ? read(block(y, z, rows), array) : values(planes.array(
			z)).from(planes.start(z) + (int) y * width);
		for (int r = 0; r < rows; r++)
			visitor.visit(values.from(r * width), y + r, z);
	}

	/** Returns an array for a block of the image's type. */
	private Object newArray() {
		if (planes != null) return planes; // none is needed
		final int size = Math.toIntExact(rowsPerBlock * image.dimension(0));
		final RealType<?> type = image.getType();
		if (isBytes(type)) return new byte[size];
		if (isShorts(type)) return new short[size];
		if (type instanceof FloatType) return new float[size];
		return new double[size];
	}

	private GreyValues read(final Interval block, final Object array) {
		if (array instanceof double[]) return readPixels(block, (double[]) array);
		copy(block, array);
		return values(array);
	}

	private GreyValues values(final Object array) {
		if (array instanceof short[]) return image.getType() instanceof ShortType ? GreyValues.signed(
			(short[]) array) : GreyValues.unsigned((short[]) array);
		if (array instanceof float[]) return GreyValues.of((float[]) array);
		return image.getType() instanceof ByteType ? GreyValues.signed((byte[]) array) : GreyValues
			.unsigned((byte[]) array);
	}

	private static boolean isBytes(final RealType<?> type) {
		return type instanceof ByteType || type instanceof UnsignedByteType;
	}

	private static boolean isShorts(final RealType<?> type) {
		return type instanceof ShortType || type instanceof UnsignedShortType;
	}

	private GreyValues readPixels(final Interval block, final double[] array) {
		int n = 0;
		for (final RealType<?> value : Views.flatIterable(Views.interval(image, block)))
			array[n++] = value.getRealDouble();
		return GreyValues.of(array);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private void copy(final Interval block, final Object array) {
		PrimitiveBlocks.of((RandomAccessibleInterval) image, OnFallback.ACCEPT).copy(block, array);
	}

	private FinalInterval block(final long y, final long z, final int rows) {
		final long[] min = image.minAsLongArray();
		final long[] max = image.maxAsLongArray();
		min[1] += y;
		max[1] = min[1] + rows - 1;
		if (min.length == 3) {
			min[2] += z;
			max[2] = min[2];
		}
		return new FinalInterval(min, max);
	}
}
