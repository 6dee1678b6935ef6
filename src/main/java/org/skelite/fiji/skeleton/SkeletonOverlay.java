/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.fiji.skeleton;

import java.awt.image.BufferedImage;

import org.skelite.picture.Overlay;

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
