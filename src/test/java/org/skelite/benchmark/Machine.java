package org.skelite.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** Says what the figures were taken on. */
final class Machine {

	private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

	private Machine() {}

	static String describe() {
		final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory
			.getOperatingSystemMXBean();
		return String.format(Locale.ROOT, "%d cores%s, %.0f GB memory, heap %.1f GB, %s %s (%s), Java %s (%s)",
			Runtime.getRuntime().availableProcessors(), processor(), system.getTotalMemorySize() / 1e9,
			Runtime.getRuntime().maxMemory() / 1e9, system.getName(), system.getVersion(), system
				.getArch(), System.getProperty("java.version"), System.getProperty("java.vm.name"));
	}

	private static String processor() {
		try {
			return Files.readAllLines(PROCESSOR).stream().filter(line -> line.startsWith("model name"))
				.findFirst().map(line -> " of " + line.substring(line.indexOf(':') + 2)).orElse("");
		}
		catch (final IOException exc) {
			return "";
		}
	}
}
