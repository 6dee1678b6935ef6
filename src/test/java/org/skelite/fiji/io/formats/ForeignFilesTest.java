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
package org.skelite.fiji.io.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.io.ImagePlusImages;

import ij.ImagePlus;
import ij.measure.Calibration;
import net.imglib2.Cursor;
import net.imglib2.type.numeric.RealType;

/** Tests reading files that other programs wrote; {@code make_images.py} beside them made them. */
class ForeignFilesTest {

	private static final Path FOLDER = Path.of("src/test/resources/images");
	private static final int WIDTH = 17;
	private static final int HEIGHT = 13;

	/** Name, channels, slices, frames, value of the object, greatest difference, edges of pixels, unit. */
	private static final String IMAGES = """
		bmp-palette.bmp, 1, 1, 1, 255
		bmp-rgb.bmp, 1, 1, 1, 255
		gif-animated.gif, 1, 1, 3, 255
		gif-disposal.gif, 1, 1, 3, 255
		gif-interlaced.gif, 1, 1, 1, 255
		gif.gif, 1, 1, 1, 255
		hdf5-axes.h5:/labeled-zyx, 1, 4, 1, 100
		hdf5-axes.h5:/tyx, 1, 1, 4, 100
		hdf5-axes.h5:/yx, 1, 1, 1, 100
		hdf5-axes.h5:/zyxc, 1, 4, 1, 100
		hdf5-filters.h5:/checksum, 1, 1, 1, 100
		hdf5-gaps.h5:/full, 1, 1, 1, 100
		hdf5-image.h5:/grey, 1, 1, 1, 100
		hdf5-one.h5, 1, 1, 1, 100
		hdf5.h5:/big, 1, 1, 1, 100
		hdf5.h5:/bool, 1, 1, 1, 1
		hdf5.h5:/float, 1, 1, 1, 0.5
		hdf5.h5:/group/mask, 1, 4, 1, 100
		hdf5.h5:/packed, 1, 4, 1, 100, 0, 0.25 0.5 2 µm
		imagej-hyperstack.tif, 2, 3, 4, 255, 0, 0.25 0.5 2 µm
		jpeg.jpg, 1, 1, 1, 255, 2
		meta-compressed.mhd, 1, 4, 1, 100, 0, 0.25 0.5 2 mm
		meta-header-size.mhd, 1, 1, 1, 100
		meta.mha, 1, 4, 1, 100, 0, 0.25 0.5 2 mm
		microscope-one-page.tif, 1, 1, 1, 255
		nifti-2.nii, 1, 4, 1, 1, 0, 0.25 0.5 2 pixel
		nifti-big-endian.nii, 1, 4, 1, 1, 0, 0.25 0.5 2 pixel
		nifti-float32.nii, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		nifti-float32.nii.gz, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		nifti-frames.nii.gz, 1, 4, 2, 1, 0, 0.25 0.5 2 µm
		nifti-int16.nii, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		nifti-int16.nii.gz, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		nifti-no-scale.nii, 1, 4, 1, 100
		nifti-scale-nan.nii, 1, 4, 1, 100
		nifti-uint8.nii, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		nifti-uint8.nii.gz, 1, 4, 1, 1, 0, 0.25 0.5 2 mm
		npy-2d.npy, 1, 1, 1, 100
		npy-3d.npy, 1, 4, 1, 100
		npy-bool.npy, 1, 1, 1, 1
		npy-fortran.npy, 1, 4, 1, 100
		npy-version-2.npy, 1, 1, 1, 100
		nrrd-byte-skip.nrrd, 1, 1, 1, 100
		nrrd-gzip.nrrd, 1, 4, 1, 100, 0, 0.25 0.5 2 mm
		nrrd-raw.nrrd, 1, 4, 1, 100, 0, 0.25 0.5 2 mm
		nrrd-vectors.nrrd, 3, 4, 1, 100, 0, 0.25 0.5 2 pixel
		ome-backwards.ome.tif, 1, 4, 1, 255
		ome-bool-zyx.ome.tif, 1, 3, 1, 255
		ome-cyx.ome.tif, 3, 1, 1, 255, 0, 0.25 0.5 2 µm
		ome-czt.ome.tif, 2, 3, 1, 255
		ome-tyx.ome.tif, 1, 1, 3, 255, 0, 0.25 0.5 2 µm
		ome-tzcyx.ome.tif, 2, 3, 2, 255, 0, 0.25 0.5 2 µm
		ome-zyx.ome.tif, 1, 3, 1, 255, 0, 0.25 0.5 2 µm
		png-1-bit.png, 1, 1, 1, 255
		png-16-bit.png, 1, 1, 1, 60000
		png-8-bit.png, 1, 1, 1, 255
		png-opaque.png, 1, 1, 1, 255
		png-rgb-of-greys.png, 1, 1, 1, 255
		tiff-1-bit-fax.tif, 1, 1, 1, 255
		tiff-1-bit-g3-2d.tif, 1, 1, 1, 255
		tiff-1-bit-g4-lsb.tif, 1, 1, 1, 255
		tiff-1-bit-group4.tif, 1, 1, 1, 255
		tiff-1-bit-lsb.tif, 1, 1, 1, 255
		tiff-1-bit-lzw.tif, 1, 1, 1, 255
		tiff-1-bit-none.tif, 1, 1, 1, 255
		tiff-1-bit-rle.tif, 1, 1, 1, 255
		tiff-1-bit-zip.tif, 1, 1, 1, 255
		tiff-12-bit.tif, 1, 1, 1, 100
		tiff-4-bit.tif, 1, 1, 1, 15
		tiff-8-bit-jpeg.tif, 1, 1, 1, 255, 2
		tiff-8-bit-lzw-tiles.tif, 1, 1, 1, 255
		tiff-8-bit-lzw.tif, 1, 1, 1, 255
		tiff-8-bit-none.tif, 1, 1, 1, 255
		tiff-8-bit-rle.tif, 1, 1, 1, 255
		tiff-8-bit-zip.tif, 1, 1, 1, 255
		tiff-bigtiff-big-endian.tif, 1, 4, 1, 255
		tiff-bool-stack.tif, 1, 4, 1, 255
		tiff-bool.tif, 1, 1, 1, 255
		tiff-chunky.tif, 3, 1, 1, 255
		tiff-float16-big-endian.tif, 1, 1, 1, 100
		tiff-float16.tif, 1, 1, 1, 100
		tiff-float32-big-endian.tif, 1, 1, 1, 100
		tiff-float32-predictor3.tif, 1, 1, 1, 100
		tiff-float32.tif, 1, 1, 1, 100
		tiff-float64-big-endian.tif, 1, 1, 1, 100
		tiff-float64-predictor3.tif, 1, 1, 1, 100
		tiff-float64.tif, 1, 1, 1, 100
		tiff-horizontal-predictor-uint16.tif, 1, 1, 1, 100
		tiff-int16-big-endian.tif, 1, 1, 1, 100
		tiff-int16.tif, 1, 1, 1, 100
		tiff-int32-big-endian.tif, 1, 1, 1, 100
		tiff-int32.tif, 1, 1, 1, 100
		tiff-int64-big-endian.tif, 1, 1, 1, 100
		tiff-int64.tif, 1, 1, 1, 100
		tiff-int8-big-endian.tif, 1, 1, 1, 100
		tiff-int8.tif, 1, 1, 1, 100
		tiff-lzma.tif, 1, 1, 1, 100
		tiff-mask-page-of-ones.tif, 1, 1, 1, 255
		tiff-min-is-white.tif, 1, 1, 1, 255
		tiff-palette.tif, 1, 1, 1, 255
		tiff-planar-zip.tif, 3, 1, 1, 255
		tiff-planar.tif, 3, 1, 1, 255
		tiff-rgb-of-greys.tif, 1, 1, 1, 255
		tiff-shape-tyx.tif, 1, 1, 4, 255
		tiff-stack.tif, 1, 4, 1, 255
		tiff-uint16-big-endian.tif, 1, 1, 1, 100
		tiff-uint16.tif, 1, 1, 1, 100
		tiff-uint32-big-endian.tif, 1, 1, 1, 100
		tiff-uint32.tif, 1, 1, 1, 100
		tiff-uint64-big-endian.tif, 1, 1, 1, 100
		tiff-uint64.tif, 1, 1, 1, 100
		tiff-uint8-big-endian.tif, 1, 1, 1, 100
		tiff-uint8-bigtiff.tif, 1, 1, 1, 255
		tiff-uint8.tif, 1, 1, 1, 100
		tiff-zstd.tif, 1, 1, 1, 100
		""";

