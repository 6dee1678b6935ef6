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

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import ij.measure.Calibration;

/**
 * What OME-XML says of the pixels of an OME-TIFF: its axes, which page is which
 * plane, and the size of a pixel.
 *
 * @see <a href="https://docs.openmicroscopy.org/ome-model/6.3.1/ome-tiff/specification.html">The
 *      OME-TIFF specification</a>
 */
final class OmeXml {

	private static final int LONGEST = 1 << 28;
	private static final int MAX_BLOCKS = 1 << 24;

	/** Default unit of lengths in the schema. */
	private static final String DEFAULT_UNIT = LengthUnit.MICRON;

	private final Element pixels;
	private final String order;
	private final ImageSize size;

	/** Pages and the places of their first planes, if that is told; else null. */
	private final int[] planes;

	private final long samples;

	private OmeXml(final Element pixels, final int samples) throws IOException {
		this.pixels = pixels;
		this.samples = samples;
		order = pixels.getAttribute("DimensionOrder");
		if (!order.matches("XY(ZCT|ZTC|CTZ|CZT|TCZ|TZC)")) throw damaged("DimensionOrder", order);
		size = new ImageSize(whole(pixels, "SizeX", -1), whole(pixels, "SizeY", -1), whole(pixels,
			"SizeC", -1), whole(pixels, "SizeZ", -1), whole(pixels, "SizeT", -1));
		size.check();
		if (size.channels() % samples != 0) throw damaged("SizeC", Long.toString(size.channels()));
		planes = planes();
	}

	static boolean is(final String description) {
		final int start = description.indexOf("<OME");
		return start >= 0 && start < 4096 && description.length() < LONGEST && description
			.stripLeading().startsWith("<");
	}

