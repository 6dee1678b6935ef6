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
package org.skelite.fiji.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.skelite.fiji.io.BinaryImages;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * Images that are compared with each other, by their roles, such as "Mask". All
 * have the same number of pixels, slices, channels and frames.
 */
final class ImageGroup {

	private final String name;
	private final Map<String, ImagePlus> images;

	/**
	 * @param name what tables call the group
	 * @throws SkeliteException if an image has another size than the first, or two
	 *           roles
	 */
	ImageGroup(final String name, final Map<String, ImagePlus> images) {
		this.name = name;
		this.images = new LinkedHashMap<>(images);
		final Map.Entry<String, ImagePlus> first = this.images.entrySet().iterator().next();
		this.images.forEach((role, image) -> {
			try {
				ImagePlusImages.check(image);
			}
			catch (final SkeliteException e) {
				throw unusable(role, e);
			}
			this.images.forEach((other, rival) -> {
				if (image == rival && !role.equals(other)) throw SkeliteException.input(role +
					" and " + other.toLowerCase(Locale.ROOT) + " are the same image, " + image.getTitle() +
					"; choose another one.");
			});
			if (!Arrays.equals(image.getDimensions(), first.getValue().getDimensions()))
				throw SkeliteException.input(first.getKey() + " and " + role.toLowerCase(Locale.ROOT) +
					" must have the same size, but are " + size(first.getValue()) + " and " + size(image) +
					".");
		});
	}

	private static String size(final ImagePlus image) {
		final int[] size = image.getDimensions();
		final StringBuilder text = new StringBuilder(size[0] + " x " + size[1]);
		if (size[3] > 1) text.append(" x " + size[3]);
		if (size[2] > 1) text.append(", " + size[2] + " channels");
		if (size[4] > 1) text.append(", " + size[4] + " frames");
		return text.toString();
	}

	String name() {
		return name;
	}

	int channels() {
		return first().getNChannels();
	}

	int frames() {
		return first().getNFrames();
	}

	/** Returns 3 if the images have several slices, else 2. */
	int numDimensions() {
		return first().getNSlices() > 1 ? 3 : 2;
	}

	/** Returns the size of a channel and frame in pixels: x, y and, of several slices, z. */
	long[] dimensions() {
		return numDimensions() == 2 ? new long[] { first().getWidth(), first().getHeight() } : new long[] {
			first().getWidth(), first().getHeight(), first().getNSlices() };
	}

	private ImagePlus first() {
		return images.values().iterator().next();
	}

	/** Whether there is an image of a role. */
	boolean has(final String role) {
		return images.containsKey(role);
	}

	List<ImagePlus> images() {
		return List.copyOf(images.values());
	}

	/**
	 * Reads the object of one channel and frame.
	 *
	 * @throws SkeliteException if the image is not binary, or there is no
	 *           object
	 */
	PixelSet read(final String role, final int channel, final int frame, final boolean invert) {
		final PixelSet set;
		try {
			set = BinaryImages.read(ImagePlusImages.wrap(images.get(role), channel, frame), invert);
		}
		catch (final SkeliteException e) {
			throw unusable(role, e);
		}
		if (set.next(0) < 0) throw SkeliteException.input(role +
			" is empty: no pixel belongs to the object.");
		return set;
	}

	private static SkeliteException unusable(final String role,
		final SkeliteException e)
	{
		return SkeliteException.input(role + " cannot be used: " + e.getMessage(), e);
	}
}
