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

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

import org.skelite.Engine;
import org.skelite.Model;
import org.skelite.bridge.Device;

/** All methods, with the models that some of them need. */
final class Methods implements AutoCloseable {

	private final List<Model> models = new ArrayList<>();
	private final List<Model> denseModels = new ArrayList<>();
	private final List<Method> methods = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/** A model that does not open is left out with a note. */
	Methods(final Settings settings) {
		for (final String name : settings.models())
			try {
				open(name, settings);
			}
			catch (final IllegalArgumentException exc) {
				notes.add("Model " + name + " is left out: " + exc.getMessage());
			}
		methods.add(new LeeMethod(false));
		methods.add(new LeeMethod(true));
		methods.add(new TeacherMethod());
		methods.add(new ImageJMethod());
		ServiceLoader.load(Method.class).forEach(methods::add);
	}

	private void open(final String name, final Settings settings) {
		final Model model = Model.open(name);
		models.add(model);
		methods.add(new SkeliteMethod(model, false));
		methods.add(new SkeliteMethod(model, true));
		methods.add(new SoftMethod(model));
		final Model dense = Model.open(name, Engine.TENSORFLOW, Device.CPU);
		denseModels.add(dense);
		methods.add(new DenseMethod(dense, settings.maxDensePixels()));
	}

	/** Returns the methods that can cope with an image, whose names differ. */
	List<Method> forImage(final int numDimensions, final long pixels) {
		return methods.stream().filter(method -> method.handles(numDimensions, pixels)).collect(
			Collectors.toList());
	}

	/** Returns what has to be said about what is missing, and about the models. */
	List<String> notes() {
		final List<String> all = new ArrayList<>(notes);
		for (final Model model : models)
			all.add("Model " + model.card().name() + ": " + model.card().dimensions() + "D, patch " +
				model.card().patchSize() + ", hidden units " + model.card().hiddenUnits() +
				", dense signature of " + model.card().unrolledIterations() + " iterations; " + model
					.engine() + ", dense in " + denseModels.get(0).engine() + ".");
		return all;
	}

	@Override
	public void close() {
		models.forEach(Model::close);
		denseModels.forEach(Model::close);
	}
}
