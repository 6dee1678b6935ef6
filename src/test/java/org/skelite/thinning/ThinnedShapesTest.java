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
package org.skelite.thinning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.skelite.mask.Masks;
import org.skelite.mask.PixelIndex;
import org.skelite.mask.PixelSet;
import org.skelite.topology.BettiNumbers;
import org.skelite.topology.SkeletonPoints;
import org.skelite.util.Progress;

/** Tests what {@link HomotopicThinning} makes of plain shapes when nothing guides it. */
public class ThinnedShapesTest {

	@Test
	public void straightBars() {
		for (int width = 1; width <= 40; width++)
			for (int side = 0; side < 2; side++) {
				final int w = width;
				final boolean upright = side == 1;
				final PixelSet skeleton = thin(Masks.of((x, y, z) -> inBar(upright ? y : x, upright ? x
					: y, w), 160, 160), 0.5);
				assertLine(skeleton, "bar of width " + w);
				long length = 0;
				for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
					final double across = upright ? skeleton.x(p) : skeleton.y(p);
					assertTrue(Math.abs(across - (20 + (w - 1) / 2.0)) <= 1, "bar of width " + w +
						" has a pixel at " + across);
					length++;
				}
				assertTrue(length >= 120 - w - 1, "bar of width " + w + " left " + length + " pixels");
			}
	}

	@Test
	public void diagonalBars() {
		for (final double angle : new double[] { 45, 135, 30, 110, 12 })
			for (int width = 1; width <= 40; width++) {
				final double w = width;
				final double cos = Math.cos(Math.toRadians(angle));
				final double sin = Math.sin(Math.toRadians(angle));
				final PixelSet bar = Masks.of((x, y, z) -> Math.abs((x - 100) * cos + (y - 100) *
					sin) <= 70 && Math.abs((y - 100) * cos - (x - 100) * sin) <= w / 2, 200, 200);
				final PixelSet skeleton = thin(bar, 0.5);
				final String name = "bar of width " + w + " at " + angle + " degrees";
				assertLine(skeleton, name);
				double first = 0;
				double last = 0;
				for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
					final double across = (skeleton.y(p) - 100) * cos - (skeleton.x(p) - 100) * sin;
					final double along = (skeleton.x(p) - 100) * cos + (skeleton.y(p) - 100) * sin;
					first = Math.min(first, along);
					last = Math.max(last, along);
					// towards the corners of its ends a bar's axis forks
					if (Math.abs(along) < 70 - w / 2) assertTrue(Math.abs(across) <= 1.01, name +
						" has a pixel " + across + " off the middle");
				}
				assertTrue(Math.min(-first, last) > 70 - w / 2 - 3, name + " ends at " + first + " and " +
					last);
			}
	}

	@Test
	public void discs() {
		for (int diameter = 1; diameter <= 40; diameter++)
			for (final double detail : new double[] { 0, 0.5 }) {
				final double r = diameter / 2.0;
				final PixelSet skeleton = thin(Masks.of((x, y, z) -> Math.hypot(x - 24, y - 24) <= r, 50,
					50), detail);
				assertEquals(new BettiNumbers(1, 0, 0), BettiNumbers.of(skeleton));
				assertTrue(skeleton.count() <= 1 + diameter, "disc left " + skeleton.count());
			}
	}

	@Test
	public void ring() {
		final PixelSet skeleton = thin(Masks.of((x, y, z) -> Math.abs(Math.hypot(x - 30, y - 30) -
			20) <= 4, 61, 61), 0.5);
		assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(skeleton));
		assertEquals(0, SkeletonPoints.of(skeleton).endPoints());
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			assertEquals(20, Math.hypot(skeleton.x(p) - 30, skeleton.y(p) - 30), 1.5);
	}

	@Test
	public void cutByTheEdge() {
		for (int width = 1; width <= 9; width++) {
			final int w = width;
			final PixelSet skeleton = thin(Masks.of((x, y, z) -> y >= 4 && y < 4 + w, 30, 20), 0.5);
			assertEquals(30, skeleton.count());
			assertLine(skeleton, "band of width " + w);
			final PixelSet volume = thin(Masks.of((x, y, z) -> y >= 4 && y < 4 + w && x >= 2 && x < 2 +
				w, 15, 15, 30), 0.5);
			assertEquals(30, volume.count());
			assertLine(volume, "column of width " + w);
		}
	}

	@Test
	public void tubes() {
		for (double radius = 1; radius < 6; radius += 0.5) {
			final double r = radius;
			final PixelSet skeleton = thin(Masks.of((x, y, z) -> x >= 3 && x < 43 && Math.hypot(y -
				z * 0.3 - x * 0.2, z - x * 0.4) <= r, 46, 30, 30), 0.5);
			assertEquals(new BettiNumbers(1, 0, 0), BettiNumbers.of(skeleton));
			assertEquals(2, SkeletonPoints.of(skeleton).endPoints(), "tube of radius " + r);
		}
	}

	@Test
	public void bumps() {
		final PixelSet bar = Masks.of((x, y, z) -> x >= 10 && x <= 18 && y >= 5 && y < 75 || y == 40 &&
			x >= 9 && x <= 19, 30, 80);
		assertLine(thin(bar, 0.5), "upright bar");
		assertLine(thin(Masks.of((x, y, z) -> bar.contains(bar.position(y, x, 0)), 80, 30), 0.5),
			"flat bar");
	}

	@Test
	public void broadAnchorsAtTips() {
		// a capsule with anchors two pixels wide and almost to its tips
		for (int angle = 0; angle < 180; angle += 5) {
			final double cos = Math.cos(Math.toRadians(angle));
			final double sin = Math.sin(Math.toRadians(angle));
			final PixelSet capsule = Masks.of((x, y, z) -> Math.hypot(Math.max(0, Math.abs((x - 60) *
				cos + (y - 60) * sin) - 35), (y - 60) * cos - (x - 60) * sin) <= 8, 120, 120);
			final PixelIndex index = new PixelIndex(capsule);
			final float[] out = new float[index.size()];
			for (int i = 0; i < out.length; i++) {
				final long x = capsule.x(index.position(i)) - 60;
				final long y = capsule.y(index.position(i)) - 60;
				out[i] = Math.abs(y * cos - x * sin) <= 1 && Math.abs(x * cos + y * sin) <= 41 ? 0.9f
					: 0.2f;
			}
			final PixelSet skeleton = new HomotopicThinning(index, ThinningOptions.options(),
				Progress.NONE).thin(out);
			assertLine(skeleton, "capsule at " + angle + " degrees");
			double first = 0;
			double last = 0;
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1)) {
				final double along = (skeleton.x(p) - 60) * cos + (skeleton.y(p) - 60) * sin;
				first = Math.min(first, along);
				last = Math.max(last, along);
			}
			assertTrue(Math.min(-first, last) > 38, "capsule at " + angle + " degrees ends at " + first +
				" and " + last);
		}
	}

	@Test
	public void flatTubeThatIsGuidedLikeALeaf() {
		// an anchored line in the middle, from which others run to both rims
		final PixelSet tube = Masks.of((x, y, z) -> x >= 5 && x < 95 && Math.hypot((y - 30) / 24.0, (z -
			10) / 4.0) <= 1, 100, 61, 21);
		final PixelIndex index = new PixelIndex(tube);
		final float[] out = new float[index.size()];
		for (int i = 0; i < out.length; i++) {
			final long p = index.position(i);
			out[i] = tube.z(p) == 10 && (tube.y(p) == 30 || tube.x(p) % 8 == 0) ? 0.95f : 0.2f;
		}
		final PixelSet skeleton = new HomotopicThinning(index, ThinningOptions.options(), Progress.NONE)
			.thin(out);
		assertLine(skeleton, "flat tube");
		for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
			if (skeleton.x(p) > 30 && skeleton.x(p) < 70) assertEquals(30, skeleton.y(p), 2, "at x = " +
				skeleton.x(p));
	}

	@Test
	public void stripsGuidedAlongARim() {
		// an anchored line three pixels from one of the rims
		final PixelSet strip = Masks.of((x, y, z) -> x >= 5 && x < 65 && y >= 3 && y < 13 && z >= 3 && z < 6,
			70, 16, 9);
		final PixelIndex index = new PixelIndex(strip);
		for (int line = 5; line <= 10; line++) {
			final float[] out = new float[index.size()];
			for (int i = 0; i < out.length; i++) {
				final long p = index.position(i);
				out[i] = strip.z(p) == 4 && strip.y(p) == line ? 0.95f : 0.2f;
			}
			final PixelSet skeleton = new HomotopicThinning(index, ThinningOptions.options(), Progress.NONE)
				.thin(out);
			assertLine(skeleton, "strip guided along y = " + line);
			assertTrue(skeleton.count() > 52, "strip guided along y = " + line + " left " + skeleton.count());
			for (long p = skeleton.next(0); p >= 0; p = skeleton.next(p + 1))
				assertEquals(7.5, skeleton.y(p), 2.5, "strip guided along y = " + line);
		}
	}

	@Test
	public void thickTubeGuidedIntoAThicket() {
		// anchors here and there around the middle, as networks have them that never saw such thick tubes
		final PixelSet tube = Masks.of((x, y, z) -> x >= 5 && x < 145 && Math.hypot(y - 18, z - 18) <= 14,
			150, 37, 37);
		final PixelIndex index = new PixelIndex(tube);
		final Random random = new Random(11);
		final float[] out = new float[index.size()];
		for (int i = 0; i < out.length; i++) {
			final long p = index.position(i);
			final boolean core = Math.hypot(tube.y(p) - 18, tube.z(p) - 18) < 5 && tube.x(p) > 18 && tube.x(p) < 132;
			out[i] = core && random.nextDouble() < 0.15 ? 0.95f : 0.2f;
		}
		assertLine(new HomotopicThinning(index, ThinningOptions.options(), Progress.NONE).thin(out),
			"tube");
	}

	@Test
	public void whatIsThinStays() {
		final PixelSet line = Masks.of((x, y, z) -> y == 10 || x == 12 && y < 10 && y > 6 || x == 25 &&
			y > 10 && y < 17, 40, 20);
		final PixelSet star = Masks.of((x, y, z) -> x == 10 && y <= 10 && y > 8 || y == 10 + Math.abs(
			x - 10) && Math.abs(x - 10) <= 3, 21, 21);
		for (final PixelSet set : List.of(line, star)) {
			final PixelSet once = thin(set, 0.5);
			assertEquals(SkeletonPoints.of(set).endPoints(), SkeletonPoints.of(once).endPoints());
			for (final double detail : new double[] { 0, 0.5, 7 })
				assertEquals(once, thin(once, detail));
		}
	}

	@Test
	public void bumpsByTheirHeight() {
		for (int height = 0; height <= 16; height++) {
			final int h = height;
			final PixelSet bar = Masks.of((x, y, z) -> y >= 20 && y < 29 && x >= 5 && x < 75 || x >= 39 &&
				x < 42 && y >= 20 - h && y < 29, 80, 40);
			// the bar's middle is 5 pixels from the background, and 4 + h from the top of the bump
			final double top = 4 + h;
			if (Math.abs(top - 8.5) >= 0.5) assertEquals(top > 8.5 ? 3 : 2, ends(bar, 0.5), "height " + h);
			if (Math.abs(top - 12) >= 2) assertEquals(top > 12 ? 3 : 2, ends(bar, 1), "height " + h);
		}
	}

	@Test
	public void hairsByTheirLength() {
		for (int height = 0; height <= 30; height++) {
			final int h = height;
			final PixelSet bar = Masks.of((x, y, z) -> y >= 40 && y < 61 && x >= 5 && x < 115 || x == 60 && y >= 40 -
				h && y < 61, 120, 70);
			// the bar's middle is 11 pixels from the background, and 10 + h from the hair's tip
			if (Math.abs(10 + h - 17.5) >= 1) assertEquals(10 + h > 17.5 ? 3 : 2, ends(bar, 0.5), "height " + h);
			if (Math.abs(10 + h - 24) >= 2) assertEquals(10 + h > 24 ? 3 : 2, ends(bar, 1), "height " + h);
		}
	}

	@Test
	public void hooks() {
		// the tip of this hair cannot be seen from the bar's middle
		final PixelSet bar = Masks.of((x, y, z) -> y >= 40 && y < 61 && x >= 5 && x < 115 || x == 60 && y >= 37 &&
			y < 61 || y == 37 && x >= 58 && x <= 60, 120, 70);
		assertLine(thin(bar, 0.5), "bar with a hook");
	}

	private static long ends(final PixelSet mask, final double detail) {
		return SkeletonPoints.of(thin(mask, detail)).endPoints();
	}

	private static boolean inBar(final long along, final long across, final int width) {
		return along >= 20 && along < 140 && across >= 20 && across < 20 + width;
	}

	private static void assertLine(final PixelSet skeleton, final String name) {
		assertEquals(new BettiNumbers(1, 0, 0), BettiNumbers.of(skeleton), name);
		assertEquals(new SkeletonPoints(2, 0, 0), SkeletonPoints.of(skeleton), name);
	}

	private static PixelSet thin(final PixelSet mask, final double detail) {
		final PixelIndex index = new PixelIndex(mask);
		final float[] out = new float[index.size()];
		Arrays.fill(out, 1);
		return new HomotopicThinning(index, ThinningOptions.options().detail(detail), Progress.NONE).thin(
			out);
	}
}
