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
package org.skelite.fiji.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.convert.AbstractConverter;
import org.scijava.convert.ConvertService;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * An open image, or none: what dialogs offer where several images are to be chosen. (SciJava
 * fills all inputs that are images with the same one.)
 *
 * @param image null for none
 */
public record ImageChoice(ImagePlus image) {

	/** No image. */
	public static final ImageChoice NONE = new ImageChoice(null);

	/**
	 * Returns the images that were chosen for some roles.
	 *
	 * @throws SkeliteException if one is missing
	 */
	public static Map<String, ImagePlus> images(final Map<String, ImageChoice> choices) {
		final Map<String, ImagePlus> images = new LinkedHashMap<>();
		choices.forEach((role, choice) -> {
			if (choice == null || choice.image() == null) throw SkeliteException.input(role +
				" is missing; choose an open image.");
			images.put(role, choice.image());
		});
		return images;
	}

	/** Returns what dialogs and recorded macros say. */
	@Override
	public String toString() {
		return image == null ? Choices.NONE : image.getTitle();
	}

	/** Makes choices of images, as scripts give them, and titles, as macros do. */
	@Plugin(type = Converter.class)
	public static final class FromObject extends AbstractConverter<Object, ImageChoice> {

		/** Knows what else can be an image, such as those of ImageJ2. */
		@Parameter(required = false)
		private ConvertService converters;

		@Override
		public boolean canConvert(final Object source, final Class<?> type) {
			return type == ImageChoice.class && choice(source) != null;
		}

		@Override
		public boolean canConvert(final Class<?> source, final Class<?> type) {
			return type == ImageChoice.class;
		}

		@Override
		public <T> T convert(final Object source, final Class<T> type) {
			return type.cast(choice(source));
		}

		private ImageChoice choice(final Object source) {
			if (source instanceof ImageChoice) return (ImageChoice) source;
			if (source instanceof ImagePlus) return new ImageChoice((ImagePlus) source);
			if (NONE.toString().equals(source)) return NONE;
			final ImagePlus image;
			if (source instanceof String) image = WindowManager.getImage((String) source);
			else image = source == null || converters == null ? null : converters.convert(source,
				ImagePlus.class);
			return image == null ? null : new ImageChoice(image);
		}

		/** Called for the dialog. */
		@Override
		public void populateInputCandidates(final Collection<Object> candidates) {
			candidates.add(NONE);
			final int[] ids = WindowManager.getIDList();
			if (ids != null) Arrays.stream(ids).mapToObj(WindowManager::getImage).map(ImageChoice::new)
				.forEach(candidates::add);
		}

		@Override
		public Class<ImageChoice> getOutputType() {
			return ImageChoice.class;
		}

		@Override
		public Class<Object> getInputType() {
			return Object.class;
		}
	}
}
