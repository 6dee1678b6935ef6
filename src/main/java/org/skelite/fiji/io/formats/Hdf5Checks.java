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

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.ChunkedDatasetBase;
import io.jhdf.filter.PipelineFilterWithData;

/** What of a data set would be read as something else than it is. */
final class Hdf5Checks {

	/** Attribute of all that MATLAB stores. */
	private static final String MATLAB = "MATLAB_class";

	/** The filter that only reorders bytes, so that nothing tells whether it was applied. */
	private static final int SHUFFLE = 2;

	private Hdf5Checks() {}

	/**
	 * @throws UnsupportedImageException if so
	 */
	static void check(final Dataset data) throws UnsupportedImageException {
		if (data.getAttribute(MATLAB) != null) throw new UnsupportedImageException(
			"Data set by MATLAB, in which x and y are swapped, cannot be read; save it as TIFF or NIfTI.");
		if (number(data, "scale_factor", 1) != 1 || number(data, "add_offset", 0) != 0)
			throw new UnsupportedImageException("Data set whose numbers are to be scaled (scale_factor," +
				" add_offset) cannot be read; save it as what they stand for.");
		if (text(data, "CLASS").equals("IMAGE")) checkImage(data);
		checkFilters(data);
	}

	/**
	 * What the specification of images in HDF5 has beside shades of grey.
	 *
	 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_i_m_g.html">HDF5 Image and
	 *      Palette Specification</a>
	 */
	private static void checkImage(final Dataset data) throws UnsupportedImageException {
		final String kind = text(data, "IMAGE_SUBCLASS");
		final String origin = text(data, "DISPLAY_ORIGIN");
		if (kind.equals("IMAGE_INDEXED") || kind.equals("IMAGE_TRUECOLOR") || number(data,
			"IMAGE_WHITE_IS_ZERO", 0) != 0 || !origin.isEmpty() && !origin.equals("UL"))
			throw new UnsupportedImageException("Data set that is an image in color, of a palette, with 0 as" +
				" white, or upside down cannot be read; save it as a plain array.");
	}

	/** The library applies all filters to all chunks, also where a chunk was stored without. */
	private static void checkFilters(final Dataset data) throws UnsupportedImageException {
		final List<PipelineFilterWithData> filters = data.getFilters();
		if (!(data instanceof ChunkedDatasetBase chunked) || filters.isEmpty()) return;
		// incomplete chunks at the border may be stored without, and only their lengths tell
		if (filters.stream().allMatch(filter -> filter.getId() == SHUFFLE) && hasIncompleteChunks(chunked))
			throw filtered();
		for (final Chunk chunk : chunks(chunked).values())
			if (chunk.getFilterMask() != null && !chunk.getFilterMask().isEmpty()) throw filtered();
	}

	private static boolean hasIncompleteChunks(final ChunkedDatasetBase data) {
		for (int d = 0; d < data.getDimensions().length; d++)
			if (data.getDimensions()[d] % data.getChunkDimensions()[d] != 0) return true;
		return false;
	}

	private static UnsupportedImageException filtered() {
		return new UnsupportedImageException("Data set of chunks that are stored in different ways (filters)" +
			" cannot be read; save it again.");
	}

	/** The library keeps to itself which filters a chunk was stored without. */
	@SuppressWarnings("unchecked")
	private static Map<?, Chunk> chunks(final ChunkedDatasetBase data) {
		try {
			final Method lookup = ChunkedDatasetBase.class.getDeclaredMethod("getChunkLookup");
			lookup.setAccessible(true);
			return (Map<?, Chunk>) lookup.invoke(data);
		}
		catch (final InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException cause) throw cause;
			throw new IllegalStateException(e.getCause());
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("The library for HDF5 is of another version.", e);
		}
	}

	/** Returns the number in an attribute, or another one if there is none. */
	private static double number(final Dataset data, final String name, final double none) {
		final Attribute attribute = data.getAttribute(name);
		final Object value = attribute == null ? null : attribute.getData();
		final Object first = value != null && value.getClass().isArray() && Array.getLength(value) > 0 ? Array
			.get(value, 0) : value;
		return first instanceof Number number ? number.doubleValue() : none;
	}

	/** Returns the text in an attribute, empty if there is none. */
	private static String text(final Dataset data, final String name) {
		final Attribute attribute = data.getAttribute(name);
		return attribute != null && attribute.getData() instanceof String text ? text.strip() : "";
	}
}
