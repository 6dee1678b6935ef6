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

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.skelite.Engine;
import org.skelite.Model;
import org.skelite.Skeleton;
import org.skelite.Skeletonizer;
import org.skelite.bridge.Device;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelFolder;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * The model that the user chose, or for each image the bundled model of its dimensions. Opens
 * each model once.
 */
public final class ChosenModel implements SkeletonModel {

	/**
	 * Bundled models in plain Java: macros open them anew for each image. They hold
	 * nothing that has to be closed.
	 */
	private static final Map<String, SoftReference<Model>> SHARED = new ConcurrentHashMap<>();

	private final String model;
	private final Engine engine;
	private final Device device;
	private final Consumer<String> log;
	private final Map<String, Model> open = new LinkedHashMap<>();

	/**
	 * @param model name, folder, zip or {@link KnownModels#AUTO}
	 * @param log hears in a sentence what evaluates each model, once it is known
	 * @throws SkeliteException if the model cannot be opened
	 */
	public ChosenModel(final String model, final Engine engine, final Device device,
		final Consumer<String> log)
	{
		this.model = model;
		this.engine = engine;
		this.device = device;
		this.log = log;
		// at once, so that a wrong model is reported once and not for every image
		if (!model.equals(KnownModels.AUTO)) open(model);
	}

	@Override
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final SkeletonRequest request, final Progress progress)
	{
		final Foreground object = request.object();
		return skeletonizer(Skeletonizer.dimensions(image), request).threshold(object.threshold()).invert(
			object.invert()).probability(object.isProbability()).byMaximum(object.isScaled()).progress(
				progress).skeletonize(image);
	}

	@Override
	public Skeleton skeletonize(final PixelSet mask, final SkeletonRequest request,
		final Progress progress)
	{
		return skeletonizer(mask.numDimensions(), request).progress(progress).skeletonize(mask);
	}

	private Skeletonizer skeletonizer(final int dimensions, final SkeletonRequest request) {
		final Skeletonizer skeletonizer = skeletonizer(dimensions).thinning(request.thinning()).border(
			request.border());
		if (request.detail() != null) skeletonizer.detail(request.detail());
		if (request.spacing() != null) skeletonizer.spacing(request.spacing());
		return skeletonizer;
	}

	@Override
	public Skeleton skeletonize(final PixelSet mask, final Progress progress) {
		return skeletonizer(mask.numDimensions()).progress(progress).skeletonize(mask);
	}

	private Skeletonizer skeletonizer(final int dimensions) {
		return new Skeletonizer(open(model.equals(KnownModels.AUTO) ? "skelite-" + dimensions + "d"
			: model));
	}

	private synchronized Model open(final String name) {
		final Model known = open.get(name);
		if (known != null) return known;
		final Model opened = isShared(name) ? shared(name) : Model.open(name, engine, device);
		open.put(name, opened);
		final String line = describe(opened);
		log.accept(line.endsWith(".") ? line : line + ".");
		return opened;
	}

	private boolean isShared(final String name) {
		return engine != Engine.TENSORFLOW && device != Device.GPU && ModelFolder.bundledNames().contains(
			name);
	}

	private static Model shared(final String name) {
		final SoftReference<Model> reference = SHARED.get(name);
		final Model known = reference == null ? null : reference.get();
		if (known != null) return known;
		final Model opened = Model.open(name, Engine.JAVA, Device.CPU);
		SHARED.put(name, new SoftReference<>(opened));
		return opened;
	}

	private static String describe(final Model model) {
		return "Model " + model.card().name() + ", evaluated by " + model.engine();
	}

	@Override
	public String description() {
		return open.values().stream().map(ChosenModel::describe).collect(Collectors.joining("; "));
	}

	@Override
	public void close() {
		open.forEach((name, opened) -> {
			if (!isShared(name)) opened.close();
		});
		open.clear();
	}
}
