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
package org.skelite.fiji.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.util.Progress;

import ij.IJ;
import ij.ImagePlus;

/** Tests that reading and writing of large images can be canceled, and that nothing is left then. */
class CancelFilesTest {

	@TempDir
	Path folder;

	/** Cancels when it is asked for the n-th time. */
	private static final class Impatient implements Progress {

		private final int patience;
		private int asked;

		Impatient(final int patience) {
			this.patience = patience;
		}

		@Override
		public void update(final long done, final long total, final String message) {}

		@Override
		public boolean isCanceled() {
			return ++asked > patience;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tiff-8-bit-lzw.tif", "tiff-stack.tif", "ome-zyx.ome.tif", "imagej-hyperstack.tif",
		"nifti-float32.nii.gz", "nifti-uint8.nii", "nrrd-gzip.nrrd", "meta-compressed.mhd", "npy-3d.npy",
		"hdf5-one.h5", "png-8-bit.png", "gif-animated.gif", "jpeg.jpg", "bmp-rgb.bmp" })
	void readingEndsAtOnce(final String name) throws IOException {
		final Path file = Path.of("src/test/resources/images", name);
		final Impatient whole = new Impatient(Integer.MAX_VALUE);
		ImageFiles.open(file, whole);
		assertTrue(whole.asked > 0);
		for (int patience = 0; patience < whole.asked; patience++) {
			final Impatient progress = new Impatient(patience);
			assertThrows(CancellationException.class, () -> ImageFiles.open(file, progress));
			assertEquals(patience + 1, progress.asked, "nothing is read after that");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.tif", "a.ome.tif", "a.nii", "a.nii.gz" })
	void writingLeavesNothing(final String name) throws IOException {
		final ImagePlus image = IJ.createImage("a", "8-bit random", 700, 800, 5);
		for (final boolean compress : new boolean[] { false, true }) {
			final Impatient whole = new Impatient(Integer.MAX_VALUE);
			ImageWriter.write(image, folder.resolve(name), true, compress, whole);
			assertTrue(whole.asked > 2, () -> "asked " + whole.asked + " times");
			Files.delete(folder.resolve(name));
			for (final int patience : new int[] { 0, 1, whole.asked - 1 })
				assertThrows(CancellationException.class, () -> ImageWriter.write(image, folder.resolve(name),
					false, compress, new Impatient(patience)));
			assertEmpty();
		}
	}

	@Test
	void writingPicturesLeavesNothing() throws IOException {
		final BufferedImage noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 300 * 300; i++)
			noise.setRGB(i % 300, i / 300, i * 1103515245 + 12345);
		final Path file = folder.resolve("a.png");
		for (final int patience : new int[] { 0, 1, 2 })
			assertThrows(CancellationException.class, () -> ImageWriter.writePng(noise, file, false,
				new Impatient(patience)));
		assertEmpty();
	}

	private void assertEmpty() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals("[]", files.toList().toString());
		}
	}
}
