package org.skelite.command;

import java.awt.image.BufferedImage;

import org.skelite.io.Overlay;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.process.ImageProcessor;

/** Shows a skeleton on top of the image that it belongs to, whose pixels stay as they are. */
final class SkeletonOverlay {

	private static final String NAME = "skelite skeleton";
	private static final int OPAQUE = 0xff000000;

	private SkeletonOverlay() {}

	/** Adds a skeleton to an image's overlay, in place of one that was added before. */
	static void add(final ImagePlus image, final ImagePlus skeleton, final double above) {
		final ij.gui.Overlay overlay = image.getOverlay() == null ? new ij.gui.Overlay() : image
			.getOverlay().duplicate();
		for (final Roi old : overlay.toArray())
			if (NAME.equals(old.getName())) overlay.remove(old);
		for (int i = 1; i <= skeleton.getStackSize(); i++) {
			final ImageRoi roi = new ImageRoi(0, 0, picture(skeleton.getStack().getProcessor(i), above));
			roi.setName(NAME);
			final int[] position = image.convertIndexToPosition(i);
			if (image.isHyperStack()) roi.setPosition(position[0], position[1], position[2]);
			else if (image.getStackSize() > 1) roi.setPosition(i);
			overlay.add(roi);
		}
		image.setOverlay(overlay);
	}

	private static BufferedImage picture(final ImageProcessor skeleton, final double above) {
		final BufferedImage picture = new BufferedImage(skeleton.getWidth(), skeleton.getHeight(),
			BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < skeleton.getHeight(); y++)
			for (int x = 0; x < skeleton.getWidth(); x++)
				if (skeleton.getf(x, y) > above) picture.setRGB(x, y, OPAQUE | Overlay.SKELETON);
		return picture;
	}
}
