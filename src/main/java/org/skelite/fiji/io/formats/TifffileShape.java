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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The shape of an array, as tifffile for Python tells it in the description, such
 * as {@code {"shape": [12, 40, 44], "axes": "TYX"}}.
 */
final class TifffileShape {

	/** Axes in the order of positions. */
	private static final String KNOWN = "CZT";

	private static final int LONGEST = 1 << 16;

	private record Axis(char letter, long length) {}

	private final List<Axis> axes;

	/** The axes along which there are pages, the slowest one first. */
	private List<Axis> pageAxes = List.of();

	private TifffileShape(final List<Axis> axes) {
		this.axes = axes;
	}

	/**
	 * @return null if the description is of another kind
	 * @throws IOException if it is damaged
	 */
	static TifffileShape parse(final String description) throws IOException {
		if (!description.startsWith("{") || !description.contains("\"shape\"") || description
			.length() > LONGEST) return null;
		try {
			final JsonObject json = JsonParser.parseString(description).getAsJsonObject();
			final JsonArray shape = json.getAsJsonArray("shape");
			final JsonElement named = json.get("axes");
			final String letters = named == null ? "" : named.getAsString();
			final List<Axis> axes = new ArrayList<>();
			for (int i = 0; i < shape.size(); i++)
				axes.add(new Axis(letters.length() == shape.size() ? letters.charAt(i) : '?', shape.get(i)
					.getAsLong()));
			return new TifffileShape(axes);
		}
		catch (final JsonParseException | IllegalStateException | ClassCastException
				| NumberFormatException | UnsupportedOperationException | StackOverflowError e)
		{
			throw new IOException("File is damaged: the shape in its description cannot be read.", e);
		}
	}

	/**
	 * Returns the size of the image.
	 *
	 * @param channels of a page
	 * @throws IOException if shape and pages contradict each other, or it is not
	 *           known which axis is which
	 */
	ImageSize size(final TiffPage page, final int channels, final int pages) throws IOException {
		final long onePage = (long) page.width() * page.height() * page.samples();
		final double pixels = axes.stream().mapToDouble(Axis::length).reduce(1, (a, b) -> a * b);
		// pages that were written one by one tell each of its own shape
		if (pixels == onePage) pageAxes = List.of(new Axis('Z', pages));
		else if (pixels == (double) onePage * pages) pageAxes = pageAxes(page);
		else throw new IOException("File contradicts itself: its description tells of an array of " +
			shape() + ", but there are " + pages + " pages of " + page.width() + " x " + page.height() +
			" pixels.");
		if (length('C') > 1 && channels > 1) throw unknown();
		return new ImageSize(page.width(), page.height(), Math.max(channels, length('C')), length('Z'),
			length('T'));
	}

	private List<Axis> pageAxes(final TiffPage page) throws IOException {
		final List<Axis> outer = new ArrayList<>(axes);
		final int inPage = page.samples() > 1 ? 3 : 2;
		if (outer.size() < inPage) throw unknown();
		outer.subList(outer.size() - inPage, outer.size()).clear();
		outer.removeIf(axis -> axis.length() == 1);
		if (outer.size() == 1 && KNOWN.indexOf(outer.get(0).letter()) < 0) return List.of(new Axis('Z',
			outer.get(0).length()));
		if (outer.stream().anyMatch(axis -> KNOWN.indexOf(axis.letter()) < 0) || outer.stream().map(
			Axis::letter).distinct().count() < outer.size()) throw unknown();
		return outer;
	}

	private long length(final char letter) {
		return pageAxes.stream().filter(axis -> axis.letter() == letter).mapToLong(Axis::length)
			.findFirst().orElse(1);
	}

	private String shape() {
		return axes.stream().map(axis -> Long.toString(axis.length())).collect(Collectors.joining(
			" x "));
	}

	private IOException unknown() {
		return new IOException("File holds an array of " + shape() +
			" and says not which axes are channels, slices and frames; save it with ImageJ's axes" +
			" (imagej=True) or as OME-TIFF.");
	}

	/** Returns channel, slice and frame of a page's first channel, from 0. */
	long[] position(final int page) {
		final long[] position = { 0, 0, 0 };
		long rest = page;
		for (int i = pageAxes.size() - 1; i >= 0; i--) {
			final Axis axis = pageAxes.get(i);
			position[KNOWN.indexOf(axis.letter())] = rest % axis.length();
			rest /= axis.length();
		}
		return position;
	}
}
