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

import java.util.ArrayList;
import java.util.List;

import org.skelite.fiji.io.ImagePlusImages;

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

	/**
	 * Returns the parts of an image.
	 *
	 * @param sliceBySlice whether slices are images of their own, instead of a volume
	 */
	static List<ImagePart> of(final ImagePlus image, final boolean sliceBySlice) {
		final List<ImagePart> parts = new ArrayList<>();
		for (int frame = 1; frame <= image.getNFrames(); frame++)
			for (int channel = 1; channel <= image.getNChannels(); channel++)
				if (!sliceBySlice) parts.add(new ImagePart(channel, ALL, frame));
				else for (int slice = 1; slice <= image.getNSlices(); slice++)
					parts.add(new ImagePart(channel, slice, frame));
		return parts;
	}

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