	/**
	 * @param samples how many channels a page has
	 * @throws IOException if the text is damaged, or tells of more than one image
	 */
	static OmeXml parse(final String description, final int samples) throws IOException {
		final Document document;
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			// no entities, neither from elsewhere nor bombs
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			final DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			document = builder.parse(new InputSource(new StringReader(description.strip())));
		}
		catch (final SAXException | ParserConfigurationException | StackOverflowError e) {
			throw new IOException("File is damaged: its OME-XML cannot be read (" + Messages.line(e) +
				").", e);
		}
		final Element root = document.getDocumentElement();
		final List<Element> images = children(root, "Image");
		if (!children(root, "BinaryOnly").isEmpty()) throw new UnsupportedImageException(
			"File is a part of an OME-TIFF of several files, which cannot be read; join them first (in" +
				" Fiji: Bio-Formats).");
		if (document.getElementsByTagNameNS("*", "Modulo").getLength() > 0) throw new UnsupportedImageException(
			"OME-TIFF whose slices, channels or frames are of several kinds (Modulo) cannot be read; save" +
				" each kind as a file of its own.");
		if (images.size() != 1) throw new UnsupportedImageException("OME-TIFF of " + images.size() +
			" images cannot be read; save them as files of their own.");
		final List<Element> pixels = children(images.get(0), "Pixels");
		if (pixels.size() != 1) throw new IOException("File is damaged: its OME-XML tells of no pixels.");
		return new OmeXml(pixels.get(0), samples);
	}

	private static List<Element> children(final Element parent, final String name) {
		final List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
			if (node instanceof Element element && element.getLocalName().equals(name)) children.add(
				element);
		return children;
	}

	private static long whole(final Element element, final String name, final long initial)
		throws IOException
	{
		final String text = element.getAttribute(name);
		if (text.isEmpty() && initial >= 0) return initial;
		try {
			final long value = Long.parseLong(text.strip());
			if (value >= 0 && value <= Integer.MAX_VALUE) return value;
		}
		catch (final NumberFormatException e) {
			// told below
		}
		throw damaged(name, text);
	}

	private static IOException damaged(final String name, final String text) {
		return new IOException("File is damaged: its OME-XML says " + name + "=\"" + text.replaceAll(
			"\\p{Cntrl}", " ") + "\".");
	}

	/** Returns the place of the plane that each page holds, -1 for pages of none. */
	private int[] planes() throws IOException {
		final List<Element> blocks = children(pixels, "TiffData");
		final boolean simple = blocks.isEmpty() || blocks.size() == 1 && !blocks.get(0).hasAttribute(
			"PlaneCount") && !blocks.get(0).hasAttribute("IFD");
		final List<int[]> pages = new ArrayList<>();
		long next = 0;
		int last = -1;
		for (final Element block : blocks) {
			checkSameFile(block);
			final long page = whole(block, "IFD", next);
			final long count = whole(block, "PlaneCount", block.hasAttribute("IFD") ? 1 : 0);
			final long from = index(whole(block, "FirstC", 0), whole(block, "FirstZ", 0), whole(block,
				"FirstT", 0));
			if (count > MAX_BLOCKS || page + count > MAX_BLOCKS || from + count > size.planes() / samples)
				throw damaged("PlaneCount", Long.toString(count));
			for (int i = 0; i < count; i++) {
				pages.add(new int[] { (int) (page + i), (int) from + i });
				last = Math.max(last, (int) page + i);
				if (pages.size() > MAX_BLOCKS) throw damaged("PlaneCount", Long.toString(count));
			}
			next = page + count;
		}
		if (simple) return null;
		final int[] places = new int[last + 1];
		Arrays.fill(places, -1);
		for (final int[] page : pages) {
			if (places[page[0]] >= 0) throw damaged("IFD", Integer.toString(page[0]));
			places[page[0]] = page[1];
		}
		return places;
	}

	private static void checkSameFile(final Element block) throws IOException {
		final List<Element> ids = children(block, "UUID");
		final Element root = block.getOwnerDocument().getDocumentElement();
		for (final Element id : ids)
			if (!id.getTextContent().strip().equals(root.getAttribute("UUID").strip())) throw new UnsupportedImageException(
				"File is a part of an OME-TIFF of several files, which cannot be read; join them first (in" +
					" Fiji: Bio-Formats).");
	}

	/** Returns how many pages there are along an axis; the samples of a page need none of their own. */
	private long length(final char axis) {
		return axis == 'C' ? size.channels() / samples : axis == 'Z' ? size.slices() : size.frames();
	}

	private long index(final long c, final long z, final long t) throws IOException {
		if (c >= size.channels() || z >= size.slices() || t >= size.frames()) throw damaged("First",
			c + "," + z + "," + t);
		long index = 0;
		for (int i = 4; i >= 2; i--) {
			final char axis = order.charAt(i);
			index = index * length(axis) + (axis == 'C' ? c / samples : axis == 'Z' ? z : t);
		}
		return index;
	}

	ImageSize size() {
		return size;
	}

	/**
	 * Returns channel, slice and frame of the first plane of a page, from 0.
	 *
	 * @throws IOException if the text does not say what the page is
	 */
	long[] position(final int page) throws IOException {
		long plane = page;
		if (planes != null) {
			if (page >= planes.length || planes[page] < 0) throw new IOException(
				"File contradicts itself: its OME-XML does not say what page " + (page + 1) + " is.");
			plane = planes[page];
		}
		final long[] position = { 0, 0, 0 };
		for (int i = 2; i <= 4; i++) {
			final char axis = order.charAt(i);
			position["CZT".indexOf(axis)] = plane % length(axis);
			plane /= length(axis);
		}
		position[0] *= samples;
		return position;
	}

	/** Returns the size of a pixel; lengths in other units are turned into that of the width. */
	Calibration calibration() throws IOException {
		final Calibration calibration = new Calibration();
		final double x = real("PhysicalSizeX");
		final double y = real("PhysicalSizeY");
		final double z = real("PhysicalSizeZ");
		if (x > 0) {
			final String unit = unit("X");
			calibration.setUnit(LengthUnit.shortName(unit));
			calibration.pixelWidth = x;
			calibration.pixelHeight = y > 0 ? y * ratio("Y", unit) : x;
			calibration.pixelDepth = z > 0 ? z * ratio("Z", unit) : x;
		}
		final double interval = real("TimeIncrement");
		if (interval > 0) {
			calibration.frameInterval = interval;
			calibration.setTimeUnit(pixels.hasAttribute("TimeIncrementUnit") ? pixels.getAttribute(
				"TimeIncrementUnit") : "s");
		}
		return calibration;
	}

	private String unit(final String axis) {
		final String name = "PhysicalSize" + axis + "Unit";
		return pixels.hasAttribute(name) ? pixels.getAttribute(name) : DEFAULT_UNIT;
	}

	private double ratio(final String axis, final String unit) throws IOException {
		final double ratio = LengthUnit.ratio(unit(axis), unit);
		if (!(ratio > 0)) throw new IOException("Image has pixels whose edges are in " + unit + " and " +
			unit(axis) + ", which cannot be compared; write them in one unit.");
		return ratio;
	}

	private double real(final String name) throws IOException {
		final String text = pixels.getAttribute(name);
		if (text.isEmpty()) return 0;
		try {
			final double value = Double.parseDouble(text.strip());
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			// told below
		}
		throw damaged(name, text);
	}
}
