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
