package org.skelite.benchmark;

import net.imglib2.img.array.ArrayImgs;

import org.skelite.engine.Model;
import org.skelite.engine.Skeletonizer;

/** The engine without thinning. Where a binary skeleton is needed, {@code out > 0.5}. */
final class SoftMethod implements Method {

	private final Model model;

	SoftMethod(final Model model) {
		this.model = model;
	}

	@Override
	public String name() {
		return SkeliteMethod.NAME + ", no thinning";
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions();
	}

	@Override
	public float[] run(final Mask mask) {
		final float[] out = new float[mask.pixels().length];
		new Skeletonizer(model).thinning(false).skeletonize(mask.image(), ArrayImgs.floats(out, mask
			.size()));
		return out;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		return threshold(mask, run(mask));
	}

	static Mask threshold(final Mask mask, final float[] out) {
		final Mask skeleton = Mask.empty(mask.size());
		for (int i = 0; i < out.length; i++)
			if (out[i] > 0.5f) skeleton.pixels()[i] = (byte) 255;
		return skeleton;
	}
}
