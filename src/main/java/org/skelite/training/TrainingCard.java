package org.skelite.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.skelite.model.ModelCard;

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

	/** Returns the parameters by their names. */
	static Map<String, Object> values(final TrainingParameters parameters) {
		return GSON.fromJson(GSON.toJsonTree(parameters), new TypeToken<LinkedHashMap<String, Object>>()
		{}.getType());
	}

	/**
	 * Returns the part of the parameters and the data that decides what comes out.
	 * Names and places may change between an interruption and going on.
	 */
	static Map<String, Object> identity(final TrainingParameters parameters, final long data) {
		final Map<String, Object> identity = values(parameters);
		identity.keySet().removeAll(List.of("name", "preset", "masks", "startFrom"));
		identity.put("checksum of masks", data);
		return identity;
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
		return new ModelCard(ModelCard.FORMAT_VERSION, p.name, p.dimensions, p.patchSize, p.hiddenUnits,
			EROSIONS_PER_ITERATION, UNROLLED_ITERATIONS, p.anchorThreshold, training, versions);
	}
}
