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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much to do, and with what; from system properties.
 *
 * @param mode what is measured, and how well
 * @param folder where the report goes
 * @param models names or folders of models
 * @param images folder of masks to be timed beside the synthetic ones, or null
 * @param sets text that the titles of sets of masks must have to be scored, empty for
 *          all
 */
record Settings(Mode mode, Path folder, List<String> models, Path images, String sets) {

	static Settings fromProperties() {
		final String wanted = System.getProperty("benchmark", "full");
		final Mode mode = Arrays.stream(Mode.values()).filter(m -> m.toString().equals(wanted))
			.findFirst().orElseThrow(() -> new IllegalArgumentException(
				"Property benchmark must be one of " + Arrays.toString(Mode.values()) + ", got " + wanted +
					"."));
		final String images = System.getProperty("benchmark.images", "");
		final List<String> models = Arrays.stream(System.getProperty("benchmark.models",
			"skelite-2d,skelite-3d").split(",")).filter(name -> !name.isBlank()).collect(Collectors
				.toList());
		return new Settings(mode, Path.of(System.getProperty("benchmark.folder",
			"target/benchmark")), models, images.isBlank() ? null : Path.of(images), System.getProperty(
				"benchmark.sets", ""));
	}

	/** Whether all is measured as well as can be. */
	boolean full() {
		return mode == Mode.FULL;
	}

	/** Rounds in which all methods are timed once after the other. */
	int rounds() {
		return full() ? 15 : 9;
	}

	/** Calls before the first round, per image. */
	int warmUps() {
		return full() ? 10 : 5;
	}

	/** Time that each method runs before the first mask, so that the compiler knows it. */
	long warmUpMilliseconds() {
		return full() ? 10_000 : 4_000;
	}

	/** Seconds that a method may need for an image, lest it be left out of larger ones. */
	double patience() {
		return full() ? 30 : 1.5;
	}

	/** Pixels of the largest images that the dense signature, which is slow, is run on. */
	long maxDensePixels() {
		if (mode == Mode.SCORES) return 0;
		return full() ? 1 << 20 : 1 << 16;
	}

	/** Seeds of the series of synthetic masks that are scored. */
	long[] seeds() {
		return mode == Mode.SHORT ? new long[] { 9001, 9002 } : new long[] { 9001, 9002, 9003 };
	}

	/** Masks per seed and set. */
	int masksPerSeed(final int numDimensions) {
		if (mode == Mode.SHORT) return numDimensions == 2 ? 14 : 7;
		return numDimensions == 2 ? 42 : 35;
	}

	/** What is measured, and how well. */
	enum Mode {

			/** All, in less than five minutes. */
			SHORT,

			/** Scores alone, each over more than a hundred masks; minutes. */
			SCORES,

			/** Volumes of many labels alone; a minute or more. */
			LABELS,

			/** Volumes larger than memory alone; minutes to an hour. */
			VOLUMES,

			/** Segmentations that are trained with skeletons in the loss; minutes. */
			DOWNSTREAM,

			/** All; well over an hour. */
			FULL;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
