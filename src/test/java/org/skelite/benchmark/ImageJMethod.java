package org.skelite.benchmark;

import ij.process.ByteProcessor;

/** ImageJ 1.x's own Process &gt; Binary &gt; Skeletonize, 2D only. */
final class ImageJMethod implements Method {

	static final String NAME = "ImageJ 1.x";

	private static final int FOREGROUND = 255;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == 2;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final byte[] pixels = mask.pixels().clone();
		new ByteProcessor((int) mask.size()[0], (int) mask.size()[1], pixels).skeletonize(FOREGROUND);
		return new Mask(mask.size(), pixels);
	}
}
