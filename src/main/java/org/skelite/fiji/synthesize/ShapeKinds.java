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
package org.skelite.fiji.synthesize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.skelite.synthesis.ShapeKind;
import org.skelite.util.SkeliteException;

/** Lists of kinds of shapes as texts such as {@code curves:6,straight,lines}. */
public final class ShapeKinds {

	/** Help on inputs of such texts. */
	public static final String DESCRIPTION = "Kinds of shapes, with commas between, one of which is" +
		" drawn for each synthesized mask: curves, straight (tubes, bars), lines (one pixel wide)," +
		" spines, trees, flat (3D only), blobs; curves:6 counts as if named six times.";

	/** Help on inputs of the greatest anisotropy. */
	public static final String ANISOTROPY = "How many times farther apart than pixels the slices of" +
		" synthesized volumes may be; the distance is drawn for each.";

	private static final int MOST = 100;

	private ShapeKinds() {}

	/** Returns the text of a list; kinds that it names more than once have a number. */
	public static String text(final List<ShapeKind> kinds) {
		return new LinkedHashSet<>(kinds).stream().map(kind -> {
			final int count = Collections.frequency(kinds, kind);
			return name(kind) + (count == 1 ? "" : ":" + count);
		}).collect(Collectors.joining(","));
	}

	/**
	 * Returns the list that a text stands for.
	 *
	 * @throws SkeliteException if it names something else, or a number is
	 *           not within 1 to 100
	 */
	public static List<ShapeKind> parse(final String text) {
		final List<ShapeKind> kinds = new ArrayList<>();
		for (final String part : text.split(",", -1)) {
			final String[] pair = part.strip().split(":", 2);
			kinds.addAll(Collections.nCopies(pair.length == 1 ? 1 : count(part, pair[1].strip()), kind(
				pair[0].strip())));
		}
		return List.copyOf(kinds);
	}

	private static ShapeKind kind(final String text) {
		return Arrays.stream(ShapeKind.values()).filter(kind -> name(kind).equals(text.toLowerCase(
			Locale.ROOT))).findFirst().orElseThrow(() -> SkeliteException.input(
				"Kinds must be of " + Arrays.stream(ShapeKind.values()).map(ShapeKinds::name).collect(
					Collectors.joining(", ")) + ", got \"" + text + "\"."));
	}

	private static int count(final String part, final String text) {
		final int count = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
		if (count < 1 || count > MOST) throw SkeliteException.input(
			"The number behind a kind of shapes must be from 1 to " + MOST + ", got \"" + part.strip() +
				"\".");
		return count;
	}

	static String name(final ShapeKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}
}
