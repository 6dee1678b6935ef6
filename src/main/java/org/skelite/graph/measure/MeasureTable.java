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
package org.skelite.graph.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A table of measures: texts, whole numbers, and real numbers that may be undefined. */
public final class MeasureTable {

	/** Digits of real numbers. */
	private static final MathContext DIGITS = new MathContext(7);

	private final List<String> columns;
	private final List<List<Object>> rows = new ArrayList<>();

	/** @param columns names, with units */
	MeasureTable(final List<String> columns) {
		this.columns = List.copyOf(columns);
	}

	/**
	 * Adds a row.
	 *
	 * @param cells texts and numbers, one for each column
	 */
	void add(final List<Object> cells) {
		if (cells.size() != columns.size()) throw new IllegalArgumentException("Expected " + columns
			.size() + " cells, got " + cells.size() + ".");
		rows.add(List.copyOf(cells));
	}

	public List<String> columns() {
		return columns;
	}

	/** Returns the cells, row by row: texts, {@link Double}s and whole numbers. */
	public List<List<Object>> rows() {
		return rows;
	}

	/** Returns the cells as texts; what is not defined is empty. */
	public List<List<String>> texts() {
		return rows.stream().map(row -> row.stream().map(MeasureTable::text).toList()).toList();
	}

	/** Returns a cell as a text; real numbers with seven digits. */
	public static String text(final Object cell) {
		if (!(cell instanceof Double)) return cell.toString();
		final double value = (Double) cell;
		if (Double.isNaN(value)) return "";
		if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
		final BigDecimal rounded = new BigDecimal(value).round(DIGITS);
		if (rounded.signum() == 0) return "0";
		final BigDecimal shortest = rounded.stripTrailingZeros();
		return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15 ? shortest.toString() : shortest
			.toPlainString();
	}

}
