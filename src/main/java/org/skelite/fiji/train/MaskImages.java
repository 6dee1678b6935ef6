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
package org.skelite.fiji.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.training.data.MaskImage;
import org.skelite.training.data.Tracing;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Images that are open in ImageJ, or in a folder, as masks to learn from. */
public final class MaskImages {

	private MaskImages() {}

	/**
	 * Lists all that are open, in the order in which they were opened.
	 *
	 * @throws SkeliteException if there is none
	 */
	static List<MaskImage> open() {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) throw SkeliteException.input(
			"No image is open; open the masks to learn from, or name a folder of them.");
		return Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull).map(
			image -> new MaskImage(image.getTitle(), () -> pixels(image), null)).toList();
	}

	/**
	 * Returns the images of a folder, in the order of their names.
	 *
	 * @throws SkeliteException if there is no such folder, or no image
	 * @throws IOException if the folder cannot be read
	 */
	public static List<MaskImage> in(final Path folder) throws IOException {
		return in(folder, mask -> null);
	}

	/**
	 * Returns the images of a folder with their traced centerlines.
	 *
	 * @param centerlines folder of images or SWC files of the same names
	 * @throws SkeliteException if there is no such folder, or no image
	 * @throws IOException if a folder cannot be read
	 */
	public static List<MaskImage> in(final Path folder, final Path centerlines) throws IOException {
		return in(folder, new Tracings(centerlines)::of);
	}

	private static List<MaskImage> in(final Path folder,
		final Function<Path, Tracing.Reader> tracings) throws IOException
	{
		if (!Files.isDirectory(folder)) throw SkeliteException.file("Folder of masks " + folder +
			" does not exist.");
		final List<MaskImage> images = ImageFiles.list(folder).stream().map(file -> new MaskImage(file
			.getFileName().toString(), () -> pixels(ImageFiles.open(file)), tracings.apply(file))).toList();
		if (images.isEmpty()) throw SkeliteException.file("Folder of masks " + folder +
			" has no images (" + ImageFiles.FORMATS + ").");
		return images;
	}

	/** Returns an image of one channel and frame. */
	static RandomAccessibleInterval<? extends RealType<?>> pixels(final ImagePlus image) {
		if (image.getNChannels() > 1 || image.getNFrames() > 1) throw SkeliteException.input("has " +
			image.getNChannels() + " channels and " + image.getNFrames() +
			" frames; save each one as a mask of its own.");
		return ImagePlusImages.wrap(image, 1, 1);
	}
}
