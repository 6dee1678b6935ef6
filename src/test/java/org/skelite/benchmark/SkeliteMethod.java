package org.skelite.benchmark;

import org.skelite.engine.Model;
import org.skelite.engine.Skeletonizer;

/** The engine with thinning: what users get. */
final class SkeliteMethod implements Method {

	static final String NAME = "Skelite";

	private final Model model;

	SkeliteMethod(final Model model) {
		this.model = model;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == model.card().dimensions();
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final Mask skeleton = Mask.empty(mask.size());
		new Skeletonizer(model).skeletonize(mask.image(), skeleton.image());
		return skeleton;
	}
}
