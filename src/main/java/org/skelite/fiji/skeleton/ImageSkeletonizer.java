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

import org.skelite.Skeleton;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.fiji.ui.PartialProgress;
import org.skelite.mask.Border;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Skeletonizes ImageJ images: each channel and frame by itself, its slices
 * together as a volume or one by one; only inside the selection, if there is
 * one.
 */
final class ImageSkeletonizer {

	private final SkeletonEngine engine;
	private final ObjectRule rule;
	private final boolean thinning;
	private boolean sliceBySlice;
	private Double detail;
	private Border border = Border.CONTINUES;
	private boolean withRadius;
	private boolean withSoft;

	/**
	 * @param thinning whether to thin; the result is 8-bit then, else 32-bit
	 */
	ImageSkeletonizer(final SkeletonEngine engine, final ObjectRule rule, final boolean thinning) {
		this.engine = engine;
		this.rule = rule;
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

	/** Sets by which multiple of the local radius branches stand out, instead of the model's. */
	ImageSkeletonizer detail(final double radii) {
		detail = radii;
		return this;
	}

	/** Sets what it means that an object reaches the image's border; it continues by default. */
	ImageSkeletonizer border(final Border meaning) {
		border = meaning;
		return this;
	}

	/** Sets whether slices are images of their own, instead of a volume; off by default. */
	ImageSkeletonizer sliceBySlice(final boolean on) {
		sliceBySlice = on;
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
		final ImagePlus output = EmptyCopy.of(input, thinning);
		final ImagePlus soft = withSoft ? EmptyCopy.of(input, false) : null;
		final ImagePlus radius = withRadius ? EmptyCopy.of(input, "radius", Float.SIZE) : null;
		final Selection selection = new Selection(input);
		final SkeletonRequest request = new SkeletonRequest(rule.in(input), PixelShape.spacing(input,
			sliceBySlice ? 1 : input.getNSlices()), thinning, detail, border);
		final List<ImagePart> parts = ImagePart.of(input, sliceBySlice);
		final List<SkeletonImage.Part> results = new ArrayList<>();
		for (final ImagePart part : parts) {
			progress.checkCanceled();
			final Skeleton skeleton = skeletonize(part, selection, request, input, parts.size(),
				new PartialProgress(progress, results.size(), parts.size(), ""));
			if (thinning) skeleton.writePixels(selection.crop(part.of(output)));
			else skeleton.writeSoft(selection.crop(part.of(output)));
			if (soft != null) skeleton.writeSoft(selection.crop(part.of(soft)));
			if (radius != null) skeleton.writeRadius(selection.crop(part.of(radius)));
			results.add(new SkeletonImage.Part(skeleton.object(), skeleton.pixels(), skeleton
				.foregroundPixels()));
		}
		if (radius != null) {
			PixelShape.calibrate(radius);
			RadiusColors.set(radius);
		}
		return new SkeletonImage(output, soft, radius, request.spacing(), results);
	}

	private Skeleton skeletonize(final ImagePart part, final Selection selection,
		final SkeletonRequest request, final ImagePlus input, final int parts,
		final Progress progress)
	{
		try {
			return skeletonize(part.of(input), selection, request, progress);
		}
		catch (final SkeliteException e) {
			if (parts == 1) throw e;
			throw SkeliteException.input(part.name() + ": " + e.getMessage(), e);
		}
	}

	private Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Selection selection, final SkeletonRequest request, final Progress progress)
	{
		if (selection.isRectangle()) return engine.skeletonize(selection.crop(image), request,
			progress);
		if (request.object().isProbability()) return engine.skeletonize(selection.cutOut(image),
			request, progress);
		return engine.skeletonize(selection.cutOut(image, request.object()), request.of(new Foreground(0,
			false)), progress);
	}
}
