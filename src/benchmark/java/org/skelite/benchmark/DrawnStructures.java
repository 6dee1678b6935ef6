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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/**
 * Draws masks that look like what users have: a neuron, the vessels of a retina, a volume of
 * vessels. They are drawn, not recorded: branches that grow with some curvature and fork by
 * Murray's law (r³ = r₁³ + r₂³, <a href="https://doi.org/10.1073/pnas.12.3.207">Murray 1926</a>),
 * with outlines as rough as those of a segmentation. The same seed gives the same mask.
 */
final class DrawnStructures {

	private static final double ROUGHNESS = 0.18;

	/** What has been drawn of a branch: position, direction and radius at its tip. */
	private record Tip(double[] at, double[] direction, double radius) {}

	private final Mask mask;
	private final Random random;

	private DrawnStructures(final long seed, final long... size) {
		mask = Mask.empty(size);
		random = new Random(seed);
	}

	/** Returns a cell body with dendrites. */
	static Mask neuron() {
		final DrawnStructures drawn = new DrawnStructures(19, 512, 512);
		final double[] center = { 240, 262, 0 };
		drawn.ball(center, 13);
		final int dendrites = 6;
		for (int i = 0; i < dendrites; i++) {
			final double angle = 2 * Math.PI * (i + 0.35 * drawn.random.nextDouble()) / dendrites;
			final double[] direction = { Math.cos(angle), Math.sin(angle), 0 };
			drawn.grow(new Tip(along(center, direction, 9), direction, i == 0 ? 4.2 : 3.4), 1.0, 0.055, 62);
		}
		return drawn.mask;
	}

	/** Returns vessels that leave an optic disc in four arcades. */
	static Mask retina() {
		final DrawnStructures drawn = new DrawnStructures(4, 512, 512);
		final double[] disc = { 90, 256, 0 };
		for (final double angle : new double[] { -1.2, -0.75, 0.75, 1.2, -2.2, 2.3, -0.15, 0.2 }) {
			final double[] direction = { Math.cos(angle), Math.sin(angle), 0 };
			drawn.grow(new Tip(along(disc, direction, 4), direction, Math.abs(angle) < 0.5 ? 2.4 : Math.abs(
				angle) > 2 ? 3 : 4.6), 0.9, 0.03, 48);
		}
		return drawn.mask;
	}

	/** Returns vessels that enter a volume through its sides. */
	static Mask vessels() {
		final DrawnStructures drawn = new DrawnStructures(8, 224, 224, 128);
		final double[][] roots = { { 0, 60, 40, 1, 0.3, 0.1, 7 }, { 223, 150, 80, -1, -0.2, -0.1, 6 },
			{ 90, 223, 64, 0.2, -1, 0.1, 5.5 }, { 150, 0, 90, -0.2, 1, -0.2, 5 }, { 120, 100, 0, 0.3, 0.2,
				1, 4.5 } };
		for (final double[] root : roots)
			drawn.grow(new Tip(new double[] { root[0], root[1], root[2] }, unit(root[3], root[4], root[5]),
				root[6]), 0.9, 0.035, 42);
		return drawn.mask;
	}

	/**
	 * Draws a branch and all that come from it.
	 *
	 * @param least radius at which branches end
	 * @param bend standard deviation of the change of direction per pixel, in radians
	 * @param length mean way between forks, in pixels
	 */
	private void grow(final Tip root, final double least, final double bend, final double length) {
		final Deque<Tip> tips = new ArrayDeque<>();
		tips.add(root);
		while (!tips.isEmpty()) {
			final Tip tip = segment(tips.poll(), bend, length * (0.5 + random.nextDouble()));
			if (tip == null) continue;
			final double share = 0.25 + 0.5 * random.nextDouble();
			for (final double part : new double[] { share, 1 - share }) {
				final double radius = tip.radius * Math.cbrt(part);
				// the thinner one turns away more
				if (radius > least) tips.add(new Tip(tip.at, turned(tip.direction, (part == share ? 1 : -1) *
					(1.15 - part)), radius));
			}
		}
	}

	/** Draws a branch between two forks; returns its tip, or null if it left the image. */
	private Tip segment(final Tip start, final double bend, final double length) {
		double[] at = start.at;
		double[] direction = start.direction;
		double curl = 0;
		for (int i = 0; i < length; i++) {
			curl = 0.9 * curl + bend * random.nextGaussian();
			direction = turned(direction, 0.3 * curl);
			at = along(at, direction, 1);
			for (int axis = 0; axis < mask.numDimensions(); axis++)
				if (at[axis] < -start.radius || at[axis] > mask.size()[axis] + start.radius) return null;
			ball(at, start.radius * (1 - 0.1 * i / length) * (1 + ROUGHNESS * random.nextGaussian()));
		}
		return new Tip(at, direction, 0.9 * start.radius);
	}

	/** Turns a direction: in the image's plane or, in 3D, in a random one. */
	private double[] turned(final double[] direction, final double angle) {
		final double[] side;
		if (mask.numDimensions() == 2) side = new double[] { -direction[1], direction[0], 0 };
		else {
			final double[] any = unit(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
			final double along = any[0] * direction[0] + any[1] * direction[1] + any[2] * direction[2];
			side = unit(any[0] - along * direction[0], any[1] - along * direction[1], any[2] - along *
				direction[2]);
		}
		return unit(direction[0] * Math.cos(angle) + side[0] * Math.sin(angle), direction[1] * Math.cos(
			angle) + side[1] * Math.sin(angle), direction[2] * Math.cos(angle) + side[2] * Math.sin(angle));
	}

	private void ball(final double[] at, final double radius) {
		final int reach = (int) Math.ceil(radius);
		final boolean flat = mask.numDimensions() == 2;
		for (long z = flat ? 0 : Math.round(at[2]) - reach; z <= (flat ? 0 : Math.round(at[2]) + reach); z++)
			for (long y = Math.round(at[1]) - reach; y <= Math.round(at[1]) + reach; y++)
				for (long x = Math.round(at[0]) - reach; x <= Math.round(at[0]) + reach; x++) {
					final double dx = x - at[0], dy = y - at[1], dz = flat ? 0 : z - at[2];
					if (dx * dx + dy * dy + dz * dz <= radius * radius && isInside(x, y, z)) mask.pixels()[mask
						.index(x, y, z)] = (byte) 255;
				}
	}

	private boolean isInside(final long x, final long y, final long z) {
		return x >= 0 && y >= 0 && z >= 0 && x < mask.size()[0] && y < mask.size()[1] && (mask
			.numDimensions() == 2 || z < mask.size()[2]);
	}

	private static double[] along(final double[] at, final double[] direction, final double length) {
		return new double[] { at[0] + length * direction[0], at[1] + length * direction[1], at[2] +
			length * direction[2] };
	}

	private static double[] unit(final double x, final double y, final double z) {
		final double length = Math.sqrt(x * x + y * y + z * z);
		return new double[] { x / length, y / length, z / length };
	}
}
