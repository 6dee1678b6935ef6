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
package org.skelite.axes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.skelite.mask.PixelSet;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.util.Seeds;

/**
 * Random shapes of known axes, on whose grid much is symmetric or as thin as can
 * be: bars, Ts, crosses, rods, parallel and Hilbert lines, lines, stars, copies in
 * finer images, in 3D also flat tubes and flat networks. Made independently of the
 * masks that training uses, but for the networks' curves. For use by one thread at
 * a time.
 */
final class KnownShapes {

	private static final int WIDEST = 10;
	private static final double[][] FLAT = { { 3, 1.5 }, { 4, 2 }, { 8, 4 }, { 8, 2 } };

	private final int dimensions;
	private final int[] size;
	private final Random random;

	/**
	 * @param number number of the shape; the kinds take turns
	 * @param seed seed of all shapes
	 */
	static KnownShape make(final int dimensions, final int number, final long seed) {
		final Random random = new Random(Seeds.mix(seed, number));
		final KnownShapes shapes = new KnownShapes(dimensions, dimensions == 2 ? new int[] { 150, 130,
			1 } : new int[] { 72, 64, 56 }, random);
		final int kinds = dimensions == 2 ? 8 : 10;
		return switch (number % kinds) {
			case 0 -> shapes.bar();
			case 1 -> shapes.bars(random.nextBoolean());
			case 2 -> shapes.rod();
			case 3 -> shapes.parallel();
			case 4 -> shapes.hilbert();
			case 5 -> shapes.line();
			case 6 -> shapes.star();
			case 7 -> shapes.upsampled();
			case 8 -> shapes.flatTube();
			default -> shapes.network(seed, number);
		};
	}

	private KnownShapes(final int dimensions, final int[] size, final Random random) {
		this.dimensions = dimensions;
		this.size = size;
		this.random = random;
	}

	private Painter painter() {
		return dimensions == 2 ? new Painter(size[0], size[1]) : new Painter(size[0], size[1], size[2]);
	}

	/** A box of pixels with its axis. */
	private record Box(int[] first, int[] last, int along) {

		double center(final int d) {
			return (first[d] + last[d]) / 2.0;
		}

		/** Returns half the shorter edge across. */
		double radius(final int dimensions) {
			double least = Double.MAX_VALUE;
			for (int d = 0; d < dimensions; d++)
				if (d != along) least = Math.min(least, (last[d] - first[d] + 1) / 2.0);
			return least;
		}

		/** Returns a point of the axis, which ends half a width behind the box's ends. */
		double[] point(final double coordinate) {
			final double[] point = { center(0), center(1), center(2) };
			point[along] = coordinate;
			return point;
		}

		Axis axis(final int dimensions) {
			final double radius = radius(dimensions);
			return Axis.polygon(radius, point(first[along] - 0.5 + radius), point(last[along] + 0.5 -
				radius));
		}
	}

	private Box box(final int along) {
		final int[] first = new int[3];
		final int[] last = new int[3];
		int widest = 1;
		for (int d = 0; d < dimensions; d++) {
			if (d == along) continue;
			final int edge = 1 + random.nextInt(WIDEST);
			widest = Math.max(widest, edge);
			first[d] = within(size[d] / 3, 2 * size[d] / 3 - edge);
			last[d] = first[d] + edge - 1;
		}
		final int length = within(Math.min(size[along] - 6, 4 * widest + 10), size[along] - 6);
		first[along] = within(3, size[along] - 3 - length);
		last[along] = first[along] + length - 1;
		return new Box(first, last, along);
	}

	private KnownShape bar() {
		final Box box = box(random.nextInt(dimensions));
		final Painter painter = painter();
		painter.box(box.first, box.last);
		return new KnownShape("bar " + text(box), painter.mask(), List.of(box.axis(dimensions)));
	}

