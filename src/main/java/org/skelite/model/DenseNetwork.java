package org.skelite.model;

/**
 * A loaded SavedModel with its two signatures: the {@link LearnedUpdate} and
 * the dense, differentiable {@code skeletonize}.
 */
public interface DenseNetwork extends LearnedUpdate {

	/**
	 * Runs the {@code skeletonize} signature: the unrolled iterations on every
	 * pixel of a batch of images, without thinning.
	 *
	 * @param images mask or probability images in [0, 1], row-major
	 *          {@code [batch][y][x]} or {@code [batch][z][y][x]}
	 * @param shape batch, (depth,) height, width
	 * @return the soft skeletons {@code out}, same layout
	 */
	float[] skeletonize(float[] images, long... shape);

	/**
	 * Differentiates {@link #skeletonize}: the gradient of the sum of
	 * {@code out * outGradient} with respect to the images, as needed to use the
	 * skeleton in the loss of another network.
	 *
	 * @param images mask or probability images, as for {@link #skeletonize}
	 * @param outGradient factor of each value of {@code out}, same layout
	 * @param shape batch, (depth,) height, width
	 * @return the gradient, same layout
	 */
	float[] gradient(float[] images, float[] outGradient, long... shape);
}
