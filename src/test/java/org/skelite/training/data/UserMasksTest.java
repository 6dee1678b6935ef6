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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.train.MaskImages;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

/** Tests which masks of a folder are taken, and how they are shared out. */
class UserMasksTest {

	private static final int CROP = 32;

	@TempDir
	Path folder;

	private final List<String> skipped = new ArrayList<>();

	private void save(final String name, final ImagePlus image) throws IOException {
		ImageWriter.writeTiff(image, folder.resolve(name), false);
	}

	private static ImagePlus bar(final int size, final int slices, final String type) {
		final ImagePlus image = IJ.createImage("mask", type + " black", size, size, slices);
		for (int slice = 1; slice <= slices; slice++) {
			final ImageProcessor pixels = image.getStack().getProcessor(slice);
			pixels.setValue(255);
			pixels.fillRect(3, 10, size - 6, 7);
		}
		return image;
	}

	private UserMasks read(final int dimensions, final long seed) throws IOException {
		return UserMasks.read(MaskImages.in(folder), TrainingParameters.INITIAL.with(
			TrainingOption.DIMENSIONS, dimensions).with(TrainingOption.CROP, CROP).with(TrainingOption.SEED,
				seed), skipped::add, Progress.NONE);
	}

	@Test
	void badMasksAreNamedAndLeftOut() throws IOException {
		save("good.tif", bar(40, 1, "8-bit"));
		save("good16.tif", bar(40, 1, "16-bit"));
		final ImagePlus labels = bar(40, 1, "8-bit");
		labels.getProcessor().set(0, 0, 7);
		save("labels.tif", labels);
		save("empty.tif", IJ.createImage("", "8-bit black", 40, 40, 1));
		save("full.tif", IJ.createImage("", "8-bit white", 40, 40, 1));
		save("small.tif", bar(30, 1, "8-bit"));
		save("volume.tif", bar(40, 5, "8-bit"));
		save("color.tif", IJ.createImage("", "RGB", 40, 40, 1));
		final ImagePlus series = bar(40, 4, "8-bit");
		series.setDimensions(2, 1, 2);
		save("series.tif", series);
		Files.writeString(folder.resolve("broken.png"), "no image");
		Files.writeString(folder.resolve("notes.txt"), "no image either");
		final UserMasks masks = read(2, 1);
		assertEquals(List.of("good.tif", "good16.tif"), Stream.of(masks.training(), masks.validation())
			.flatMap(List::stream).map(UserMask::name).sorted().toList());
		assertEquals(8, skipped.size(), skipped.toString());
		assertSkipped("labels.tif", "not binary: it has pixels of value 7 and of 255");
		assertSkipped("empty.tif", "is empty");
		assertSkipped("full.tif", "no background");
		assertSkipped("small.tif", "30 x 30 pixels is too small for crops of 32");
		assertSkipped("volume.tif", "is 3D, but the model is for 2D");
		assertSkipped("color.tif", "color");
		assertSkipped("series.tif", "2 channels and 2 frames");
		assertSkipped("broken.png", "cannot be read");
	}

	private void assertSkipped(final String name, final String reason) {
		assertTrue(skipped.stream().anyMatch(s -> s.startsWith("Mask " + name + " ") && s.contains(
			reason)), name + ": " + skipped);
	}

	@Test
	void folderWithoutMasksIsRefused() throws IOException {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> read(2, 1)).getMessage().contains(
			"has no images"));
		save("volume.tif", bar(40, 5, "8-bit"));
		final String message = assertThrows(IllegalArgumentException.class, () -> read(2, 1))
			.getMessage();
		assertTrue(message.contains("None of the 1 images") && message.contains("volume.tif is 3D"),
			message);
		assertThrows(IllegalArgumentException.class, () -> MaskImages.in(folder.resolve("none")));
	}

	@Test
	void someMasksAreHeldBackBySeed() throws IOException {
		for (int i = 0; i < 10; i++)
			save(i + ".tif", bar(40 + i, 1, "8-bit"));
		final UserMasks masks = read(2, 1);
		assertEquals(8, masks.training().size());
		assertEquals(2, masks.validation().size());
		assertFalse(masks.training().stream().anyMatch(masks.validation()::contains));
		assertEquals(names(masks), names(read(2, 1)));
		assertNotEquals(names(masks), names(read(2, 2)));
		assertEquals(masks.checksum(), read(2, 2).checksum());
		save("new.tif", bar(40, 1, "8-bit"));
		assertNotEquals(masks.checksum(), read(2, 1).checksum());
	}

	private static List<String> names(final UserMasks masks) {
		return masks.validation().stream().map(UserMask::name).toList();
	}

	@Test
	void singleMaskIsUsedForBoth() throws IOException {
		save("only.tif", bar(40, 1, "8-bit"));
		final UserMasks masks = read(2, 1);
		assertEquals(masks.training(), masks.validation());
		assertEquals(2, masks.depth(2)); // 7 pixels wide: 4 erosions
	}
}