	private static final String REFUSED = """
		hdf5-axes.h5:/labeled-xyz, axes x
		hdf5-axes.h5:/matlab, MATLAB
		hdf5-axes.h5:/scaled, scale_factor
		hdf5-axes.h5:/xy, axes x
		hdf5-axes.h5:/yxc, axes y
		hdf5-border.h5:/mask, different ways
		hdf5-filters.h5:/both, different ways
		hdf5-filters.h5:/shuffle, different ways
		hdf5-gaps.h5:/empty, never written
		hdf5-gaps.h5:/sevens, never written
		hdf5-image.h5:/indexed, an image in color
		hdf5-image.h5:/scaled, add_offset
		hdf5-image.h5:/upside-down, upside down
		hdf5-image.h5:/white-is-zero, 0 as white
		hdf5.h5, name one as FILE:/PATH
		hdf5.h5:/none, no data set /none
		jpeg-cmyk.jpg, CMYK
		jpeg-orientation.jpg, Orientation is 6
		matlab.mat, MATLAB
		meta-two-orders.mha, binarydatabyteordermsb
		microscope-description.tif, ScanImage
		microscope-tag.tif, FluoView
		nifti-intercept-nan.nii, moved by NaN
		npy-4d.npy, says not which axes
		nrrd-color.nrrd, RGB color
		nrrd-list.nhdr, several files
		nrrd-no-direction.nrrd, says not of what kinds
		nrrd-text.nrrd, encoding ascii
		nrrd-units.nrrd, units mm
		nrrd-unknown-kind.nrrd, of the kinds ???
		ome-modulo.ome.tif, of several kinds
		png-orientation.png, Orientation is 6
		png-palette-of-red.png, colors of a palette
		png-short-palette.png, color 5 of a palette of 2
		png-transparent-value.png, transparent
		png-transparent.png, transparent
		tiff-float32-predictor3-big-endian.tif, order of bytes
		tiff-mask-page.tif, transparent
		tiff-no-data.tif, GDAL_NODATA
		tiff-orientation.tif, Orientation is 4
		tiff-rgb-5-samples.tif, 5 samples
		tiff-rgb.tif, RGB color
		tiff-scifio.tif, SCIFIO
		tiff-shape-of-unknown-axes.tif, says not which axes
		tiff-strip-of-4-planes.tif, 884 bytes instead of 221
		tiff-truncated-shape.tif, contradicts itself
		tiff-two-sizes.tif, different images
		tiff-volumetric.tif, pages are volumes
		tiff-whole-numbers-beyond-floats.tif, whole number 2147483653
		""";

