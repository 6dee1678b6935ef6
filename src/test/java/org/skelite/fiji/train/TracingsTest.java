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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.mask.PixelSet;
import org.skelite.training.data.UserMask;
import org.skelite.training.data.UserMasks;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.IJ;
import ij.ImagePlus;

/** Tests how masks and tracings are brought together. */
class TracingsTest {

	@TempDir
	Path folder;

	private Path masks;
	private Path lines;

	private final List<String> messages = new ArrayList<>();

	@BeforeEach
	void folders() throws IOException {
		masks = Files.createDirectory(folder.resolve("masks"));
		lines = Files.createDirectory(folder.resolve("lines"));
	}

	private static ImagePlus image(final int width, final int y0, final int y1) {
		final ImagePlus image = IJ.createImage("", "8-bit black", width, 40, 1);
		image.getProcessor().setValue(255);
		image.getProcessor().fillRect(4, y0, width - 8, y1 - y0 + 1);
		return image;
	}

	private void mask(final String name) throws IOException {
		final ImagePlus mask = image(50, 10, 16);
		mask.getCalibration().pixelWidth = 0.5;
		mask.getCalibration().pixelHeight = 0.25;
		mask.getCalibration().setUnit("mm");
		ImageWriter.writeTiff(mask, masks.resolve(name), false);
	}

	private void line(final String name, final ImagePlus line) throws IOException {
		ImageWriter.writeTiff(line, lines.resolve(name), false);
	}

	private UserMasks read() throws IOException {
		return UserMasks.read(MaskImages.in(masks, lines), TrainingParameters.INITIAL.with(
			TrainingOption.CROP, 32), messages::add, Progress.NONE);
	}

	@Test
	void imagesAndSwcAreTheSame() throws IOException {
		mask("a.tif");
		mask("b.tif");
		final ImagePlus line = IJ.createImage("", "16-bit black", 50, 40, 1);
		for (int x = 10; x <= 40; x++)
			line.getProcessor().set(x, 14, 300);
		line("a.png.tif", line); // not that of a
		line("a.tif", line);
		Files.writeString(lines.resolve("b.SWC"),
			"# x and y in mm\n1 0 5 3.5 0 1 -1\n2 0 12.4 3.5 0 1 1\n3 0 20 3.5 0 0 2\n");
		final List<UserMask> read = new ArrayList<>(read().training());
		read.addAll(read().validation());
		assertEquals(2, read.size());
		assertEquals(read.get(0).skeleton(), read.get(1).skeleton());
		final PixelSet skeleton = read.get(0).skeleton();
		assertEquals(31, skeleton.count());
		assertTrue(skeleton.contains(skeleton.position(40, 14, 0)));
		assertEquals(List.of(), messages);
	}

	@Test
	void everyTracingThatCannotBeUsedIsNamed() throws IOException {
		for (final String name : List.of("missing", "twice", "small", "empty", "full", "shifted", "unit",
			"broken", "empty2", "good"))
			mask(name + ".tif");
		line("good.tif", image(50, 13, 13));
		line("twice.tif", image(50, 13, 13));
		Files.writeString(lines.resolve("twice.swc"), "");
		line("small.tif", image(49, 13, 13));
		line("empty.tif", IJ.createImage("", "8-bit black", 50, 40, 1));
		line("full.tif", IJ.createImage("", "8-bit white", 50, 40, 1));
		line("shifted.tif", image(50, 30, 30));
		Files.writeString(lines.resolve("unit.swc"), "1 0 30 13 0 1 -1\n2 0 40 13 0 1 1\n");
		Files.writeString(lines.resolve("broken.swc"), "1 0 30 13\n");
		Files.writeString(lines.resolve("empty2.swc"), "# nothing\n");
		final String message = assertThrows(SkeliteException.class, this::read).getMessage();
		for (final String part : List.of("missing.tif is missing: there is no image or SWC file missing in",
			"twice.tif is ambiguous: there are twice", "small.tif has 49 x 40 pixels, but its mask 50 x 40.",
			"empty.tif is empty", "full.tif has no background", "shifted.tif is not that of this mask: 100%",
			"unit.tif lies outside the image: SWC files have to be in mm, of which a pixel of the mask is 0.5",
			"broken.tif cannot be read: Line 1 has 4 columns", "empty2.tif is empty"))
			assertTrue(message.contains("The centerline of mask " + part), part + ": " + message);
		assertTrue(!message.contains("good"), message);
		assertTrue(assertThrows(SkeliteException.class, () -> MaskImages.in(masks, folder.resolve(
			"none"))).getMessage().contains("Folder of centerlines"));
	}

	@Test
	void whatStraysIsTold() throws IOException {
		mask("a.tif");
		final ImagePlus line = image(50, 13, 13);
		line.getProcessor().setValue(255);
		line.getProcessor().fillRect(10, 30, 10, 1);
		line("a.tif", line);
		read();
		assertEquals(1, messages.size());
		assertTrue(messages.get(0).startsWith("19.2% of the centerline of mask a.tif lies outside"),
			messages.get(0));
	}
}
