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

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times the methods with JMH: all in this JVM, after warm-up, in rounds in which
 * each method runs once, so that whatever else the machine does hits all of
 * them.
 */
final class Timing {

	private final Settings settings;
	private final Methods methods;
	private final Map<String, Memory> memory;

	/**
	 * @param memory what {@link MemoryRun} found
	 */
	Timing(final Settings settings, final Methods methods, final Map<String, Memory> memory) {
		this.settings = settings;
		this.methods = methods;
		this.memory = memory;
	}

	/** Lets the compiler see all methods at work, each for some seconds. */
	void warmUp(final Mask mask) {
		SkeletonBenchmark.use(methods, mask);
		run(options(names(mask)).mode(Mode.AverageTime).warmupIterations(1).warmupTime(TimeValue
			.milliseconds(settings.warmUpMilliseconds())).measurementTime(TimeValue.milliseconds(100)));
	}

	/**
	 * Times a series. A method that is slow is left out of the masks that follow.
	 */
	List<TimedMask> time(final Series series) {
		final Set<String> slow = new HashSet<>();
		final List<TimedMask> timed = new ArrayList<>();
		for (final Supplier<Mask> supplier : series.masks()) {
			final Mask mask = supplier.get();
			final List<String> names = names(mask);
			if (series.axis() != Series.Axis.NONE) names.removeAll(slow);
			final TimedMask result = time(mask, names);
			for (final String name : names)
				if (result.median(name) > 1000 * settings.patience()) slow.add(name);
			for (final String name : names) {
				final Memory found = memory.get(MemoryRun.key(series, timed.size(), name));
				if (found != null) result.memory().put(name, found);
			}
			timed.add(result);
		}
		return timed;
	}

	private List<String> names(final Mask mask) {
		return methods.forImage(mask.numDimensions(), mask.pixels().length).stream().map(Method::name)
			.collect(Collectors.toList());
	}

	private TimedMask time(final Mask mask, final List<String> names) {
		final TimedMask result = new TimedMask(mask);
		SkeletonBenchmark.use(methods, mask);
		for (final String name : names)
			result.milliseconds().put(name, new double[settings.rounds()]);
		for (int round = 0; round < settings.rounds(); round++)
			for (final RunResult run : run(options(names).mode(Mode.SingleShotTime).warmupIterations(
				round == 0 ? settings.warmUps() : 0)))
				result.milliseconds().get(run.getParams().getParam("method"))[round] = run
					.getPrimaryResult().getScore();
		return result;
	}

	private static ChainedOptionsBuilder options(final List<String> names) {
		return new OptionsBuilder().include(SkeletonBenchmark.class.getName()).param("method", names
			.toArray(new String[0])).timeUnit(TimeUnit.MILLISECONDS).measurementIterations(1).forks(0)
			.shouldFailOnError(true).verbosity(VerboseMode.SILENT);
	}

	private static Collection<RunResult> run(final ChainedOptionsBuilder options) {
		try {
			return new Runner(options.build()).run();
		}
		catch (final RunnerException exc) {
			throw new IllegalStateException("Timing failed: " + exc.getMessage(), exc);
		}
	}
}
