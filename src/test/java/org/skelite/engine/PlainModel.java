package org.skelite.engine;

import java.util.Arrays;

import org.skelite.model.DenseNetwork;
import org.skelite.model.LearnedUpdate;
import org.skelite.model.ModelCard;
import org.skelite.model.PerceptronUpdate;
import org.skelite.tensorflow.TestModels;

/** A model with random weights, evaluated in plain Java. */
final class PlainModel implements DenseNetwork {

	private final LearnedUpdate update;

	private PlainModel(final LearnedUpdate update) {
		this.update = update;
	}

	static Model of(final int dimensions, final long seed) {
		final ModelCard card = TestModels.card(dimensions, 5, 1);
		return new Model(card, new PlainModel(new PerceptronUpdate(TestModels.perceptron(card, seed))));
	}

	/** A model that deletes nothing, so that thinning has no guide but distance. */
	static Model indifferent(final int dimensions) {
		return new Model(TestModels.card(dimensions, 5, 1), new PlainModel(new LearnedUpdate() {

			@Override
			public void evaluate(final float[] patches, final int count, final float[] probabilities) {
				Arrays.fill(probabilities, 0, count, 0);
			}

			@Override
			public void close() {}
		}));
	}

	@Override
	public void evaluate(final float[] patches, final int count, final float[] probabilities) {
		update.evaluate(patches, count, probabilities);
	}

	@Override
	public float[] skeletonize(final float[] images, final long... shape) {
		throw new UnsupportedOperationException("Not needed for these tests.");
	}

	@Override
	public float[] gradient(final float[] images, final float[] outGradient, final long... shape) {
		throw new UnsupportedOperationException("Not needed for these tests.");
	}

	@Override
	public void close() {
		update.close();
	}
}