	/** Those that have tests of their own, or belong to others. */
	private static final Set<String> OTHERS = Set.of("make_images.py", "meta-compressed.zraw", "meta-header-size.raw",
		"pyramid-subifds.ome.tif", "pyramid-pages.tif", "png-palette-white-is-0.png",
		"nifti-scaled.nii.gz");

	private static boolean isObject(final int c, final int z, final int t, final long y,
		final long x)
	{
		return (7 * x + 5 * y + 3 * z + 11 * c + 13 * t + x * y) % 4 == 0;
	}

	@ParameterizedTest
	@CsvSource(textBlock = IMAGES)
	void readsThem(final String name, final int channels, final int slices, final int frames,
		final double value) throws IOException
	{
		final String[] line = IMAGES.lines().filter(l -> l.startsWith(name + ",")).findFirst()
			.orElseThrow().split(", ");
		final double tolerance = line.length > 5 ? Double.parseDouble(line[5]) : 0;
		final ImagePlus image = ImageFiles.open(FOLDER.resolve(name));
		assertArrayEquals(new int[] { WIDTH, HEIGHT, channels, slices, frames }, image
			.getDimensions());
		for (int t = 0; t < frames; t++)
			for (int z = 0; z < slices; z++)
				for (int c = 0; c < channels; c++) {
					final Cursor<? extends RealType<?>> cursor = ImagePlusImages.wrap(image, c + 1, z + 1, t +
						1).localizingCursor();
					while (cursor.hasNext()) {
						final double actual = cursor.next().getRealDouble();
						assertEquals(isObject(c, z, t, cursor.getLongPosition(1), cursor.getLongPosition(0))
							? value : 0, actual, tolerance);
					}
				}
		final Calibration calibration = image.getCalibration();
		assertEquals(line.length > 6 ? line[6] : "1 1 1 pixel", String.format(Locale.ROOT,
			"%s %s %s %s", number(calibration.pixelWidth), number(calibration.pixelHeight), number(
				calibration.pixelDepth), calibration.getUnit()));
	}

