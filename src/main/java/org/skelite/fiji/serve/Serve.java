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
package org.skelite.fiji.serve;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.SciJavaPlugin;
import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.serve.ArraySkeletons;
import org.skelite.serve.SkeletonServer;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/** Answers masks on the standard input with skeletons on the standard output; in no menu. */
@Plugin(type = SciJavaPlugin.class, headless = true, description = "Answers masks on standard input with" +
	" skeletons on standard output, until the input ends. Each of both is its length in bytes, a" +
	" little-endian number of 64 bits, and a .npy file: a mask of bool, uint8 or float32, [y, x] or" +
	" [z, y, x]; its skeleton of bool; or a text, which tells of an error.")
public class Serve extends SkeliteCommand {

	@Parameter(label = "Model", persist = false,
		description = "Bundled model by its name, or a model's folder or zip file; auto takes the bundled" +
			" model that fits the array.")
	private String model = KnownModels.AUTO;

	@Parameter(label = "Values are", choices = { "mask", "probability" }, persist = false,
		description = "What values are; mask: object or not, by the threshold; probability:" +
			" probabilities from 0 to 1, which guide the skeleton.")
	private String values = "mask";

	@Parameter(label = "Threshold", style = DECIMALS, persist = false,
		description = "Pixels with a value above this belong to the object; of probabilities, 0 stands" +
			" for 0.5.")
	private double threshold = 0;

	@Parameter(label = "At the same time", min = "0", persist = false,
		description = "Masks that are worked on at the same time; 0: as many as there are processors.")
	private int parallel = 0;

	private final Map<String, Model> models = new ConcurrentHashMap<>();

	@Override
	protected void work(final Progress progress) throws IOException {
		if (parallel < 0) throw SkeliteException.input("Parallel must be at least 0, got " + parallel +
			".");
		// at once, so that a wrong model is told before there is a request
		if (!model.equals(KnownModels.AUTO)) open(model);
		final boolean probability = values.equals("probability");
		final ArraySkeletons skeletons = new ArraySkeletons(this::model, skeletonizer -> settings(
			skeletonizer, probability));
		// not System.out, which the program writes its own messages to
		try (FileInputStream in = new FileInputStream(FileDescriptor.in);
				FileOutputStream out = new FileOutputStream(FileDescriptor.out))
		{
			new SkeletonServer(skeletons, parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors())
				.run(in, out, progress);
		}
		finally {
			models.values().forEach(Model::close);
		}
	}

	private Skeletonizer settings(final Skeletonizer skeletonizer, final boolean probability) {
		skeletonizer.probability(probability);
		return probability && threshold == 0 ? skeletonizer : skeletonizer.threshold(threshold);
	}

	private Model model(final int dimensions) {
		return open(model.equals(KnownModels.AUTO) ? "skelite-" + dimensions + "d" : model);
	}

	private Model open(final String name) {
		return models.computeIfAbsent(name, Model::open);
	}
}
