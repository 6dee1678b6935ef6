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
package org.skelite.benchmark;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_ximgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** OpenCV's thinning, 2D only. */
public abstract class OpenCvMethod implements Method {

	static {
		Loader.load(opencv_ximgproc.class);
	}

	private final String name;
	private final int kind;

	OpenCvMethod(final String name, final int kind) {
		this.name = name;
		this.kind = kind;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean handles(final int numDimensions, final long pixels) {
		return numDimensions == 2;
	}

	@Override
	public Mask skeletonize(final Mask mask) {
		final int width = (int) mask.size()[0];
		final int height = (int) mask.size()[1];
		final Mask result = Mask.empty(mask.size());
		try (BytePointer pixels = new BytePointer(mask.pixels());
				Mat image = new Mat(height, width, opencv_core.CV_8UC1, pixels); Mat thin = new Mat())
		{
			opencv_ximgproc.thinning(image, thin, kind);
			thin.data().get(result.pixels());
		}
		return result;
	}

	/** After Zhang and Suen (doi:10.1145/357994.358023). */
	public static final class ZhangSuen extends OpenCvMethod {

		public ZhangSuen() {
			super("OpenCV, Zhang-Suen", opencv_ximgproc.THINNING_ZHANGSUEN);
		}
	}

	/** After Guo and Hall (doi:10.1145/62065.62074). */
	public static final class GuoHall extends OpenCvMethod {

		public GuoHall() {
			super("OpenCV, Guo-Hall", opencv_ximgproc.THINNING_GUOHALL);
		}
	}
}
