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
package org.skelite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ij.IJ;
import ij.ImagePlus;

/** Reads masks from image files; a stack is a volume, what is not 0 is the object. */
final class ImageFiles {

	private ImageFiles() {}

	/** Returns the masks in a folder; files of centerlines are none. */
	static List<Supplier<Mask>> masks(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().matches(".*\\.(png|tif|tiff)") && !file
				.toString().contains("centerline")).sorted().map(
				file -> (Supplier<Mask>) () -> read(file)).collect(Collectors.toList());
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	private static Mask read(final Path file) {
		final ImagePlus image = IJ.openImage(file.toString());
		if (image == null) throw new IllegalArgumentException("Cannot read image " + file + ".");
		final int depth = image.getStackSize();
		final Mask mask = depth == 1 ? Mask.empty(image.getWidth(), image.getHeight()) : Mask.empty(
			image.getWidth(), image.getHeight(), depth);
		for (int z = 0, i = 0; z < depth; z++)
			for (int y = 0; y < image.getHeight(); y++)
				for (int x = 0; x < image.getWidth(); x++, i++)
					if (image.getStack().getVoxel(x, y, z) != 0) mask.pixels()[i] = (byte) 255;
		return mask;
	}
}
