package org.skelite.network;

/**
 * Weights of the terms of the training loss, each at least 0.
 *
 * @param crossEntropy weighted cross-entropy between {@code out} and the target
 *          skeleton, with a tolerance band of one pixel
 * @param clDice soft clDice (arXiv 2003.07311) against the dilated target
 * @param thinning mean minimum of {@code out} over full 2x2 (2x2x2) blocks
 */
public record LossWeights(double crossEntropy, double clDice, double thinning) {}
