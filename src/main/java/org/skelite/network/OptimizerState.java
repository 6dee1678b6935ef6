package org.skelite.network;

import org.skelite.model.Perceptron;

/**
 * What Adam (arXiv 1412.6980) remembers from step to step.
 *
 * @param steps steps done
 * @param firstMoments first moment of every weight
 * @param secondMoments second moment of every weight
 */
public record OptimizerState(int steps, Perceptron firstMoments, Perceptron secondMoments) {}
