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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.skelite.Skeleton;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.fiji.ui.PartialProgress;
import org.skelite.labels.LabelFilter;
import org.skelite.labels.LabelObject;
import org.skelite.labels.Labels;
import org.skelite.mask.Border;
import org.skelite.mask.Cleaning;
import org.skelite.mask.Closing;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.measure.Calibration;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Skeletonizes the objects of ImageJ images: each channel and frame by itself, its slices together
 * as a volume or one by one, and of label images each label as if the others were background; only
 * inside the selection, if there is one.
 */
public final class ObjectSkeletonizer {

	private final SkeletonModel model;
	private final ObjectRule rule;
	private final boolean sliceBySlice;
	private final boolean thinning;
	private final Double detail;
	private final Border border;
	private LabelFilter labels = new LabelFilter(LabelFilter.ALL);
	private long fewest;
	private double closing;
	private double largestHole;
	private double smallestSpeck;
	private boolean sizesInUnits;

	/**
	 * @param sliceBySlice whether slices are images of their own, instead of a volume
	 * @param thinning whether thin skeletons are wanted, or soft ones
	 * @param detail multiple of the local radius by which branches stand out, null for what the
	 *          model says
	 * @param border what it means that an object reaches the image's border
	 */
	ObjectSkeletonizer(final SkeletonModel model, final ObjectRule rule,
		final boolean sliceBySlice, final boolean thinning, final Double detail, final Border border)
	{
		this.model = model;
		this.rule = rule;
		this.sliceBySlice = sliceBySlice;
		this.thinning = thinning;
		this.detail = detail;
		this.border = border;
	}

	/** Sets which labels of a label image to take, and the fewest pixels; all by default. */
	ObjectSkeletonizer labels(final LabelFilter which, final long pixels) {
		labels = which;
		fewest = pixels;
		return this;
	}

	/**
	 * Sets how masks are cleaned before; not at all by default.
	 *
	 * @param radius that of the ball by which masks are closed
	 * @param hole greatest size of a hole that is filled
	 * @param speck size below which objects are dropped
	 * @param inUnits whether sizes are lengths, areas or volumes in the image's unit, or numbers of
	 *          pixels
	 */
	ObjectSkeletonizer cleaning(final double radius, final double hole, final double speck,
		final boolean inUnits)
	{
		closing = radius;
		largestHole = hole;
		smallestSpeck = speck;
		sizesInUnits = inUnits;
		return this;
	}

	/** Returns the size of a pixel by which sizes are counted. */
	private double[] edges(final ImagePlus image) {
		final double[] edges = DistanceMap.unitSpacing(image.getNSlices() == 1 || sliceBySlice ? 2 : 3);
		if (!sizesInUnits) return edges;
		final Calibration calibration = image.getCalibration();
		final double[] units = { calibration.pixelWidth, calibration.pixelHeight, calibration.pixelDepth };
		Arrays.setAll(edges, d -> Math.abs(units[d]));
		if (!Arrays.stream(edges).allMatch(e -> e > 0 && e < Double.POSITIVE_INFINITY))
			throw SkeliteException.input("Sizes in units need the size of a pixel, but that of " + image
				.getTitle() + " is " + Arrays.toString(edges) + ".");
		return edges;
	}

	/** Closes a mask, fills holes, and drops specks. */
	private void clean(final ObjectMask object, final ImagePlus image, final Progress progress) {
		final double[] edges = edges(image);
		if (closing > 0) close(object, image, edges, progress);
		final double pixel = Arrays.stream(edges).reduce(1, (a, b) -> a * b);
		new Cleaning((long) Math.floor(largestHole / pixel), (long) Math.ceil(smallestSpeck / pixel))
			.clean(object.mask());
	}

	private void close(final ObjectMask object, final ImagePlus image, final double[] edges,
		final Progress progress)
	{
		final PixelSet mask = object.mask();
		final PixelSet added = Closing.added(mask, closing, edges, progress.silent());
		// labels grow into the background, but not into each other
		if (isLabels()) LabelObject.retainBackground(added, object.origin(), object.part().of(image));
		mask.addAll(added);
	}

	/** Whether the image's values are labels. */
	boolean isLabels() {
		return rule.isLabels();
	}

	/** Whether slices are images of their own. */
	public boolean isSliceBySlice() {
		return sliceBySlice;
	}

	/** Returns the size of the image's pixels along each axis in widths, null for square ones. */
	public double[] spacing(final ImagePlus image) {
		return PixelShape.spacing(image, sliceBySlice ? 1 : image.getNSlices());
	}

