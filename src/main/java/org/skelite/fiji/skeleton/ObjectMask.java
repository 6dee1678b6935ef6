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

import java.util.function.DoublePredicate;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.skelite.graph.Source;
import org.skelite.mask.PixelSet;

/**
 * An object of an image: that of a part, or of a label in it.
 *
 * @param part of the image
 * @param label of the object, 0 for a mask
 * @param origin where the mask lies in the part: x, y and z
 * @param size of the part inside the selection, in pixels
 * @param mask its pixels
 */
public record ObjectMask(ImagePart part, long label, long[] origin, long[] size, PixelSet mask) {

	/** Returns what the object is the part of. */
	public Source source() {
		return new Source(part.channel(), part.slice(), part.frame(), label);
	}

	/** Returns the pixels of an image whose values pass a test. */
	static PixelSet read(final RandomAccessibleInterval<? extends RealType<?>> image,
		final DoublePredicate isMember)
	{
		final PixelSet set = new PixelSet(image.dimensionsAsLongArray(), 1);
		final Cursor<? extends RealType<?>> cursor = Views.flatIterable(image).localizingCursor();
		while (cursor.hasNext())
			if (isMember.test(cursor.next().getRealDouble())) set.add(set.position(cursor.getLongPosition(
				0), cursor.getLongPosition(1), image.numDimensions() == 3 ? cursor.getLongPosition(2) : 0));
		return set;
	}
}
