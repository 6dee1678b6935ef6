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
package org.skelite.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

/** Neighborhoods as bits, x fastest, in a graph; see {@link org.skelite.topology.SimplePoints}. */
final class NeighborhoodBits {

	private static final int NEAR_2D = 0b111_101_111;
	private static final int FACES_2D = 0b010_101_010;
	private static final int NEAR_3D = 0b010_111_010 | NEAR_2D << 9 | 0b010_111_010 << 18;
	private static final int FACES_3D = 1 << 4 | FACES_2D << 9 | 1 << 22;

	/** Bits whose x or y is not the first or last. */
	private static final int NOT_FIRST_X = 0b110_110_110 * 0b1_000_000_001_000_000_001;
	private static final int NOT_LAST_X = 0b011_011_011 * 0b1_000_000_001_000_000_001;
	private static final int NOT_FIRST_Y = 0b111_111_000 * 0b1_000_000_001_000_000_001;
	private static final int NOT_LAST_Y = 0b000_111_111 * 0b1_000_000_001_000_000_001;

	private final Ops tf;
	private final int near;
	private final int faces;

	NeighborhoodBits(final Ops tf, final int dimensions) {
		this.tf = tf;
		near = dimensions == 2 ? NEAR_2D : NEAR_3D;
		faces = dimensions == 2 ? FACES_2D : FACES_3D;
	}

	/** Neighbors that are background and count for its components. */
	Operand<TInt32> background(final Operand<TInt32> code) {
		return and(tf.bitwise.invert(code), near);
	}

	/** Those of them that share a face with the pixel. */
	Operand<TInt32> touching(final Operand<TInt32> background) {
		return and(background, faces);
	}

	/** The lowest bit. */
	Operand<TInt32> first(final Operand<TInt32> bits) {
		return and(bits, tf.math.neg(bits));
	}

	/** Adds neighbors by faces, as far as they are in a set. */
	Operand<TInt32> growByFaces(final Operand<TInt32> part, final Operand<TInt32> within) {
		Operand<TInt32> grown = or(part, alongX(part));
		grown = or(grown, alongY(part));
		return and(or(grown, alongZ(part)), within);
	}

	/** Adds neighbors by corners, too. */
	Operand<TInt32> growByCorners(final Operand<TInt32> part, final Operand<TInt32> within) {
		final Operand<TInt32> line = or(part, alongX(part));
		final Operand<TInt32> plane = or(line, alongY(line));
		return and(or(plane, alongZ(plane)), within);
	}

	private Operand<TInt32> alongX(final Operand<TInt32> part) {
		return or(left(and(part, NOT_LAST_X), 1), right(and(part, NOT_FIRST_X), 1));
	}

	private Operand<TInt32> alongY(final Operand<TInt32> part) {
		return or(left(and(part, NOT_LAST_Y), 3), right(and(part, NOT_FIRST_Y), 3));
	}

	private Operand<TInt32> alongZ(final Operand<TInt32> part) {
		return or(left(part, 9), right(part, 9));
	}

	Operand<TInt32> and(final Operand<TInt32> a, final Operand<TInt32> b) {
		return tf.bitwise.bitwiseAnd(a, b);
	}

	private Operand<TInt32> and(final Operand<TInt32> a, final int b) {
		return and(a, tf.constant(b));
	}

	private Operand<TInt32> or(final Operand<TInt32> a, final Operand<TInt32> b) {
		return tf.bitwise.bitwiseOr(a, b);
	}

	private Operand<TInt32> left(final Operand<TInt32> a, final int places) {
		return tf.bitwise.leftShift(a, tf.constant(places));
	}

	private Operand<TInt32> right(final Operand<TInt32> a, final int places) {
		return tf.bitwise.rightShift(a, tf.constant(places));
	}
}
