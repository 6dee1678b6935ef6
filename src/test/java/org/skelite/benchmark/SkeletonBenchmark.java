package org.skelite.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH calls: one method on one mask, which {@link Timing} sets, as all is in one JVM. */
@State(Scope.Benchmark)
public class SkeletonBenchmark {

	private static volatile Methods methods;
	private static volatile Mask mask;

	/** Name of the method. */
	@Param("none")
	public String method;

	private Method current;

	static void use(final Methods newMethods, final Mask newMask) {
		methods = newMethods;
		mask = newMask;
	}

	/** Looks the method up. */
	@Setup
	public void find() {
		current = methods.forImage(mask.numDimensions(), mask.pixels().length).stream().filter(m -> m
			.name().equals(method)).findFirst().orElseThrow();
	}

	/** Runs the method once. */
	@Benchmark
	public Object skeletonize() {
		return current.run(mask);
	}
}