	/** Returns a T or a cross of two bars. */
	private KnownShape bars(final boolean crosses) {
		final Box bar = box(random.nextInt(dimensions));
		final int along = (bar.along + 1 + random.nextInt(dimensions - 1)) % dimensions;
		final Box other = box(along);
		final int middle = within(bar.first[bar.along] + 12, bar.last[bar.along] - 12);
		for (int d = 0; d < dimensions; d++) {
			if (d == along) continue;
			// both axes lie in one plane, or as close as the grid allows
			final int edge = other.last[d] - other.first[d] + 1;
			other.first[d] = (int) ((d == bar.along ? middle : bar.center(d)) - (edge - 1) / 2.0);
			other.last[d] = other.first[d] + edge - 1;
		}
		final int start = (int) bar.center(along);
		other.last[along] = size[along] - 3;
		other.first[along] = crosses ? 3 : start;
		final Painter painter = painter();
		painter.box(bar.first, bar.last);
		painter.box(other.first, other.last);
		final double radius = other.radius(dimensions);
		final double[] end = other.point(other.last[along] + 0.5 - radius);
		final Axis axis = Axis.polygon(radius, other.point(crosses ? 2.5 + radius : bar.center(along)),
			end);
		return new KnownShape((crosses ? "cross of " : "T of ") + text(bar) + " and " + text(other),
			painter.mask(), List.of(bar.axis(dimensions), axis));
	}

	/** Returns a round rod along an axis, in a plane of the grid, or in any direction. */
	private KnownShape rod() {
		final double radius = (2 + random.nextInt(WIDEST - 1)) / 2.0;
		final double[][] ends = ends(radius + 2, 6 * radius + 8);
		final Painter painter = painter();
		painter.tube(ends[0], ends[1], radius);
		return new KnownShape("rod of radius " + radius + text(ends), painter.mask(), List.of(Axis
			.polygon(radius, ends)));
	}

	private KnownShape flatTube() {
		final double[] halfAxes = FLAT[random.nextInt(FLAT.length)];
		final double[][] ends = ends(halfAxes[0] + 2, 3 * halfAxes[0] + 12);
		final double[] along = unit(ends[0], ends[1]);
		final double[] side = random.nextBoolean() ? direction() : new double[3];
		if (side[0] == 0 && side[1] == 0 && side[2] == 0) side[random.nextInt(3)] = 1;
		double[] across = orthogonal(side, along);
		while (across == null)
			across = orthogonal(direction(), along);
		final Painter painter = painter();
		painter.flatTube(ends[0], ends[1], across, halfAxes[0], halfAxes[1]);
		return new KnownShape("flat tube " + halfAxes[0] + " x " + halfAxes[1] + text(ends), painter
			.mask(), List.of(Axis.polygon(halfAxes[1], ends)));
	}

	/** Returns lines side by side, one to three pixels wide, with a gap of one. */
	private KnownShape parallel() {
		final int along = random.nextInt(dimensions);
		final int aside = (along + 1 + random.nextInt(dimensions - 1)) % dimensions;
		final int width = 1 + random.nextInt(3);
		final int count = 2 + random.nextInt(4);
		final Painter painter = painter();
		final List<Axis> axes = new ArrayList<>();
		final int[] first = new int[3];
		final int[] last = new int[3];
		for (int d = 0; d < dimensions; d++) {
			first[d] = d == along ? 4 + random.nextInt(6) : size[d] / 3;
			last[d] = d == along ? size[d] - 5 - random.nextInt(6) : first[d] + width - 1;
		}
		for (int i = 0; i < count; i++) {
			painter.box(first, last);
			axes.add(new Box(first.clone(), last.clone(), along).axis(dimensions));
			first[aside] += width + 1;
			last[aside] += width + 1;
		}
		return new KnownShape(count + " parallel lines " + width + " pixels wide along axis " + along,
			painter.mask(), axes);
	}

