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
package org.skelite.training.options;

import java.util.HashMap;
import java.util.Map;

/**
 * What a training needs to know: a value for each {@link TrainingOption}. Immutable, and so safe
 * for use by several threads.
 */
public final class TrainingParameters {

	/** Nothing is said, and so everything is as the options have it. */
	public static final TrainingParameters INITIAL = new TrainingParameters(Map.of());

	private final Map<TrainingOption<?>, Object> given;

	private TrainingParameters(final Map<TrainingOption<?>, Object> given) {
		this.given = given;
	}

	/** Returns the value of an option. */
	@SuppressWarnings("unchecked") // set by with(), which has its type
	public <T> T get(final TrainingOption<T> option) {
		return (T) given.getOrDefault(option, option.initial());
	}

	/** Returns these parameters, but for one. */
	public <T> TrainingParameters with(final TrainingOption<T> option, final T value) {
		final Map<TrainingOption<?>, Object> changed = new HashMap<>(given);
		changed.put(option, value);
		return new TrainingParameters(changed);
	}

	/** Returns these parameters, with a value for one if it has been left open. */
	public <T> TrainingParameters withDefault(final TrainingOption<T> option, final T value) {
		return get(option).equals(option.initial()) ? with(option, value) : this;
	}
}
