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

import org.scijava.plugin.Parameter;
import org.skelite.util.SkeliteException;


/**
 * What the commands share whose result is a skeleton.
 *
 * @param <I> image or file
 */
abstract class SkeletonCommand<I> extends MaskCommand<I> {

	@Parameter(label = "Thin to one pixel", persist = false,
		description = "Thin to lines of one pixel, 0 or 255; without, the result is the network's" +
			" soft skeleton, between 0 and 1.")
	private boolean thinning = true;

	@Parameter(label = "Radius map", persist = false,
		description = "Also give half the object's width at each skeleton pixel, in calibrated units," +
			" as an image of its own.")
	private boolean radius_map = false;

	/** Returns what skeletonizes as it is wanted. */
	final ImageSkeletonizer imageSkeletonizer(final SkeletonModel opened) {
		return new ImageSkeletonizer(objectSkeletonizer(opened, thinning), thinning).radius(radius_map);
	}

	@Override
	protected final void checkSettings() {
		super.checkSettings();
		if (radius_map && !thinning) throw SkeliteException.input(
			"The radius map is that of a thin skeleton; switch thinning on.");
		if (!thinning && objectRule().isLabels()) throw SkeliteException.input(
			"Labels have thin skeletons, whose pixels are the labels; switch thinning on.");
	}

	/** Whether a radius map is wanted. */
	final boolean hasRadiusMap() {
		return radius_map;
	}

	/** Whether the skeleton is to be thin. */
	final boolean isThinning() {
		return thinning;
	}
}