	/** Returns a Hilbert curve one to three pixels wide with a gap of one to three. */
	private KnownShape hilbert() {
		final int width = 1 + random.nextInt(3);
		final int step = width + 1 + random.nextInt(3);
		final int axis = random.nextInt(dimensions);
		final int other = (axis + 1 + random.nextInt(dimensions - 1)) % dimensions;
		int edge = 2;
		while (edge < 16 && 2 * edge * step < Math.min(size[axis], size[other]) - 10)
			edge *= 2;
		final Painter painter = painter();
		final double[][] knots = new double[edge * edge][3];
		int[] before = null;
		for (int i = 0; i < knots.length; i++) {
			final int[] cell = cell(edge, i);
			final int[] first = { size[0] / 2, size[1] / 2, size[2] / 2 };
			first[axis] = 4 + step * cell[0];
			first[other] = 4 + step * cell[1];
			if (before == null) before = first;
			final int[] from = new int[3];
			final int[] to = new int[3];
			for (int d = 0; d < 3; d++) {
				from[d] = Math.min(before[d], first[d]);
				to[d] = Math.max(before[d], first[d]) + (d < dimensions ? width - 1 : 0);
				knots[i][d] = first[d] + (d < dimensions ? (width - 1) / 2.0 : 0);
			}
			painter.box(from, to);
			before = first;
		}
		return new KnownShape("Hilbert curve of " + knots.length + " points, " + width +
			" pixels wide, step " + step, painter.mask(), List.of(Axis.polygon(width / 2.0, knots)));
	}

	private KnownShape line() {
		final double[][] ends = ends(2, 10);
		final Painter painter = painter();
		painter.line(ends[0], ends[1]);
		return new KnownShape("line" + text(ends), painter.mask(), List.of(Axis.polygon(0.5, ends)));
	}

	/** Returns three or four lines one pixel wide that begin at one pixel. */
	private KnownShape star() {
		final double[] center = new double[3];
		for (int d = 0; d < dimensions; d++)
			center[d] = within(size[d] / 3, 2 * size[d] / 3);
		final int arms = 3 + random.nextInt(2);
		final List<double[]> directions = new ArrayList<>();
		while (directions.size() < arms) {
			final double[] direction = direction();
			if (directions.stream().allMatch(d -> d[0] * direction[0] + d[1] * direction[1] + d[2] *
				direction[2] < 0.5)) directions.add(direction);
			// three arms always find a place, four do not
			else if (random.nextInt(200) == 0) directions.clear();
		}
		final Painter painter = painter();
		final List<Axis> axes = new ArrayList<>();
		for (final double[] direction : directions) {
			final double length = within(8, Arrays.stream(size).limit(dimensions).min().getAsInt() / 3 -
				1);
			final double[] end = new double[3];
			for (int d = 0; d < 3; d++)
				end[d] = center[d] + length * direction[d];
			painter.line(center, end);
			axes.add(Axis.polygon(0.5, center, end));
		}
		return new KnownShape("star of " + arms + " lines", painter.mask(), axes);
	}

	/** Returns another shape, drawn in a coarse image and copied to a finer one. */
	private KnownShape upsampled() {
		final int factor = random.nextBoolean() ? 2 : 4;
		final KnownShapes coarse = new KnownShapes(dimensions, new int[] { size[0] / 2, size[1] / 2,
			Math.max(1, size[2] / 2) }, random);
		final KnownShape shape = switch (random.nextInt(3)) {
			case 0 -> coarse.line();
			case 1 -> coarse.star();
			default -> coarse.parallel();
		};
		return shape.upsampled(factor);
	}

