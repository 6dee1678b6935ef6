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
}