	/**
	 * Skeletonizes an image, which is not modified.
	 *
	 * @param use is called for each object, of labels by several threads at a time; no skeleton is
	 *          kept longer
	 * @return what it returned, part after part, labels ascending
	 * @throws SkeliteException if the image cannot be skeletonized; the message says why,
	 *           and where
	 */
	public <R> List<R> each(final ImagePlus input, final Progress progress,
		final Function<ObjectSkeleton, R> use)
	{
		final SkeletonRequest request = request(input);
		if (closing > 0 || largestHole > 0 || smallestSpeck > 0) return masks(input, progress, object -> {
			clean(object, input, progress);
			return use.apply(skeleton(object, request, progress));
		});
		return eachPart(input, progress, (part, selection, share) -> isLabels() ? labels(part, input,
			selection, share, object -> use.apply(skeleton(object, request, share))) : List.of(use.apply(
				mask(part, input, selection, request, share))));
	}

	/**
	 * The same for objects that are taken as they are, without skeletonizing them.
	 *
	 * @throws SkeliteException if the image is no mask or label image; the message says why
	 */
	public <R> List<R> masks(final ImagePlus input, final Progress progress,
		final Function<ObjectMask, R> use)
	{
		final Foreground object = rule.in(input);
		if (object.isProbability()) throw SkeliteException.input(
			"Probabilities have to be skeletonized first; use values=mask or labels.");
		return eachPart(input, progress, (part, selection, share) -> {
			if (isLabels()) return labels(part, input, selection, share, use);
			final RandomAccessibleInterval<? extends RealType<?>> image = selection.isRectangle() ? selection
				.crop(part.of(input)) : selection.cutOut(part.of(input), object);
			return List.of(use.apply(new ObjectMask(part, 0, selection.origin(), image
				.dimensionsAsLongArray(), ObjectMask.read(image, selection.isRectangle() ? object : value -> value > 0))));
		});
	}

	/** What is done with a part of an image. */
	@FunctionalInterface
	private interface PartWork<R> {

		List<R> of(ImagePart part, Selection selection, Progress progress);
	}

	private <R> List<R> eachPart(final ImagePlus input, final Progress progress,
		final PartWork<R> work)
	{
		ImagePlusImages.check(input);
		final Selection selection = new Selection(input);
		final List<ImagePart> parts = ImagePart.of(input, sliceBySlice);
		final List<R> results = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			progress.checkCanceled();
			try {
				results.addAll(work.of(parts.get(i), selection, new PartialProgress(progress, i, parts
					.size(), "")));
			}
			catch (final SkeliteException e) {
				if (parts.size() == 1) throw e;
				throw SkeliteException.input(parts.get(i).name() + ": " + e.getMessage(), e);
			}
		}
		return results;
	}

	private SkeletonRequest request(final ImagePlus input) {
		ImagePlusImages.check(input);
		return new SkeletonRequest(rule.in(input), spacing(input), thinning, detail, border);
	}

	private ObjectSkeleton mask(final ImagePart part, final ImagePlus input,
		final Selection selection, final SkeletonRequest request, final Progress progress)
	{
		final RandomAccessibleInterval<? extends RealType<?>> image = part.of(input);
		final Skeleton skeleton = skeletonize(image, selection, request, progress);
		return new ObjectSkeleton(part, 0, selection.origin(), selection.crop(image)
			.dimensionsAsLongArray(), skeleton);
	}

	private Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Selection selection, final SkeletonRequest request, final Progress progress)
	{
		if (selection.isRectangle()) return model.skeletonize(selection.crop(image), request,
			progress);
		if (request.object().isProbability()) return model.skeletonize(selection.cutOut(image),
			request, progress);
		return model.skeletonize(selection.cutOut(image, request.object()), request.of(new Foreground(0,
			false)), progress);
	}

	private ObjectSkeleton skeleton(final ObjectMask object, final SkeletonRequest request,
		final Progress progress)
	{
		return new ObjectSkeleton(object.part(), object.label(), object.origin(), object.size(), model
			.skeletonize(object.mask(), request, progress.silent()));
	}

	private <R> List<R> labels(final ImagePart part, final ImagePlus input,
		final Selection selection, final Progress progress, final Function<ObjectMask, R> use)
	{
		final RandomAccessibleInterval<? extends RealType<?>> whole = part.of(input);
		final RandomAccessibleInterval<? extends RealType<?>> image = selection.isRectangle() ? selection
			.crop(whole) : selection.cutOut(whole);
		progress.update(0, 1, "Reading labels");
		final List<LabelObject> objects = Labels.of(image, labels, fewest);
		final List<R> results = new ArrayList<>(Collections.nCopies(objects.size(), null));
		new LabelSchedule(objects).run(progress, i -> {
			final LabelObject object = objects.get(i);
			final long[] origin = object.origin();
			final long[] offset = selection.origin();
			Arrays.setAll(origin, d -> origin[d] + offset[d]);
			try {
				results.set(i, use.apply(new ObjectMask(part, object.label(), origin, image
					.dimensionsAsLongArray(), object.mask())));
			}
			catch (final SkeliteException e) {
				throw SkeliteException.input("Label " + object.label() + ": " + e.getMessage(), e);
			}
		});
		return results;
	}
}
