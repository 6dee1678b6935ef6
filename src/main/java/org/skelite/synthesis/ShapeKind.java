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
package org.skelite.synthesis;

/** The kinds of shapes that a synthetic mask can show. */
public enum ShapeKind {

		/** Random Bezier curves: vessels and filaments of varying radius. */
		CURVES(new CurveDrawing()),

		/**
		 * Straight tubes of constant radius, many of them along an axis or diagonal and
		 * of whole or half centers; bars of rectangular cross-section, Ts and crosses of
		 * them; in 3D also flat networks that fill one to six slices.
		 */
		STRAIGHT(new StraightDrawing()),

		/**
		 * Lines one pixel wide: straight ones, polygons, stars, parallel lines and
		 * Hilbert curves with a gap of one pixel. The mask is the line itself.
		 */
		LINES(new LineDrawing()),

		/** Shafts with short side branches. */
		SPINES(new SpineDrawing()),

		/** Trees that taper towards their tips, with branches of all lengths. */
		TREES(new TreeDrawing()),

		/** Tubes of elliptic cross-section that twist slowly; 3D only. */
		FLAT(new FlatDrawing()),

		/** Round bodies with processes that branch. */
		BLOBS(new BlobDrawing());

	private final Drawing drawing;

	ShapeKind(final Drawing drawing) {
		this.drawing = drawing;
	}

	Drawing drawing() {
		return drawing;
	}

	/** Whether there are such shapes in images of 2 or 3 dimensions. */
	public boolean exists(final int numDimensions) {
		return this != FLAT || numDimensions == 3;
	}

	/** Whether noise can be left out, as {@link SynthesisOptions#exact} says. */
	boolean isExact() {
		return this == STRAIGHT || this == LINES;
	}
}
