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

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The most memory that a call used at a time.
 *
 * @param heap growth of the used heap, in bytes; includes garbage that was not
 *          collected yet, and so is an upper bound
 * @param nativeMemory growth of the process's resident memory, in bytes; -1 where
 *          the system does not tell. That is what natives use if all of the heap
 *          is resident from the start
 */
record Memory(long heap, long nativeMemory) {

	private static final Path STATUS = Path.of("/proc/self/status");

	/** Writing 5 resets the high-water mark of the resident memory (Linux). */
	private static final Path CLEAR = Path.of("/proc/self/clear_refs");

	/** Measures a call. */
	static Memory of(final Runnable call) {
		final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(
			pool -> pool.getType() == MemoryType.HEAP).collect(Collectors.toList());
		System.gc();
		final long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
		pools.forEach(MemoryPoolMXBean::resetPeakUsage);
		final long residentBefore = resetResident();
		call.run();
		final long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
		final long resident = residentBefore < 0 ? -1 : Math.max(0, status("VmHWM") - residentBefore);
		return new Memory(Math.max(0, peak - before), resident);
	}

	/** Returns the resident memory, or -1 if its peak cannot be measured. */
	private static long resetResident() {
		try {
			Files.writeString(CLEAR, "5");
			return status("VmRSS");
		}
		catch (final IOException exc) {
			return -1;
		}
	}

	private static long status(final String key) {
		try {
			for (final String line : Files.readAllLines(STATUS))
				if (line.startsWith(key)) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
		}
		catch (final IOException exc) {
			return -1;
		}
		return -1;
	}

	/** Returns heap and native memory in megabytes, e.g. {@code 12 + 3}. */
	String text() {
		final String heapText = Long.toString(Math.round(heap / 1e6));
		return nativeMemory < 0 ? heapText : heapText + " + " + Math.round(nativeMemory / 1e6);
	}
}
