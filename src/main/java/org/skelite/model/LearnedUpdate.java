package org.skelite.model;

/**
 * The learned update: for the patch around a pixel, the probability that the
 * pixel is deleted in this iteration.
 * <p>
 * Implementations are safe for use by several threads, which is how callers
 * make use of processors. The probability of a patch must not depend on the
 * other patches of the batch but for rounding.
 * </p>
 */
public interface LearnedUpdate extends AutoCloseable {

	/**
	 * Evaluates a batch of patches.
	 *
	 * @param patches the patches one after the other, each the k^d values of
	 *          {@code bound}, then {@code center}, then {@code out}, in row-major
	 *          order (x fastest); values in [0, 1]
	 * @param count number of patches
	 * @param probabilities receives {@code count} deletion probabilities
	 */
	void evaluate(float[] patches, int count, float[] probabilities);

	/** Frees native memory; afterwards the update must not be used. */
	@Override
	void close();
}
