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
package org.skelite.util;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.sun.management.HotSpotDiagnosticMXBean;

/**
 * Says before any work is done whether Java's memory is enough for it. What is asked for
 * is kept close to what is needed: at most 1.3 times as much.
 */
public final class FreeMemory {

	/** System property: {@code unchecked} for those who would rather try. */
	public static final String PROPERTY = "skelite.memory";

	private static final double MEGABYTE = 1 << 20;

	/** What is taken from Java's memory for large arrays is a multiple of this; 0 for any number of bytes. */
	private static final long REGION = region();

	/** Bytes of an array beside its elements. */
	private static final int ARRAY_HEADER = 16;

	private FreeMemory() {}

	/**
	 * Checks that there is enough memory.
	 *
	 * @param what what needs it, as the subject of a sentence
	 * @param bytes how much
	 * @throws SkeliteException if there is less; the message says what to do
	 */
	public static void require(final String what, final double bytes) {
		final Runtime runtime = Runtime.getRuntime();
		if (bytes <= free(runtime) || "unchecked".equals(System.getProperty(PROPERTY))) return;
		// garbage counts as used until it is collected
		System.gc();
		final long free = free(runtime);
		if (bytes > free) throw SkeliteException.input(message(what, bytes, free, runtime
			.maxMemory()));
	}

	/** Returns the size of the regions of the collector G1, 0 of others. */
	private static long region() {
		try {
			final HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(
				HotSpotDiagnosticMXBean.class);
			return Boolean.parseBoolean(options.getVMOption("UseG1GC").getValue()) ? Long.parseLong(options
				.getVMOption("G1HeapRegionSize").getValue()) : 0;
		}
		catch (final RuntimeException | LinkageError e) {
			return 0; // another virtual machine
		}
	}

	/**
	 * Returns the memory that an array takes. A collector that divides memory into regions, as Java's
	 * does by default, has arrays of half a region and more take whole ones: of a stack whose planes
	 * are little larger than a region, that is twice as much as its pixels.
	 *
	 * @param bytes of its elements
	 */
	public static double array(final double bytes) {
		return array(bytes, REGION);
	}

	/** @param region size of regions, 0 for none */
	static double array(final double bytes, final long region) {
		final double all = bytes + ARRAY_HEADER;
		return region == 0 || all < region / 2 ? all : Math.ceil(all / region) * region;
	}

	/** Returns the memory of the virtual machine that is not used yet. */
	private static long free(final Runtime runtime) {
		return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
	}

	private static String message(final String what, final double bytes, final long free,
		final long maximum)
	{
		return String.format(Locale.ROOT, "%s needs about %.0f MB of memory, but only %.0f of Java's" +
			" %.0f MB are free. %s, or process parts of the image.", what, Math.ceil(bytes / MEGABYTE), free /
				MEGABYTE, maximum / MEGABYTE, advice(bytes - free + maximum));
	}

	/**
	 * Returns what to say if the memory was used up after all.
	 *
	 * @return a sentence with its period
	 */
	public static String exhausted() {
		final long maximum = Runtime.getRuntime().maxMemory();
		return String.format(Locale.ROOT, "Java's memory of %.0f MB is used up. %s, or process parts of" +
			" the image.", maximum / MEGABYTE, advice(1.5 * maximum));
	}

	/** Whether an error, or one that it tells of, is that memory is used up. */
	public static boolean isExhausted(final Throwable error) {
		for (Throwable e = error; e != null; e = e.getCause())
			if (e instanceof OutOfMemoryError) return true;
		return false;
	}

	/** @param bytes how much Java should have */
	private static String advice(final double bytes) {
		return String.format(Locale.ROOT, "Close other images, give Java more memory (on the command" +
			" line: java -Xmx%.0fm -jar ...; in Fiji: Edit > Options > Memory & Threads)", Math.ceil(
				bytes / MEGABYTE));
	}

	/** Returns the size of an image in words, e.g. {@code Image of 12 x 34 pixels}. */
	public static String image(final long... dimensions) {
		return "Image of " + Arrays.stream(dimensions).mapToObj(Long::toString).collect(Collectors
			.joining(" x ")) + " pixels";
	}

	/** Returns the number of an image's pixels, which may be more than there are integers. */
	public static double pixels(final long... dimensions) {
		return Arrays.stream(dimensions).asDoubleStream().reduce(1, (a, b) -> a * b);
	}
}
