package org.skelite.training;

import java.util.Locale;

/**
 * How a training stood at one step.
 *
 * @param step steps done
 * @param learningRate learning rate of the last step
 * @param trainingLoss mean loss of the steps since the point before
 * @param validationLoss mean loss of the validation set
 * @param scores scores of the skeletons of the validation set
 */
public record TrainingPoint(int step, double learningRate, double trainingLoss,
	double validationLoss, Scores scores)
{

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Step %d: training loss %.4f, validation loss %.4f, %s", step,
			trainingLoss, validationLoss, scores);
	}
}
