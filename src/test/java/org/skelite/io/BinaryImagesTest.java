package org.skelite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.topology.PixelSet;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;

class BinaryImagesTest {

	@ParameterizedTest
	@CsvSource({ "0, 255, false, 2", "255, 0, false, 1", "0, 255, true, 1", "1, 2, false, 2",
		"-1, 0, false, 2", "0, 0, false, 0", "7, 7, false, 3", "7, 7, true, 0", "0, 0, true, 3" })
	void objectIsTheGreaterValue(final float first, final float others, final boolean invert,
		final long count)
	{
		assertEquals(count, BinaryImages.read(ArrayImgs.floats(new float[] { first, others, others }, 3,
			1), invert).count());
	}

	@Test
	void keepsPlacesOfShiftedVolumes() {
		final byte[] values = new byte[5 * 4 * 3];
		values[2 + 5 * (1 + 4 * 2)] = 1;
		final PixelSet set = BinaryImages.read(Views.translate(ArrayImgs.unsignedBytes(values, 5, 4, 3),
			9, -9, 4), false);
		assertEquals(set.position(2, 1, 2), set.next(0));
		assertEquals(1, set.count());
		assertEquals(set, BinaryImages.read(ImagePlusImages.wrap(BinaryImages.image("a", set), 1, 1),
			false));
	}

	@Test
	void refusesGreyImages() {
		final String message = assertThrows(IllegalArgumentException.class, () -> BinaryImages.read(
			ArrayImgs.floats(new float[] { 0, 1, 1, 0.5f }, 2, 2), false)).getMessage();
		assertTrue(message.contains("0, 1 and 0.5"), message);
		for (final float[] values : new float[][] { { 0, Float.NaN }, { Float.NaN, 0 }, { Float.NaN,
			Float.NaN } })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> BinaryImages.read(ArrayImgs
				.floats(values, 2, 1), false)).getMessage().contains("NaN"));
	}
}
