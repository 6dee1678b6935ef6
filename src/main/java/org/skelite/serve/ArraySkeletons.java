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
package org.skelite.serve;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.files.NpyArray;
import org.skelite.util.SkeliteException;

import net.imglib2.FinalInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Skeletons of arrays: of [y, x] or [z, y, x] the skeleton, {@code bool}, of the same shape. Safe
 * for use by several threads.
 */
public final class ArraySkeletons implements UnaryOperator<byte[]> {

	private final Function<Integer, Model> models;
	private final UnaryOperator<Skeletonizer> settings;

	/**
	 * @param models gives the model for images of 2 or 3 dimensions; asked by several threads
	 * @param settings sets what is wanted of a skeletonizer
	 */
	public ArraySkeletons(final Function<Integer, Model> models,
		final UnaryOperator<Skeletonizer> settings)
	{
		this.models = models;
		this.settings = settings;
	}

	/**
	 * @param npy an array as a .npy file
	 * @throws SkeliteException if it is none that can be skeletonized
	 */
	@Override
	public byte[] apply(final byte[] npy) {
		final NpyArray array = NpyArray.parse(npy);
		final int axes = array.shape().length;
		if (axes != 2 && axes != 3) throw SkeliteException.input(
			"Expected an array [y, x] or [z, y, x], got one of " + axes + " axes.");
		final long[] size = array.size();
		if (array.values().length == 0) return NpyArray.bools(array.shape(), new byte[0]);
		final byte[] skeleton = new byte[array.values().length];
		final ArrayImg<UnsignedByteType, ByteArray> target = ArrayImgs.unsignedBytes(skeleton, size);
		settings.apply(new Skeletonizer(models.apply(Skeletonizer.dimensions(new FinalInterval(size)))))
			.skeletonize(ArrayImgs.floats(array.values(), size), target);
		for (int i = 0; i < skeleton.length; i++)
			skeleton[i] = (byte) (skeleton[i] & 1);
		return NpyArray.bools(array.shape(), skeleton);
	}
}
