package org.skelite.benchmark;

import org.skelite.engine.Model;

/**
 * The dense, differentiable {@code skeletonize} signature: each iteration on
 * every pixel. Left out of large images, as it needs some hundred bytes per
 * pixel.
 */
final class DenseMethod implements Method {

	private static final long MAX_PIXELS = 1 << 20;

	private final Model model;

	DenseMethod(final Model model) {
		this.model = model;
	}

	@Override
	public String name() {
		return SkeliteMethod.NAME + ", dense";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions() && pixels <= MAX_PIXELS;
	}

	@Override
	public float[] run(final Mask mask) {
		final float[] image = new float[mask.pixels().length];
		for (int i = 0; i < image.length; i++)
			image[i] = mask.pixels()[i] == 0 ? 0 : 1;
		final long[] shape = new long[mask.numDimensions() + 1];
		shape[0] = 1;
		for (int d = 0; d < mask.numDimensions(); d++)
			shape[mask.numDimensions() - d] = mask.size()[d];
		return model.network().skeletonize(image, shape);
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		return SoftMethod.threshold(mask, run(mask));
	}
}
