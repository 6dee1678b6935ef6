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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.skelite.fiji.io.FolderContent;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.graph.LinePixels;
import org.skelite.graph.io.SwcReader;
import org.skelite.mask.PixelSet;
import org.skelite.training.data.Tracing;
import org.skelite.util.SkeliteException;

import ij.measure.Calibration;
import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Traced centerlines in a folder: images of the same size as the mask, or SWC files in the unit of
 * the mask's pixel sizes. They have the names of their masks, but for the extension.
 */
final class Tracings {

	private static final String SWC = "swc";

	private final Path folder;

	/** Files by their names without extension. */
	private final Map<String, List<Path>> files;

	/**
	 * Looks into the folder.
	 *
	 * @throws SkeliteException if there is no such folder
	 * @throws IOException if it cannot be read
	 */
	Tracings(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) throw SkeliteException.file("Folder of centerlines " + folder +
			" does not exist.");
		this.folder = folder;
		final FolderContent content = FolderContent.of(folder);
		files = Stream.concat(content.images().stream(), content.others().stream().filter(
			Tracings::isSwc)).collect(Collectors.groupingBy(Tracings::name));
	}

	private static boolean isSwc(final Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith("." + SWC);
	}

	private static String name(final Path file) {
		if (!isSwc(file)) return ImageFiles.baseName(file);
		final String name = file.getFileName().toString();
		return name.substring(0, name.length() - SWC.length() - 1);
	}

	/** Returns what reads the tracing of a mask. */
	Tracing.Reader of(final Path mask) {
		return empty -> read(mask, empty);
	}

	private Tracing read(final Path mask, final PixelSet empty) throws IOException {
		final String name = ImageFiles.baseName(mask);
		final List<Path> found = files.getOrDefault(name, List.of());
		if (found.isEmpty()) throw SkeliteException.file("is missing: there is no image or SWC file " +
			name + " in " + folder + ".");
		if (found.size() > 1) throw SkeliteException.file("is ambiguous: there are " + found.get(0)
			.getFileName() + " and " + found.get(1).getFileName() + " in " + folder + ".");
		return isSwc(found.get(0)) ? ofSwc(found.get(0), mask, empty) : ofImage(found.get(0), empty);
	}

	private static Tracing ofSwc(final Path file, final Path mask, final PixelSet empty)
		throws IOException
	{
		final Calibration calibration = ImageFiles.open(mask).getCalibration();
		final double[] spacing = { calibration.pixelWidth, calibration.pixelHeight,
			calibration.pixelDepth };
		final LinePixels pixels = LinePixels.of(SwcReader.read(file), Arrays.copyOf(spacing, empty
			.numDimensions()), empty);
		if (pixels.pixels().next(0) < 0 && pixels.outside() > 0) throw SkeliteException.file(
			"lies outside the image: SWC files have to be in " + calibration.getUnit() +
				", of which a pixel of the mask is " + spacing[0] + " wide.");
		return new Tracing(pixels.pixels(), pixels.outside());
	}

	private static Tracing ofImage(final Path file, final PixelSet empty) throws IOException {
		final RandomAccessibleInterval<? extends RealType<?>> image = MaskImages.pixels(ImageFiles.open(
			file));
		final long[] size = image.dimensionsAsLongArray();
		if (!Arrays.equals(size, empty.dimensions())) throw SkeliteException.file("has " + text(size) +
			" pixels, but its mask " + text(empty.dimensions()) + ".");
		final PixelSet line = empty.emptyCopy();
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		boolean full = true;
		while (cursor.hasNext()) {
			if (cursor.next().getRealDouble() == 0) full = false;
			else line.add(line.position(cursor.getLongPosition(0), cursor.getLongPosition(1),
				size.length == 3 ? cursor.getLongPosition(2) : 0));
		}
		if (full) throw SkeliteException.file("has no background: no pixel is 0.");
		return new Tracing(line, 0);
	}

	private static String text(final long[] size) {
		return Arrays.stream(size).mapToObj(Long::toString).collect(Collectors.joining(" x "));
	}
}
