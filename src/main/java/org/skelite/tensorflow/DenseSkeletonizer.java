package org.skelite.tensorflow;

import java.util.List;

import org.skelite.model.ModelCard;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The iterations of arXiv 2503.07369 at every pixel, unrolled, as operations
 * that all have gradients:
 *
 * <pre>
 * inner  = erosions of center
 * bound  = center - inner
 * out    = out - perceptron(patches of bound, center, out) * bound
 * center = inner
 * </pre>
 *
 * An iteration that finds nothing left to peel changes nothing, as
 * {@code bound} is 0.
 */
final class DenseSkeletonizer {

	private final Ops tf;
	private final ModelCard card;
	private final PerceptronVariables perceptron;
	private final Erosion erosion;
	private final PatchConvolution convolution;

	DenseSkeletonizer(final Ops tf, final ModelCard card, final PerceptronVariables perceptron) {
		this.tf = tf;
		this.card = card;
		this.perceptron = perceptron;
		erosion = new Erosion(tf, card.dimensions());
		convolution = new PatchConvolution(tf, card.dimensions(), card.patchSize(), perceptron);
	}

	/**
	 * @param image mask or probability image in [0, 1], [b, h, w, 1] or [b, d, h, w,
	 *          1]
	 * @return {@code out}, same shape
	 */
	Operand<TFloat32> skeletonize(final Operand<TFloat32> image) {
		Operand<TFloat32> center = tf.reshape(image, volumes(tf.shape(image)));
		Operand<TFloat32> out = center;
		for (int i = 0; i < card.unrolledIterations(); i++) {
			final Operand<TFloat32> inner = erosion.erode(center, card.erosionsPerIteration());
			final Operand<TFloat32> bound = tf.math.sub(center, inner);
			final Operand<TFloat32> probability = perceptron.finish(convolution.apply(List.of(bound,
				center, out)));
			final Operand<TFloat32> delta = tf.math.mul(tf.reshape(probability, tf.shape(center)),
				bound);
			out = tf.math.sub(out, delta);
			center = inner;
		}
		return tf.reshape(out, tf.shape(image));
	}

	/** Turns the shape of the images into [b, d, h, w], with d = 1 in 2D. */
	private Operand<TInt32> volumes(final Operand<TInt32> shape) {
		if (card.dimensions() == 3) return range(shape, 0, 4);
		return tf.concat(List.of(range(shape, 0, 1), tf.constant(new int[] { 1 }), range(shape, 1,
			2)), tf.constant(0));
	}

	private Operand<TInt32> range(final Operand<TInt32> vector, final int begin, final int size) {
		return tf.slice(vector, tf.constant(new int[] { begin }), tf.constant(new int[] { size }));
	}
}
