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

import java.awt.Color;
import java.util.List;

/**
 * One colour per method, which colour-blind people can tell apart (Okabe and Ito); gray for those of
 * other libraries.
 */
final class Palette {

	private static final List<Color> COLORS = List.of(new Color(0xd55e00), new Color(0xe69f00),
		new Color(0xcc79a7), new Color(0x0072b2), new Color(0x56b4e9), new Color(0x009e73), new Color(
			0x000000), new Color(0xf0e442), Color.GRAY);

	private static final List<String> METHODS = List.of(SkeliteMethod.NAME, SkeliteMethod.NAME +
		", no thinning", SkeliteMethod.NAME + ", dense", LeeMethod.NAME, LeeMethod.NAME + ", covered",
		"teacher", ImageJMethod.NAME, SkeliteMethod.NAME + ", 1 thread");

	private Palette() {}

	static Color of(final String method) {
		final int known = METHODS.indexOf(method);
		return COLORS.get(known < 0 ? METHODS.size() : known);
	}
}
