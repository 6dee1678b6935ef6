package org.skelite.training;

/**
 * Scores on the validation set that a network is compared with.
 *
 * @param lee Lee's thinning
 * @param teacher the teacher, who sees the same masks as the network
 */
public record Baselines(Scores lee, Scores teacher) {}
