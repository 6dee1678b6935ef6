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
