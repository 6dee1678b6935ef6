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

import java.util.Set;

import ij.ImagePlus;
import ij.measure.Calibration;

/** Tells in OME-XML what the planes of an OME-TIFF are. */
final class OmeXmlText {

	private static final String SCHEMA = "http://www.openmicroscopy.org/Schemas/OME/2016-06";

	/** Units of the schema that ImageJ has, too. */
	private static final Set<String> UNITS = Set.of("m", "dm", "cm", "mm", LengthUnit.MICRON, "nm",
		"pm", "Å", "km", "pixel");

	private OmeXmlText() {}

	/** Returns ASCII text; planes lie in the order of ImageJ's stacks. */
	static String of(final ImagePlus image) {
		final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
		xml.append("<OME xmlns=\"" + SCHEMA +
			"\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + SCHEMA +
			" " + SCHEMA + "/ome.xsd\" Creator=\"Skelite\"><Image ID=\"Image:0\"");
		attribute(xml, "Name", image.getTitle());
		xml.append("><Pixels ID=\"Pixels:0\" DimensionOrder=\"XYCZT\" BigEndian=\"false\"");
		attribute(xml, "Type", type(image));
		attribute(xml, "SizeX", image.getWidth());
		attribute(xml, "SizeY", image.getHeight());
		attribute(xml, "SizeC", image.getNChannels());
		attribute(xml, "SizeZ", image.getNSlices());
		attribute(xml, "SizeT", image.getNFrames());
		addCalibration(xml, image.getCalibration());
		xml.append(">");
		for (int c = 0; c < image.getNChannels(); c++)
			xml.append("<Channel ID=\"Channel:0:" + c + "\" SamplesPerPixel=\"1\"/>");
		xml.append("<TiffData IFD=\"0\" PlaneCount=\"" + image.getStackSize() +
			"\"/></Pixels></Image></OME>");
		return xml.toString();
	}

	private static String type(final ImagePlus image) {
		return switch (image.getBitDepth()) {
			case 8 -> "uint8";
			case 16 -> image.getCalibration().isSigned16Bit() ? "int16" : "uint16";
			default -> "float";
		};
	}

	private static void addCalibration(final StringBuilder xml, final Calibration calibration) {
		if (calibration.scaled()) {
			addLength(xml, "PhysicalSizeX", calibration.pixelWidth, calibration.getXUnit());
			addLength(xml, "PhysicalSizeY", calibration.pixelHeight, calibration.getYUnit());
			addLength(xml, "PhysicalSizeZ", calibration.pixelDepth, calibration.getZUnit());
		}
		if (calibration.frameInterval > 0) attribute(xml, "TimeIncrement", calibration.frameInterval);
	}

	private static void addLength(final StringBuilder xml, final String name, final double length,
		final String unit)
	{
		final String known = LengthUnit.shortName(unit);
		final boolean inch = known.equals("inch");
		attribute(xml, name, Math.abs(length));
		attribute(xml, name + "Unit", inch ? "in" : UNITS.contains(known) ? known : "reference frame");
	}

	private static void attribute(final StringBuilder xml, final String name, final Object value) {
		xml.append(' ').append(name).append("=\"");
		value.toString().codePoints().forEach(c -> {
			final boolean plain = c >= ' ' && c < 127 && "<>&\"'".indexOf(c) < 0;
			if (plain) xml.append((char) c);
			// other control characters are not allowed in XML
			else if (c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff)) xml.append("&#" + c + ";");
		});
		xml.append('"');
	}
}
