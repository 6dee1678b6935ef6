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

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.scijava.app.App;
import org.scijava.app.AppService;
import org.scijava.prefs.PrefService;
import org.skelite.model.ModelFolder;

/** The models that a user can call by name, and those used last. */
public final class KnownModels {

	/** Stands for the bundled model that fits the image. */
	public static final String AUTO = "auto";

	/** Folder for models below the one of Fiji; those in it have names. */
	static final String FOLDER = "models";

	private static final String RECENT = "recent";
	private static final int MOST_RECENT = 8;
	private static final String ZIP = ".zip";

	private final File folder;
	private final PrefService prefs;

	/**
	 * @param folder folder for models, which need not exist; null if there is none
	 * @param prefs remember those used last; may be null
	 */
	public KnownModels(final File folder, final PrefService prefs) {
		this.folder = folder;
		this.prefs = prefs;
	}

	/** Returns those of this Fiji; either service may be missing. */
	static KnownModels of(final AppService apps, final PrefService prefs) {
		final App app = apps == null ? null : apps.getApp();
		final File base = app == null ? null : app.getBaseDirectory();
		return new KnownModels(base == null ? null : new File(base, FOLDER), prefs);
	}

	/** Returns the folder for models, or null. */
	File folder() {
		return folder;
	}

	/** Lists {@link #AUTO}, bundled models, those of the folder and recent ones. */
	public List<String> list() {
		final Set<String> names = new LinkedHashSet<>();
		names.add(AUTO);
		names.addAll(ModelFolder.bundledNames());
		final File[] files = folder == null ? null : folder.listFiles(KnownModels::isModel);
		if (files != null) Arrays.stream(files).map(File::getName).sorted().forEach(names::add);
		recent().stream().filter(path -> new File(path).exists()).forEach(names::add);
		return List.copyOf(names);
	}

	private static boolean isModel(final File file) {
		return new File(file, ModelFolder.CARD).isFile() || file.getName().endsWith(ZIP) && file.isFile();
	}

	/** Returns the path of a model in the folder, and everything else as it is. */
	public String resolve(final String name) {
		if (name.isEmpty() || name.equals(AUTO) || ModelFolder.bundledNames().contains(
			name) || folder == null || new File(name).exists()) return name;
		final File file = new File(folder, name);
		return isModel(file) ? file.getPath() : name;
	}

	/** Remembers a model that is neither bundled nor in the folder. */
	public void remember(final String model) {
		if (prefs == null || list().contains(model) || !resolve(model).equals(model)) return;
		final List<String> models = new ArrayList<>(recent());
		models.add(0, new File(model).getAbsolutePath());
		prefs.put(KnownModels.class, RECENT, models.subList(0, Math.min(MOST_RECENT, models.size())));
	}

	private List<String> recent() {
		return prefs == null ? List.of() : prefs.getList(KnownModels.class, RECENT);
	}
}
