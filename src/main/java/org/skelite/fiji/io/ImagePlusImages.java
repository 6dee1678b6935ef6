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
package org.skelite.fiji.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import ij.ImagePlus;
import ij.ImageStack;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.NativeImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import org.skelite.util.SkeliteException;

/** ImageJ 1.x images as ImgLib2 images. */
public final class ImagePlusImages {

	/** Why an image in color is refused, and what to do. */
	static final String COLOR_MESSAGE = "Image is in RGB color; save it in shades of gray, or one" +
		" of its channels, first (in ImageJ: Image > Type > 8-bit, or Image > Color > Split" +
		" Channels).";

	private ImagePlusImages() {}

	/**
	 * Checks that there are pixels that can be read.
	 *
	 * @throws SkeliteException if there are none, or the image is in color
	 */
	public static void check(final ImagePlus image) {
		if (image.getProcessor() == null) throw SkeliteException.input(
			"The image has no pixels: it was closed, or there is none of the name that was given.");
		if (image.getType() == ImagePlus.COLOR_RGB) throw SkeliteException.input(COLOR_MESSAGE);
	}

	/**
	 * Returns one channel and frame as a 2D image or, if the image has several
	 * slices, as a 3D image.
	 * <p>
	 * The pixels are those of {@code image}, not a copy, unless its stack is
	 * virtual: then the planes are read now. Signed 16-bit images, which ImageJ
	 * keeps with an offset of 32768, have their true values and are read-only.
	 * </p>
	 *
	 * @param channel from 1
	 * @param frame from 1
	 * @throws SkeliteException if the image is in color
	 */
	public static RandomAccessibleInterval<? extends RealType<?>> wrap(final ImagePlus image,
		final int channel, final int frame)
	{
		return wrap(image, planes(image, channel, frame));
	}

	/**
	 * Returns one slice of one channel and frame as a 2D image.
	 *
	 * @param channel from 1
	 * @param slice from 1
	 * @param frame from 1
	 * @throws SkeliteException if the image is in color
	 */
	public static RandomAccessibleInterval<? extends RealType<?>> wrap(final ImagePlus image,
		final int channel, final int slice, final int frame)
	{
		return wrap(image, List.of(image.getStack().getPixels(image.getStackIndex(channel, slice,
			frame))));
	}

	private static RandomAccessibleInterval<? extends RealType<?>> wrap(final ImagePlus image,
		final List<Object> planes)
	{
		final long[] size = planes.size() == 1 //
			? new long[] { image.getWidth(), image.getHeight() } //
			: new long[] { image.getWidth(), image.getHeight(), planes.size() };
		final Object pixels = planes.get(0);
		if (pixels instanceof byte[]) return planar(planes, size,
			p -> new ByteArray((byte[]) p), UnsignedByteType::new);
		if (pixels instanceof float[]) return planar(planes, size,
			p -> new FloatArray((float[]) p), FloatType::new);
		if (pixels instanceof short[]) {
			final PlanarImg<UnsignedShortType, ShortArray> img = planar(planes, size,
				p -> new ShortArray((short[]) p), UnsignedShortType::new);
			if (!image.getCalibration().isSigned16Bit()) return img;
			return Converters.convert((RandomAccessibleInterval<UnsignedShortType>) img, (in, out) -> out
				.set((short) (in.get() - 32768)), new ShortType());
		}
		throw SkeliteException.input(COLOR_MESSAGE);
	}

	private static List<Object> planes(final ImagePlus image, final int channel, final int frame) {
		final ImageStack stack = image.getStack();
		final List<Object> planes = new ArrayList<>();
		for (int slice = 1; slice <= image.getNSlices(); slice++)
			planes.add(stack.getPixels(image.getStackIndex(channel, slice, frame)));
		return planes;
	}

	private static <T extends NativeType<T>, A extends ArrayDataAccess<A>> PlanarImg<T, A> planar(final List<Object> planes,
		final long[] size, final Function<Object, A> access,
		final Function<NativeImg<?, A>, T> type)
	{
		final List<A> slices = new ArrayList<>();
		for (final Object plane : planes)
			slices.add(access.apply(plane));
		final PlanarImg<T, A> img = new PlanarImg<>(slices, size, new Fraction());
		img.setLinkedType(type.apply(img));
		return img;
	}
}
