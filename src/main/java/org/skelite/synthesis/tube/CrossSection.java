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
package org.skelite.synthesis.tube;

/**
 * The shape of a tube across its axis. Implementations are immutable, and so safe
 * for use by several threads.
 */
public interface CrossSection {

	/** A disc. */
	CrossSection ROUND = new CrossSection() {

		@Override
		public float distance(final int point, final float x, final float y, final float z,
			final float radius)
		{
			return (float) Math.sqrt(x * x + y * y + z * z) - radius;
		}

		@Override
		public float reach() {
			return 1;
		}
	};

	/**
	 * Returns the signed distance to the surface, negative inside; exact on the
	 * surface, nearly so beside it.
	 *
	 * @param point number of a point of the tube nearby
	 * @param x offset from the closest point of the axis
	 * @param radius the tube's radius there
	 */
	float distance(int point, float x, float y, float z, float radius);

	/** Returns how many radii from the axis the surface is at most. */
	float reach();

	/**
	 * Returns an ellipse, the radius being its short half-axis.
	 *
	 * @param sides unit vectors along the long half-axis, for each point x, y and z
	 * @param ratio ratio of the half-axes, 1 or more
	 */
	static CrossSection ellipse(final float[] sides, final float ratio) {
		return new CrossSection() {

			@Override
			public float distance(final int point, final float x, final float y, final float z,
				final float radius)
			{
				final int i = 3 * point;
				final float along = x * sides[i] + y * sides[i + 1] + z * sides[i + 2];
				final float across = Math.max(0, x * x + y * y + z * z - along * along);
				final float u = along * along / (ratio * ratio);
				final float scaled = (float) Math.sqrt(u + across);
				final float slope = (float) Math.sqrt(u / (ratio * ratio) + across);
				if (slope < 1e-6f) return -radius;
				return Math.max(-radius, (scaled - radius) * scaled / slope);
			}

			@Override
			public float reach() {
				return ratio;
			}
		};
	}

	/**
	 * Returns a rectangle; the tube's ends are flat.
	 *
	 * @param radius the tube's radius: half the shorter edge, and how far the ends
	 *          reach beyond the axis
	 * @param ratio ratio of the edges, 1 or more
	 * @param shorter unit vector along the shorter edge
	 * @param longer unit vector along the longer edge, null in 2D
	 */
	static CrossSection rectangle(final double radius, final double ratio, final double[] shorter,
		final double[] longer)
	{
		return new CrossSection() {

			@Override
			public float distance(final int point, final float x, final float y, final float z,
				final float r)
			{
				final double u = Math.abs(x * shorter[0] + y * shorter[1] + z * shorter[2]);
				final double v = longer == null ? 0 : Math.abs(x * longer[0] + y * longer[1] + z *
					longer[2]);
				final double w = Math.sqrt(Math.max(0, x * x + y * y + z * z - u * u - v * v));
				// rounding must not decide about pixels that lie on the surface
				final double most = Math.max(Math.max(u - radius, w - radius), longer == null ? u - radius
					: v - ratio * radius);
				return (float) (most - 1e-3);
			}

			@Override
			public float reach() {
				return longer == null ? 1 : (float) Math.sqrt(1 + ratio * ratio);
			}
		};
	}

	/**
	 * Returns what is left of a disc between two planes of constant z.
	 *
	 * @param half half the distance of the planes
	 * @param reach most radii from the axis to the surface
	 */
	static CrossSection slab(final double half, final double reach) {
		return new CrossSection() {

			@Override
			public float distance(final int point, final float x, final float y, final float z,
				final float radius)
			{
				return Math.max((float) Math.sqrt(x * x + y * y) - radius, (float) (Math.abs(z) - half));
			}

			@Override
			public float reach() {
				return (float) reach;
			}
		};
	}
}
