package org.skelite.engine;

import java.util.Arrays;

import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelCard;
import org.skelite.model.PerceptronUpdate;
import org.skelite.tensorflow.TestModels;

/** Models that are evaluated in Java, for tests that need no TensorFlow. */
final class PlainModel {

	private PlainModel() {}

	/** A model with random weights. */
	static Model of(final int dimensions, final long seed) {
		final ModelCard card = TestModels.card(dimensions, 5, 1);
		return new Model(card, new RunningNetwork(new PerceptronUpdate(TestModels.perceptron(card,
			seed)), "test"));
	}

	/** A model that deletes nothing, so that thinning has no guide but distance. */
	static Model indifferent(final int dimensions) {
		return new Model(TestModels.card(dimensions, 5, 1), new RunningNetwork(new LearnedUpdate() {

			@Override
			public void evaluate(final float[] patches, final int count, final float[] probabilities) {
				Arrays.fill(probabilities, 0, count, 0);
			}

			@Override
			public void close() {}
		}, "test"));
	}
}
