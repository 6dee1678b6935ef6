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
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import org.skelite.files.IoMessages;
import org.skelite.mask.PixelSet;
import org.skelite.peeling.BoundaryLayers;
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
	 * named.
	 *
	 * @param images at least one
	 * @param parameters say what the masks must be like, how the teacher sees them,
	 *          and how many are held back
	 * @param skipped hears of each image that is left out, and why
	 * @throws SkeliteException if no mask is left
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public static UserMasks read(final List<MaskImage> images, final TrainingParameters parameters,
		final Consumer<String> skipped, final Progress progress)
	{
		final List<UserMask> masks = new ArrayList<>();
		final List<String> reasons = new ArrayList<>();
		for (int i = 0; i < images.size(); i++) {
			progress.checkCanceled();
			progress.update(i, images.size(), "Reading masks");
			try {
				masks.add(learnable(images.get(i), parameters));
			}
			catch (final IOException | SkeliteException exc) {
				final String reason = "Mask " + images.get(i).name() + " " + reason(exc);
				reasons.add(reason);
				skipped.accept(reason + " It is left out.");
			}
		}
		if (masks.isEmpty()) throw SkeliteException.input("None of the " + images.size() +
			" images can be used as a mask. " + reasons.get(0));
		return new UserMasks(masks, parameters.get(HOLD_BACK), parameters.get(SEED));
	}

	private static UserMask learnable(final MaskImage image, final TrainingParameters parameters)
		throws IOException
	{
		final PixelSet mask = image.read(parameters.get(DIMENSIONS), parameters.get(CROP));
		final PixelSet skeleton = Smoothing.smooth(mask, parameters.get(SMOOTHING)).copy();
		parameters.get(TEACHER).teacher(parameters.get(DIMENSIONS)).thin(skeleton);
		return new UserMask(image.name(), mask, skeleton);
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
	public int depth(final int erosions) {
		return all.stream().mapToInt(mask -> BoundaryLayers.count(mask.mask(), erosions)).max().orElse(0);
	}

	/** Returns a checksum of all masks and skeletons. */
	public long checksum() {
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
