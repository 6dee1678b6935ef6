package org.skelite.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.model.ModelCard;

/** Says what is wrong with images before work starts. */
final class ImageChecks {

	private ImageChecks() {}

	/** Returns 2 for an image or a volume of one slice, 3 for a volume. */
	static int dimensions(final Interval image) {
		final int n = image.numDimensions();
		if (n != 2 && n != 3) throw new IllegalArgumentException("Image must be 2D or 3D, got " + n +
			"D (" + size(image) + ").");
		return n == 3 && image.dimension(2) == 1 ? 2 : n;
	}

	/** Returns a volume's only slice as an image, anything else as it is. */
	static <T> RandomAccessibleInterval<T> flat(final RandomAccessibleInterval<T> image) {
		return image.numDimensions() == 3 && image.dimension(2) == 1 ? Views.hyperSlice(image, 2, image
			.min(2)) : image;
	}

	static void checkInput(final Interval image, final ModelCard card) {
		final int dimensions = dimensions(image);
		if (dimensions != card.dimensions()) throw new IllegalArgumentException("Model " + card
			.name() + " is for " + card.dimensions() + "D images, but the image is " + dimensions + "D (" +
			size(image) + "). Choose another model.");
		for (int d = 0; d < dimensions; d++)
			if (image.dimension(d) < 2) throw new IllegalArgumentException("Image of " + size(image) +
				" pixels is one pixel wide; there is nothing to thin.");
	}

	static void checkSize(final Interval image, final Interval result) {
		if (!Intervals.equalDimensions(image, result)) throw new IllegalArgumentException(
			"Image and result must have the same size, got " + size(image) + " and " + size(result) +
				".");
	}

	static void checkReal(final String what, final RealType<?> type) {
		if (type instanceof IntegerType) throw new IllegalArgumentException(what +
			", but the result has the integer type " + type.getClass().getSimpleName() +
			". Use a float image.");
	}

	private static String size(final Interval image) {
		return Arrays.stream(image.dimensionsAsLongArray()).mapToObj(Long::toString).collect(Collectors
			.joining(" x "));
	}
}