	/** Returns curves of a plane, repeated as one to six slices. */
	private KnownShape network(final long seed, final int number) {
		final Sample sample = new CurveSynthesizer(SynthesisOptions.for2d().size(size[0], size[1]).radius(
			0.7, 6).noise(NoiseFamily.NONE).seed(seed)).sample(number);
		final int slices = 1 + random.nextInt(6);
		final int first = within(4, 16);
		final Painter painter = new Painter(size[0], size[1], first + slices + 4);
		final PixelSet plane = sample.clean();
		for (long p = plane.next(0); p >= 0; p = plane.next(p + 1))
			for (int z = first; z < first + slices; z++)
				painter.add(plane.x(p), plane.y(p), z);
		final List<Axis> axes = new ArrayList<>();
		for (final Axis axis : Axis.of(sample.centerline().tubes())) {
			for (final double[] point : axis.points())
				point[2] = first + (slices - 1) / 2.0;
			axes.add(axis);
		}
		return new KnownShape("network of " + slices + " slices", painter.mask(), axes);
	}

	/** Draws the ends of a straight axis that keeps away from the image's edge. */
	private double[][] ends(final double margin, final double shortest) {
		while (true) {
			final double[] center = new double[3];
			final double[] direction = direction();
			final int kind = random.nextInt(3);
			final int grid = random.nextInt(3);
			final int axis = random.nextInt(dimensions);
			for (int d = 0; d < dimensions; d++) {
				center[d] = margin + (size[d] - 1 - 2 * margin) * random.nextDouble();
				if (grid < 2) center[d] = Math.floor(center[d]) + grid / 2.0;
				if (kind == 0) direction[d] = d == axis ? 1 : 0;
				if (kind == 1 && dimensions == 3 && d == axis) direction[d] = 0;
			}
			if (direction[0] == 0 && direction[1] == 0 && direction[2] == 0) continue;
			final double[] along = unit(new double[3], direction);
			final double reach = shortest / 2 + size[axis] * random.nextDouble() / 2;
			final double[] a = new double[3];
			final double[] b = new double[3];
			boolean inside = true;
			for (int d = 0; d < dimensions; d++) {
				a[d] = center[d] - reach * along[d];
				b[d] = center[d] + reach * along[d];
				inside &= Math.min(a[d], b[d]) >= margin && Math.max(a[d], b[d]) <= size[d] - 1 - margin;
			}
			if (inside) return new double[][] { a, b };
		}
	}

	private double[] direction() {
		final double[] direction = new double[3];
		for (int d = 0; d < dimensions; d++)
			direction[d] = random.nextGaussian();
		return unit(new double[3], direction);
	}

	private static double[] unit(final double[] from, final double[] to) {
		final double length = Axis.distance(from, to);
		return new double[] { (to[0] - from[0]) / length, (to[1] - from[1]) / length, (to[2] - from[2]) /
			length };
	}

	/** Returns the part of a vector across an axis as a unit vector, null if there is hardly any. */
	private static double[] orthogonal(final double[] vector, final double[] along) {
		final double dot = vector[0] * along[0] + vector[1] * along[1] + vector[2] * along[2];
		final double[] across = new double[3];
		for (int d = 0; d < 3; d++)
			across[d] = vector[d] - dot * along[d];
		return Axis.distance(new double[3], across) < 0.1 ? null : unit(new double[3], across);
	}

	/** Returns the cell that a Hilbert curve visits at a time, by recursion. */
	private static int[] cell(final int edge, final int time) {
		if (edge == 1) return new int[2];
		final int half = edge / 2;
		final int quarter = time / (half * half);
		final int[] inner = cell(half, time % (half * half));
		return switch (quarter) {
			case 0 -> new int[] { inner[1], inner[0] };
			case 1 -> new int[] { inner[0], inner[1] + half };
			case 2 -> new int[] { inner[0] + half, inner[1] + half };
			default -> new int[] { edge - 1 - inner[1], half - 1 - inner[0] };
		};
	}

	private int within(final int min, final int max) {
		return min + random.nextInt(Math.max(1, max - min + 1));
	}

	private static String text(final Box box) {
		return (box.last[0] - box.first[0] + 1) + " x " + (box.last[1] - box.first[1] + 1) + " x " +
			(box.last[2] - box.first[2] + 1);
	}

	private static String text(final double[][] ends) {
		return " from " + Arrays.toString(ends[0]) + " to " + Arrays.toString(ends[1]);
	}
}
