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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ij.measure.Calibration;

/** Tests what OME-XML says of pages. */
class OmeXmlTest {

	private static final String SIZE = "SizeX=\"9\" SizeY=\"8\" SizeC=\"2\" SizeZ=\"3\" SizeT=\"4\"";

	private static String xml(final String attributes, final String content) {
		return "<?xml version=\"1.0\"?><!-- a comment --><OME xmlns=\"urn:any\" UUID=\"urn:uuid:1\"><Image" +
			" ID=\"Image:0\"><Pixels ID=\"Pixels:0\" Type=\"uint8\" " + attributes + ">" + content +
			"</Pixels></Image></OME>";
	}

	private static void assertRefused(final String xml, final String reason) {
		assertTrue(OmeXml.is(xml));
		final IOException e = assertThrows(IOException.class, () -> OmeXml.parse(xml, 1));
		assertTrue(e.getMessage().contains(reason), e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "XYCZT", "XYCTZ", "XYZCT", "XYZTC", "XYTCZ", "XYTZC" })
	void ordersOfPages(final String order) throws IOException {
		final OmeXml ome = OmeXml.parse(xml(SIZE + " DimensionOrder=\"" + order + "\"", ""), 1);
		assertEquals(new ImageSize(9, 8, 2, 3, 4), ome.size());
		final long[] lengths = { 2, 3, 4 };
		final long[] expected = new long[3];
		for (int page = 0; page < 24; page++) {
			assertArrayEquals(expected, ome.position(page));
			for (int i = 2; i < 5; i++) {
				final int axis = "CZT".indexOf(order.charAt(i));
				if (++expected[axis] < lengths[axis]) break;
				expected[axis] = 0;
			}
		}
	}

	@Test
	void pagesOneByOne() throws IOException {
		final StringBuilder blocks = new StringBuilder();
		for (int page = 0; page < 24; page++)
			blocks.append("<TiffData IFD=\"" + page + "\" FirstC=\"" + page / 12 + "\" FirstZ=\"" + (2 -
				page % 3) + "\" FirstT=\"" + page / 3 % 4 +
				"\" PlaneCount=\"1\"><UUID FileName=\"a\">urn:uuid:1</UUID></TiffData>");
		final OmeXml ome = OmeXml.parse(xml(SIZE + " DimensionOrder=\"XYCZT\"", blocks.toString()), 1);
		for (int page = 0; page < 24; page++)
			assertArrayEquals(new long[] { page / 12, 2 - page % 3, page / 3 % 4 }, ome.position(page));
		assertThrows(IOException.class, () -> ome.position(24));
	}

	@Test
	void samplesAreChannels() throws IOException {
		final OmeXml ome = OmeXml.parse(xml(SIZE + " DimensionOrder=\"XYCZT\"",
			"<TiffData IFD=\"0\" PlaneCount=\"12\"/>"), 2);
		assertArrayEquals(new long[] { 0, 1, 1 }, ome.position(4));
	}

	@Test
	void unitsAreMadeOne() throws IOException {
		final Calibration calibration = OmeXml.parse(xml(SIZE + " DimensionOrder=\"XYCZT\"" +
			" PhysicalSizeX=\"0.25\" PhysicalSizeY=\"500\" PhysicalSizeYUnit=\"nm\" PhysicalSizeZ=\"0.002\"" +
			" PhysicalSizeZUnit=\"mm\" TimeIncrement=\"3\"", ""), 1).calibration();
		assertEquals(0.25, calibration.pixelWidth, 1e-9);
		assertEquals(0.5, calibration.pixelHeight, 1e-9);
		assertEquals(2, calibration.pixelDepth, 1e-9);
		assertEquals("µm", calibration.getUnit());
		assertEquals(3, calibration.frameInterval, 1e-9);
		final OmeXml mixed = OmeXml.parse(xml(SIZE + " DimensionOrder=\"XYCZT\" PhysicalSizeX=\"1\"" +
			" PhysicalSizeY=\"1\" PhysicalSizeYUnit=\"pixel\"", ""), 1);
		assertThrows(IOException.class, mixed::calibration);
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		final String order = " DimensionOrder=\"XYCZT\"";
		assertRefused(xml(SIZE, ""), "DimensionOrder");
		assertRefused(xml(order + " SizeX=\"9\" SizeY=\"8\" SizeC=\"2\" SizeZ=\"0\" SizeT=\"4\"", ""),
			"damaged");
		assertRefused(xml(order + " SizeX=\"many\"", ""), "SizeX=\"many\"");
		assertRefused(xml(SIZE + order, "<TiffData IFD=\"0\" PlaneCount=\"25\"/>"), "PlaneCount");
		assertRefused(xml(SIZE + order, "<TiffData IFD=\"0\" PlaneCount=\"2000000000\"/>"), "PlaneCount");
		assertRefused(xml(SIZE + order, "<TiffData IFD=\"0\"/><TiffData IFD=\"0\"/>"), "IFD");
		assertRefused(xml(SIZE + order, "<TiffData FirstC=\"2\"/>"), "First");
		assertRefused(xml(SIZE + order,
			"<TiffData IFD=\"0\"><UUID FileName=\"b\">urn:uuid:2</UUID></TiffData>"), "several files");
		assertRefused("<OME><BinaryOnly MetadataFile=\"b\"/></OME>", "several files");
		assertRefused("<OME><Image/><Image/></OME>", "2 images");
		assertRefused("<OME><Image/></OME>", "no pixels");
		assertRefused("<OME><Image>", "OME-XML cannot be read");
	}
}
