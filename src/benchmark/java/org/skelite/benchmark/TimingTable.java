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
package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Writes the times of a series as tables. */
final class TimingTable {

	private static final String LEFT_OUT = "–";

	private final List<TimedMask> masks;
	private final Set<String> methods = new LinkedHashSet<>();

	TimingTable(final List<TimedMask> masks) {
		this.masks = masks;
		for (final TimedMask mask : masks)
			methods.addAll(mask.milliseconds().keySet());
	}

	/** Returns medians and quartile ranges in milliseconds. */
	MarkdownTable times() {
		return table((mask, method) -> number(mask.median(method)) + " (" + number(Estimate
			.quartileRange(mask.milliseconds().get(method))) + ")");
	}

	/** Returns times as shares of the reference's, round by round, medians. */
	MarkdownTable ratios() {
		return table((mask, method) -> {
			final double ratio = mask.ratio(method, mask.reference());
			return Double.isNaN(ratio) ? LEFT_OUT : String.format(Locale.ROOT, "%.2f", ratio);
		});
	}

	/** Returns peak memory in megabytes, heap and native. */
	MarkdownTable memory() {
		return table((mask, method) -> mask.memory().containsKey(method) ? mask.memory().get(method)
			.text() : LEFT_OUT);
	}

	/** Returns a sentence on how time grows, from a fit of a power law. */
	String growth(final ToDoubleFunction<TimedMask> axis, final String what) {
		final List<String> exponents = new ArrayList<>();
		for (final String method : methods) {
			final SimpleRegression fit = new SimpleRegression();
			for (final TimedMask mask : masks)
				if (!Double.isNaN(mask.median(method))) fit.addData(Math.log(axis.applyAsDouble(mask)), Math
					.log(mask.median(method)));
			if (fit.getN() >= 3) exponents.add(method + " " + String.format(Locale.ROOT, "%.2f", fit
				.getSlope()));
		}
		return "Exponents of a power law of time over " + what + ": " + String.join("; ", exponents) +
			".";
	}

	Set<String> methods() {
		return methods;
	}

	List<TimedMask> masks() {
		return masks;
	}

	private MarkdownTable table(final BiFunction<TimedMask, String, String> cell) {
		final List<String> heading = new ArrayList<>(List.of("size", "foreground"));
		heading.addAll(methods);
		final MarkdownTable table = new MarkdownTable(heading);
		for (final TimedMask mask : masks) {
			final List<String> row = new ArrayList<>(List.of(mask.size(), String.format(Locale.ROOT,
				"%,d (%.1f%%)", mask.foreground(), 100.0 * mask.foreground() / mask.pixels())));
			for (final String method : methods)
				row.add(mask.milliseconds().containsKey(method) ? cell.apply(mask, method) : LEFT_OUT);
			table.add(row);
		}
		return table;
	}

	/** Three significant digits. */
	private static String number(final double value) {
		final int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}
}
