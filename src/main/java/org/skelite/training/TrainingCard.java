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
package org.skelite.training;

import static org.skelite.training.options.TrainingOption.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.Perceptron;
import org.skelite.training.data.TrainingData;
import org.skelite.training.options.TrainingOption;
import org.skelite.training.options.TrainingParameters;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;

/** What the card of a trained model says. */
final class TrainingCard {

	static final int EROSIONS_PER_ITERATION = 2;

	/** Member of the card's training: how it ended. */
	static final String ENDING = "ending";

	private static final int UNROLLED_ITERATIONS = 16;

	private static final Gson GSON = new GsonBuilder().setObjectToNumberStrategy(
		ToNumberPolicy.LONG_OR_DOUBLE).create();

	private TrainingCard() {}

	/** Returns the parameters by the names of their options, as they are read back from JSON. */
	private static Map<String, Object> values(final TrainingParameters parameters) {
		final Map<String, Object> values = new LinkedHashMap<>();
		TrainingOption.all().forEach(option -> values.put(option.name(), parameters.get(option)));
		return GSON.fromJson(GSON.toJsonTree(values), new TypeToken<LinkedHashMap<String, Object>>()
		{}.getType());
	}

	/**
	 * Returns the part of the parameters and the data that decides what comes out.
	 * Names and places may change between an interruption and going on.
	 *
	 * @param data checksum of the data
	 * @param initial the weights that the training starts with
	 */
	static Map<String, Object> identity(final TrainingParameters parameters, final long data,
		final Perceptron initial)
	{
		final Map<String, Object> identity = values(parameters);
		for (final TrainingOption<?> option : List.of(NAME, PRESET, DEVICE, MASKS, CENTERLINES,
			START_FROM))
			identity.remove(option.name());
		identity.put("checksum of masks", data);
		identity.put("checksum of the weights at the start", (long) Arrays.deepHashCode(initial
			.kernels()));
		return identity;
	}

	/**
	 * Returns what the card says of the training before it begins.
	 *
	 * @param command the command line that repeats the training
	 * @param start the model that it starts from, if there is one
	 * @param device what it is computed on
	 */
	static Map<String, Object> training(final TrainingParameters parameters, final String command,
		final Optional<ModelFolder> start, final TrainingData data, final String device)
	{
		final Map<String, Object> training = new LinkedHashMap<>();
		training.put("command", command);
		training.putAll(values(parameters));
		start.ifPresent(model -> training.put("startedFrom", model.card().name()));
		training.put("data", data.description());
		training.put("computedOn", device);
		return training;
	}

	/** Returns what the card says of the software. */
	static Map<String, String> versions(final String skelite, final TensorFlowRuntime tensorFlow) {
		final Map<String, String> versions = new LinkedHashMap<>();
		versions.put("skelite", skelite);
		versions.put("tensorflow", tensorFlow.version());
		versions.put("java", System.getProperty("java.version"));
		return versions;
	}

	/**
	 * Returns the card.
	 *
	 * @param training what it says of the training
	 * @param versions what it says of the software
	 */
	static ModelCard of(final TrainingParameters p, final Map<String, Object> training,
		final Map<String, String> versions)
	{
		return new ModelCard(ModelCard.FORMAT_VERSION, p.get(NAME), p.get(DIMENSIONS), p.get(PATCH),
			p.get(HIDDEN), EROSIONS_PER_ITERATION, UNROLLED_ITERATIONS, p.get(DETAIL), training, versions);
	}
}
