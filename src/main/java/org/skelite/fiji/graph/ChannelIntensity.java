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
package org.skelite.fiji.graph;

import org.skelite.graph.Source;
import org.skelite.graph.measure.GraphTables;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** Grey values of an image at points of a graph, those of the nearest pixels. */
final class ChannelIntensity implements GraphTables.Intensity {

	private final ImagePlus image;
	private final int channel;
	private final double[] spacing;

	/**
	 * @param image of the same size
	 * @param channel from 1
	 * @param spacing of the graph
	 * @throws SkeliteException if the sizes differ, or there is no such channel
	 */
	ChannelIntensity(final ImagePlus image, final int channel, final ImagePlus mask,
		final double[] spacing)
	{
		if (image.getWidth() != mask.getWidth() || image.getHeight() != mask.getHeight() || image
			.getNSlices() != mask.getNSlices() || image.getNFrames() != mask.getNFrames())
			throw SkeliteException.input("The image for intensities, " + size(image) +
				", must be as large as the mask, " + size(mask) + ".");
		if (channel < 1 || channel > image.getNChannels()) throw SkeliteException.input(
			"The image for intensities has " + image.getNChannels() + " channels, but channel " + channel +
				" is asked for.");
		this.image = image;
		this.channel = channel;
		this.spacing = spacing;
	}

	private static String size(final ImagePlus image) {
		return image.getWidth() + " x " + image.getHeight() + " x " + image.getNSlices() + ", " + image
			.getNFrames() + " frames";
	}

	@Override
	public double at(final Source source, final double x, final double y, final double z) {
		final int slice = source.slice() > 0 ? source.slice() : spacing.length == 2 ? 1 : 1 + (int) Math
			.round(z / spacing[2]);
		return image.getStack().getProcessor(image.getStackIndex(channel, slice, source.frame())).getf(
			(int) Math.round(x / spacing[0]), (int) Math.round(y / spacing[1]));
	}
}
