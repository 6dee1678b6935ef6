package org.skelite.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.blocks.PrimitiveBlocks.OnFallback;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.topology.PixelSet;

/**
 * Reads the object of an image into a {@link PixelSet}.
 * <p>
 * Images of native types are copied row by row as primitive arrays; others are
 * read pixel by pixel. Rows are spread over the threads of
 * {@link Parallelization}.
 * </p>
 */
final class MaskReader {

	private static final int VALUES_PER_BLOCK = 1 << 16;

	private final double threshold;
	private final boolean invert;

	/**
	 * @param threshold grey value; the object's pixels are greater
	 * @param invert whether the object is what is not greater
	 */
	MaskReader(final double threshold, final boolean invert) {
		this.threshold = threshold;
		this.invert = invert;
	}

	/**
	 * Reads a 2D or 3D image of any origin.
	 *
	 * @throws IllegalArgumentException if it contains NaN
	 */
	<T extends RealType<T>> PixelSet read(final RandomAccessibleInterval<T> image,
		final int border)
	{
		final PixelSet mask = new PixelSet(image.dimensionsAsLongArray(), border);
		final int rows = (int) Math.max(1, VALUES_PER_BLOCK / image.dimension(0));
		final List<long[]> blocks = new ArrayList<>();
		final long depth = image.numDimensions() == 3 ? image.dimension(2) : 1;
		for (long z = 0; z < depth; z++)
			for (long y = 0; y < image.dimension(1); y += rows)
				blocks.add(new long[] { y, z, Math.min(rows, image.dimension(1) - y) });
		try (TaskExecutor executor = Parallelization.getTaskExecutor()) {
			executor.forEach(blocks, block -> read(image, mask, block[0], block[1], (int) block[2]));
		}
		return mask;
	}

	private <T extends RealType<T>> void read(final RandomAccessibleInterval<T> image,
		final PixelSet mask, final long y, final long z, final int rows)
	{
		final IntToDoubleFunction values = values(image, y, z, rows);
		final int width = (int) image.dimension(0);
		for (int r = 0; r < rows; r++) {
			final long position = mask.position(0, y + r, z);
			for (int x = 0; x < width; x++) {
				final double value = values.applyAsDouble(r * width + x);
				if (value > threshold != invert) {
					if (Double.isNaN(value)) throw notANumber(x, y + r, z);
					mask.add(position + x);
				}
				else if (Double.isNaN(value)) throw notANumber(x, y + r, z);
			}
		}
	}

	/** Returns the values of some rows of a plane, x fastest. */
	private static <T extends RealType<T>> IntToDoubleFunction values(
		final RandomAccessibleInterval<T> image, final long y, final long z, final int rows)
	{
		final FinalInterval block = block(image, y, z, rows);
		final T type = image.getType();
		if (type instanceof ByteType || type instanceof UnsignedByteType) {
			final byte[] array = copy(image, block, new byte[(int) Intervals.numElements(block)]);
			return type instanceof ByteType ? i -> array[i] : i -> array[i] & 0xff;
		}
		if (type instanceof UnsignedShortType) {
			final short[] array = copy(image, block, new short[(int) Intervals.numElements(block)]);
			return i -> array[i] & 0xffff;
		}
		if (type instanceof FloatType) {
			final float[] array = copy(image, block, new float[(int) Intervals.numElements(block)]);
			return i -> array[i];
		}
		final double[] array = new double[(int) Intervals.numElements(block)];
		int n = 0;
		for (final T value : Views.flatIterable(Views.interval(image, block)))
			array[n++] = value.getRealDouble();
		return i -> array[i];
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static <A> A copy(final RandomAccessibleInterval image, final Interval block,
		final A array)
	{
		PrimitiveBlocks.of(image, OnFallback.ACCEPT).copy(block, array);
		return array;
	}

	private static FinalInterval block(final Interval image, final long y, final long z,
		final int rows)
	{
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

	private static IllegalArgumentException notANumber(final long x, final long y, final long z) {
		return new IllegalArgumentException("Image contains NaN, first at x=" + x + ", y=" + y +
			", z=" + z + ". Replace such pixels by a number.");
	}
}
