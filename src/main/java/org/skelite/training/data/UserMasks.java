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
package org.skelite.training.data;

import static org.skelite.training.options.TrainingOption.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import org.skelite.files.IoMessages;
import org.skelite.mask.PixelSet;
import org.skelite.peeling.BoundaryLayers;
import org.skelite.thinning.menten.MentenThinning;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * The user's masks, with the teacher's skeletons. Some are held back, for
 * validation.
 */
public final class UserMasks {

	private final List<UserMask> all;
	private final List<UserMask> training;
	private final List<UserMask> validation;

	/**
	 * @param all at least one mask
	 * @param holdBack share of the masks that is held back, but at least one and
	 *          never all; of a single mask nothing can be held back
	 * @param seed decides which
	 */
	UserMasks(final List<UserMask> all, final double holdBack, final long seed) {
		this.all = all;
		final List<UserMask> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, new Random(seed));
		final int held = Math.min(all.size() - 1, Math.max(1, (int) Math.round(holdBack * all.size())));
		training = shuffled.subList(held, shuffled.size());
		validation = held == 0 ? shuffled : shuffled.subList(0, held);
	}

	/**
	 * Reads masks. Images that are no masks for this training are left out, and
	 * named. A mask whose tracing cannot be used ends the reading, as a wrong one would be learned.
	 *
	 * @param images at least one
	 * @param parameters say what the masks must be like, how the teacher sees them,
	 *          and how many are held back
	 * @param skipped hears of each image that is left out, and why, and of tracings that stray
	 * @throws SkeliteException if no mask is left, or a tracing cannot be used; all of these are named
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public static UserMasks read(final List<MaskImage> images, final TrainingParameters parameters,
		final Consumer<String> skipped, final Progress progress)
	{
		final List<UserMask> masks = new ArrayList<>();
		final List<String> reasons = new ArrayList<>();
		final List<String> untraced = new ArrayList<>();
		final MentenThinning teacher = parameters.get(TEACHER).teacher(parameters.get(
			DIMENSIONS));
		for (int i = 0; i < images.size(); i++) {
			progress.checkCanceled();
			progress.update(i, images.size(), "Reading masks");
			final MaskImage image = images.get(i);
			final PixelSet mask;
			try {
				mask = image.read(parameters.get(DIMENSIONS), parameters.get(CROP));
			}
			catch (final IOException | SkeliteException exc) {
				final String reason = "Mask " + image.name() + " " + reason(exc);
				reasons.add(reason);
				skipped.accept(reason + " It is left out.");
				continue;
			}
			try {
				masks.add(new UserMask(image.name(), mask, image.tracing() == null ? taught(mask, teacher,
					parameters.get(SMOOTHING)) : traced(image, mask, teacher, skipped)));
			}
			catch (final IOException | SkeliteException exc) {
				untraced.add("The centerline of mask " + image.name() + " " + reason(exc));
			}
		}
		if (!untraced.isEmpty()) throw SkeliteException.input(String.join(" ", untraced));
		if (masks.isEmpty()) throw SkeliteException.input("None of the " + images.size() +
			" images can be used as a mask. " + reasons.get(0));
		return new UserMasks(masks, parameters.get(HOLD_BACK), parameters.get(SEED));
	}

	private static PixelSet taught(final PixelSet mask, final MentenThinning teacher,
		final double smoothing)
	{
		final PixelSet skeleton = Smoothing.smooth(mask, smoothing).copy();
		teacher.thin(skeleton);
		return skeleton;
	}

	private static PixelSet traced(final MaskImage image, final PixelSet mask,
		final MentenThinning teacher, final Consumer<String> log) throws IOException
	{
		final TracedSkeleton traced = TracedSkeleton.of(mask, image.tracing().read(mask.emptyCopy()),
			teacher);
		if (traced.strayed() > 0) log.accept(String.format(Locale.ROOT,
			"%.1f%% of the centerline of mask %s lies outside the image or more than %d pixels from the" +
				" mask; that part is left out.", 100 * traced.strayed(), image.name(),
			TracedSkeleton.TOLERANCE));
		return traced.skeleton();
	}

	private static String reason(final Exception exc) {
		if (exc instanceof IOException) return "cannot be read: " + IoMessages.of((IOException) exc);
		// the readers' messages are sentences of their own
		return exc.getMessage().startsWith("Image") ? "cannot be used: " + exc.getMessage() : exc
			.getMessage();
	}

	/** Returns the masks to learn from. */
	public List<UserMask> training() {
		return training;
	}

	/** Returns the masks that are held back, or the only mask. */
	public List<UserMask> validation() {
		return validation;
	}

	/** Returns the number of iterations that peel the deepest mask. */
	int depth(final int erosions) {
		return all.stream().mapToInt(mask -> BoundaryLayers.count(mask.mask(), erosions)).max().orElse(0);
	}

	/** Returns a checksum of all masks and skeletons. */
	long checksum() {
		final CRC32 sum = new CRC32();
		for (final UserMask own : all) {
			sum.update(own.name().getBytes(StandardCharsets.UTF_8));
			for (final PixelSet set : List.of(own.mask(), own.skeleton()))
				for (long p = set.next(0); p >= 0; p = set.next(p + 1))
					for (int shift = 0; shift < 64; shift += 8)
						sum.update((int) (p >>> shift));
		}
		return sum.getValue();
	}
}
