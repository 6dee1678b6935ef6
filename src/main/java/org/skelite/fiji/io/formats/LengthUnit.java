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

import java.util.Map;

/** Units of length, by the names that files give them. */
public final class LengthUnit {

	/** How ImageJ writes it. */
	static final String MICRON = "µm";

	/** In meters. */
	private static final Map<String, Double> METERS = Map.ofEntries(Map.entry("m", 1.0), Map.entry(
		"dm", 1e-1), Map.entry("cm", 1e-2), Map.entry("mm", 1e-3), Map.entry(MICRON, 1e-6), Map.entry(
			"nm", 1e-9), Map.entry("pm", 1e-12), Map.entry("Å", 1e-10), Map.entry("km", 1e3), Map.entry(
				"inch", 0.0254));

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("um", MICRON), Map.entry(
		"μm", MICRON), Map.entry("micron", MICRON), Map.entry("microns", MICRON), Map.entry(
			"micrometer", MICRON), Map.entry("micrometre", MICRON), Map.entry("micrometers", MICRON), Map
				.entry("millimeter", "mm"), Map.entry("millimeters", "mm"), Map.entry("millimetre", "mm"),
		Map.entry("nanometer", "nm"), Map.entry("nanometre", "nm"), Map.entry("nanometers", "nm"), Map
			.entry("meter", "m"), Map.entry("metre", "m"), Map.entry("centimeter", "cm"), Map.entry(
				"angstrom", "Å"), Map.entry("in", "inch"));

	private static final Map<String, String> LONG_NAMES = Map.of("m", "meter", "cm", "centimeter", "mm",
		"millimeter", MICRON, "micrometer", "nm", "nanometer", "Å", "angstrom");

	private LengthUnit() {}

	/** Returns the short name of a unit, itself if there is none. */
	static String shortName(final String unit) {
		return NAMES.getOrDefault(unit.strip(), unit.strip());
	}

	/** Returns the name of a unit in UDUNITS-2, as of OME-Zarr; itself if it is not known. */
	static String longName(final String unit) {
		final String name = shortName(unit);
		return LONG_NAMES.getOrDefault(name, name);
	}

	/** Returns how many of one unit another is long; NaN if one of them is not known. */
	public static double ratio(final String unit, final String other) {
		if (unit.equals(other)) return 1;
		final Double length = METERS.get(shortName(unit));
		final Double base = METERS.get(shortName(other));
		return length == null || base == null ? Double.NaN : length / base;
	}
}
