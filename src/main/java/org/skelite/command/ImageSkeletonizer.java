package org.skelite.command;

import java.util.ArrayList;
import java.util.List;

import org.skelite.engine.Skeleton;
import org.skelite.io.ImagePlusImages;
import org.skelite.progress.Progress;

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

	/**
	 * @param thinning whether to thin; the result is 8-bit then, else 32-bit
	 */
	ImageSkeletonizer(final SkeletonEngine engine, final ObjectRule rule, final boolean thinning) {
		this.engine = engine;
		this.rule = rule;
		this.thinning = thinning;
	}

	/** Sets whether slices are images of their own, instead of a volume; off by default. */
	ImageSkeletonizer sliceBySlice(final boolean on) {
		sliceBySlice = on;
		return this;
	}

	/**
	 * Skeletonizes an image, which is not modified.
	 *
	 * @throws IllegalArgumentException if it cannot be skeletonized; the message
	 *           says why, and where
	 */
	SkeletonImage skeletonize(final ImagePlus input, final Progress progress) {
		if (input.getType() == ImagePlus.COLOR_RGB) throw new IllegalArgumentException(
			ImagePlusImages.COLOR_MESSAGE);
		final Selection selection = new Selection(input);
		final Foreground object = rule.in(input);
		final ImagePlus output = EmptyCopy.of(input, thinning);
		final List<ImagePart> parts = parts(input);
		long foreground = 0;
		long pixels = 0;
		int empty = 0;
		for (int i = 0; i < parts.size(); i++) {
			progress.checkCanceled();
			final Skeleton skeleton = skeletonize(parts.get(i), parts.size(), selection, object, input,
				output, new PartialProgress(progress, i, parts.size(), ""));
			foreground += skeleton.foregroundPixels();
			pixels += skeleton.skeletonPixels();
			if (skeleton.isEmpty()) empty++;
		}
		return new SkeletonImage(output, foreground, pixels, empty, parts.size());
	}

	private List<ImagePart> parts(final ImagePlus input) {
		final List<ImagePart> parts = new ArrayList<>();
		for (int frame = 1; frame <= input.getNFrames(); frame++)
			for (int channel = 1; channel <= input.getNChannels(); channel++)
				if (!sliceBySlice) parts.add(new ImagePart(channel, ImagePart.ALL, frame));
				else for (int slice = 1; slice <= input.getNSlices(); slice++)
					parts.add(new ImagePart(channel, slice, frame));
		return parts;
	}

	private Skeleton skeletonize(final ImagePart part, final int parts, final Selection selection,
		final Foreground object, final ImagePlus input, final ImagePlus output,
		final Progress progress)
	{
		final RandomAccessibleInterval<? extends RealType<?>> image = part.of(input);
		final RandomAccessibleInterval<? extends RealType<?>> target = selection.crop(part.of(output));
		try {
			if (selection.isRectangle()) return engine.skeletonize(selection.crop(image), object,
				thinning, target, progress);
			return engine.skeletonize(selection.cutOut(image, object), new Foreground(0, false), thinning,
				target, progress);
		}
		catch (final IllegalArgumentException e) {
			if (parts == 1) throw e;
			throw new IllegalArgumentException(part.name() + ": " + e.getMessage(), e);
		}
	}
}
