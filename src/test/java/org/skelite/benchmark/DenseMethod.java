package org.skelite.benchmark;

import org.skelite.engine.Model;

/**
 * The dense, differentiable {@code skeletonize} signature: each iteration on
 * every pixel. Left out of large images, as it needs some hundred bytes per
 * pixel.
 */
final class DenseMethod implements Method {

	private final Model model;
	private final long maxPixels;

	DenseMethod(final Model model, final long maxPixels) {
		this.model = model;
		this.maxPixels = maxPixels;
	}

	@Override
	public String name() {
		return SkeliteMethod.NAME + ", dense";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions() && pixels <= maxPixels;
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