	private static String number(final double value) {
		final double rounded = Math.round(value * 1e6) / 1e6;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	@ParameterizedTest
	@CsvSource(textBlock = REFUSED)
	void refusesThem(final String name, final String reason) {
		final Exception e = assertThrows(Exception.class, () -> ImageFiles.open(FOLDER.resolve(name)));
		assertTrue(e instanceof IOException || e instanceof IllegalArgumentException, e.toString());
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	@Test
	void allHaveATest() throws IOException {
		final TreeSet<String> tested = Stream.concat(IMAGES.lines(), REFUSED.lines()).map(line -> line
			.replaceAll("[,:].*", "")).collect(Collectors.toCollection(TreeSet::new));
		tested.addAll(OTHERS);
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertEquals(files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(
				TreeSet::new)), tested);
		}
	}

	@ParameterizedTest
	@CsvSource({ "pyramid-subifds.ome.tif", "pyramid-pages.tif" })
	void pyramidsAreTheirFullImage(final String name) throws IOException {
		final ImagePlus image = ImageFiles.open(FOLDER.resolve(name));
		assertArrayEquals(new int[] { 256, 208, 1, 1, 1 }, image.getDimensions());
		for (int y = 0; y < 208; y++)
			for (int x = 0; x < 256; x++)
				assertEquals(isObject(0, 0, 0, y % HEIGHT, x % WIDTH) ? 255 : 0, image.getProcessor().get(x,
					y));
	}

	@Test
	void palettesAreWhatTheyShow() throws IOException {
		final ImagePlus image = ImageFiles.open(FOLDER.resolve("png-palette-white-is-0.png"));
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				assertEquals(isObject(0, 0, 0, y, x) ? 0 : 255, image.getProcessor().get(x, y));
	}

	@Test
	void partsThatWereNeverWrittenAreZero() throws IOException {
		final ImagePlus image = ImageFiles.open(FOLDER.resolve("hdf5-gaps.h5:/zeros"));
		for (int y = 0; y < HEIGHT; y++)
			for (int x = 0; x < WIDTH; x++)
				assertEquals(x < 8 && y < 8 && isObject(0, 0, 0, y, x) ? 100 : 0, image.getProcessor().get(x, y));
	}

	@Test
	void niftiIsScaled() throws IOException {
		final ImagePlus image = ImageFiles.open(FOLDER.resolve("nifti-scaled.nii.gz"));
		for (int z = 0; z < 4; z++)
			for (int y = 0; y < HEIGHT; y++)
				for (int x = 0; x < WIDTH; x++)
					assertEquals(isObject(0, z, 0, y, x) ? 2 * 107 + 7 : 2 * 7 + 7, image.getStack()
						.getProcessor(z + 1).getf(x, y));
	}

	/** ITK looks at the first letter of true and false. */
	@Test
	void metaImageIsBigEndianInOneLetterToo(@TempDir final Path folder) throws IOException {
		for (final String big : new String[] { "T", "true", "1" }) {
			final Path file = folder.resolve("x.mha");
			Files.write(file, ("ObjectType = Image\nNDims = 2\nBinaryData = T\nBinaryDataByteOrderMSB = " +
				big + "\nDimSize = 2 1\nElementType = MET_USHORT\nElementDataFile = LOCAL\n\0\1\2\0").getBytes(
					StandardCharsets.ISO_8859_1));
			final ImagePlus image = ImageFiles.open(file);
			assertEquals(1, image.getProcessor().get(0, 0), big);
			assertEquals(512, image.getProcessor().get(1, 0), big);
		}
	}

	@Test
	void keepsOriginsAndTimes() throws IOException {
		for (final String name : new String[] { "meta.mha", "nrrd-raw.nrrd" }) {
			final Calibration calibration = ImageFiles.open(FOLDER.resolve(name)).getCalibration();
			assertEquals(1, calibration.getX(0), 1e-9);
			assertEquals(2, calibration.getY(0), 1e-9);
			assertEquals(3, calibration.getZ(0), 1e-9);
		}
		assertEquals(7, frameInterval("imagej-hyperstack.tif"), 1e-9);
		assertEquals(3, frameInterval("nifti-frames.nii.gz"), 1e-9);
		assertEquals(0.2, frameInterval("gif-animated.gif"), 1e-9);
	}

	private static double frameInterval(final String name) throws IOException {
		return ImageFiles.open(FOLDER.resolve(name)).getCalibration().frameInterval;
	}
}
