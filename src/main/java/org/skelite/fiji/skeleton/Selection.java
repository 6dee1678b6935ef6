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
package org.skelite.fiji.skeleton;

import java.awt.Rectangle;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import net.imglib2.Cursor;
import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.skelite.util.SkeliteException;

/**
 * The part of an image inside the selection, if there is one that has an area.
 * What lies outside a rectangle is treated like what lies outside the image, so
 * that objects that reach its edge keep their ends; what lies outside other
 * shapes is background.
 */
final class Selection {

	private final Rectangle bounds;
	private final ImageProcessor shape;

	/**
	 * @throws SkeliteException if the selection lies outside the image
	 */
	Selection(final ImagePlus image) {
		final Roi roi = image.getRoi();
		final Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
		final boolean some = roi != null && roi.isArea();
		bounds = some ? roi.getBounds().intersection(whole) : whole;
		if (bounds.isEmpty()) throw SkeliteException.input(
			"The selection lies outside the image.");
		shape = some && roi.getType() != Roi.RECTANGLE ? image.createRoiMask() : null;
	}

	/** Returns where the selection's rectangle lies: x, y and z. */
	long[] origin() {
		return new long[] { bounds.x, bounds.y, 0 };
	}

	/** Returns the selection's rectangle of an image. */
	<T> RandomAccessibleInterval<T> crop(final RandomAccessibleInterval<T> image) {
		if (bounds.width == image.dimension(0) && bounds.height == image.dimension(1)) return image;
		final long[] min = image.minAsLongArray();
		final long[] max = image.maxAsLongArray();
		min[0] = bounds.x;
		min[1] = bounds.y;
		max[0] = bounds.x + bounds.width - 1L;
		max[1] = bounds.y + bounds.height - 1L;
		final Interval interval = new FinalInterval(min, max);
		return Views.zeroMin(Views.interval(image, interval));
	}

	/** Whether the object has to be cut out of the rectangle. */
	boolean isRectangle() {
		return shape == null;
	}

	/**
	 * Returns 1 where there is object inside the selection, and 0 elsewhere; of the
	 * selection's rectangle.
	 *
	 * @throws SkeliteException if a value is not a number
	 */
	RandomAccessibleInterval<UnsignedByteType> cutOut(
		final RandomAccessibleInterval<? extends RealType<?>> image, final Foreground object)
	{
		return cutOut(image, value -> object.test(value) ? 1 : 0, PlanarImgs::unsignedBytes);
	}

	/**
	 * Returns the values inside the selection, and 0 elsewhere; of the selection's
	 * rectangle.
	 *
	 * @throws SkeliteException if a value is not a number
	 */
	RandomAccessibleInterval<FloatType> cutOut(
		final RandomAccessibleInterval<? extends RealType<?>> image)
	{
		return cutOut(image, value -> value, PlanarImgs::floats);
	}

	private <T extends RealType<T> & NativeType<T>> PlanarImg<T, ?> cutOut(
		final RandomAccessibleInterval<? extends RealType<?>> image, final DoubleUnaryOperator change,
		final Function<long[], PlanarImg<T, ?>> factory)
	{
		final RandomAccessibleInterval<? extends RealType<?>> part = crop(image);
		final PlanarImg<T, ?> result = factory.apply(part.dimensionsAsLongArray());
		final Cursor<? extends RealType<?>> from = Views.flatIterable(part).localizingCursor();
		final Cursor<T> to = result.cursor();
		while (to.hasNext()) {
			to.fwd();
			final double value = from.next().getRealDouble();
			if (shape.get(bounds.x + from.getIntPosition(0), bounds.y + from.getIntPosition(1)) == 0)
				continue;
			if (Double.isNaN(value)) throw SkeliteException.input(
				"Image contains NaN inside the selection. Replace such pixels by a number.");
			to.get().setReal(change.applyAsDouble(value));
		}
		return result;
	}
}
