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

import java.util.List;

import org.skelite.Skeleton;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * Makes images of the skeletons of the objects of ImageJ images. Not safe for use by several
 * threads.
 */
final class ImageSkeletonizer {

	/** Value of a skeleton pixel, as in ImageJ's binary images. */
	private static final int FOREGROUND = 255;

	private final ObjectSkeletonizer objects;
	private final boolean thinning;
	private boolean withRadius;
	private boolean withSoft;

	/**
	 * @param thinning whether skeletons are thin; the result is 8-bit then, or as the label image,
	 *          else 32-bit
	 */
	ImageSkeletonizer(final ObjectSkeletonizer objects, final boolean thinning) {
		this.objects = objects;
		this.thinning = thinning;
	}

	/** Sets whether to measure the radius at each skeleton pixel, in calibrated units; off by default. */
	ImageSkeletonizer radius(final boolean on) {
		withRadius = on;
		return this;
	}

	/** Sets whether to give the soft skeleton beside the thin one; off by default. */
	ImageSkeletonizer soft(final boolean on) {
		withSoft = on;
		return this;
	}

	/**
	 * Skeletonizes an image, which is not modified.
	 *
	 * @throws SkeliteException if it cannot be skeletonized; the message
	 *           says why, and where
	 */
	SkeletonImage skeletonize(final ImagePlus input, final Progress progress) {
		ImagePlusImages.check(input);
		if (withSoft && objects.isLabels()) throw SkeliteException.input(
			"Labels have no soft skeleton; switch soft_map off.");
		final ImagePlus output = objects.isLabels() ? labels(input) : EmptyCopy.of(input, thinning);
		final ImagePlus soft = withSoft ? EmptyCopy.of(input, false) : null;
		final ImagePlus radius = withRadius ? EmptyCopy.of(input, "radius", Float.SIZE) : null;
		final List<SkeletonImage.Part> results = objects.each(input, progress, object -> write(object,
			output, soft, radius));
		if (radius != null) {
			PixelShape.calibrate(radius);
			RadiusColors.set(radius);
		}
		return new SkeletonImage(output, soft, radius, objects.spacing(input), results);
	}

	private static ImagePlus labels(final ImagePlus input) {
		final ImagePlus output = EmptyCopy.of(input, "skeleton", input.getBitDepth());
		output.setLut(input.getProcessor().getLut());
		output.setDisplayRange(input.getDisplayRangeMin(), input.getDisplayRangeMax());
		return output;
	}

	private SkeletonImage.Part write(final ObjectSkeleton object, final ImagePlus output,
		final ImagePlus soft, final ImagePlus radius)
	{
		final Skeleton skeleton = object.skeleton();
		// objects may lie within the same row
		synchronized (output) {
			if (object.label() > 0) object.draw(object.part().of(output), position -> object.label());
			else if (thinning) object.draw(object.part().of(output), position -> FOREGROUND);
			else skeleton.writeSoft(object.crop(object.part().of(output)));
			if (soft != null) skeleton.writeSoft(object.crop(object.part().of(soft)));
			if (radius != null) object.draw(object.part().of(radius), object.radius());
		}
		return new SkeletonImage.Part(object.source(), skeleton.object(), skeleton.pixels(), skeleton.foregroundPixels());
	}
}
