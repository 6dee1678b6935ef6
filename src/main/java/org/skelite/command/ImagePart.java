package org.skelite.command;

import org.skelite.io.ImagePlusImages;

import ij.ImagePlus;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * What is skeletonized at a time.
 *
 * @param channel from 1
 * @param slice from 1, or {@link #ALL}
 * @param frame from 1
 */
record ImagePart(int channel, int slice, int frame) {

	/** Stands for all slices together. */
	static final int ALL = 0;

	/** Returns the pixels of this part of an image. */
	RandomAccessibleInterval<? extends RealType<?>> of(final ImagePlus image) {
		return slice == ALL ? ImagePlusImages.wrap(image, channel, frame) : ImagePlusImages.wrap(image,
			channel, slice, frame);
	}

	/** Returns what the user calls it. */
	String name() {
		return "Channel " + channel + (slice == ALL ? "" : ", slice " + slice) + ", frame " + frame;
	}
}
