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
package org.skelite.fiji.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * Proposes an open image for each of several roles, such as skeleton and mask: one
 * that is named after it, or else the first that has no role yet. (SciJava proposes
 * the same image for all.)
 */
public final class OpenRoles {

	private OpenRoles() {}

	/** Sets those of the inputs that are images and have none. */
	public static void propose(final Module module, final List<ModuleItem<?>> inputs) {
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return;
		final List<ImagePlus> free = Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(
			Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
		final List<ModuleItem<?>> roles = inputs.stream().filter(
			input -> input.getType() == ImageChoice.class && input.getValue(module) == null).collect(
				Collectors.toCollection(ArrayList::new));
		roles.removeIf(role -> {
			final ImagePlus named = free.stream().filter(image -> image.getTitle().toLowerCase(Locale.ROOT).contains(
				role.getName())).findFirst().orElse(null);
			if (named != null) module.setInput(role.getName(), new ImageChoice(named));
			return free.remove(named);
		});
		for (final ModuleItem<?> role : roles)
			if (!free.isEmpty()) module.setInput(role.getName(), new ImageChoice(free
				.remove(0)));
	}
}
