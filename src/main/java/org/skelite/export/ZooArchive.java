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
package org.skelite.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.skelite.bridge.Device;
import org.skelite.bridge.TensorFlowRuntime;
import org.skelite.files.NpyArray;
import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.network.DifferentiableNetwork;
import org.skelite.picture.Png;

import com.google.gson.GsonBuilder;

/**
 * A model in the format of the BioImage Model Zoo: a zip file with its soft skeleton for
 * TensorFlow, ONNX and PyTorch, tensors to test them with, and a description. The description,
 * {@code rdf.yaml}, is written in the form of YAML that is JSON as well.
 *
 * @see <a href="https://github.com/bioimage-io/spec-bioimage-io">The format</a>
 */
public final class ZooArchive {

	/** The input and the output of all weights. */
	private static final String INPUT = "image";
	private static final String OUTPUT = "soft";

	private static final String FORMAT_VERSION = "0.5.7";

	private final ModelCard card;
	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private ZooArchive(final ModelCard card) {
		this.card = card;
	}

	/**
	 * Returns the bytes of the zip file.
	 *
	 * @param model the model
	 * @param authors who made it, at least one
	 * @param license its license, an identifier of SPDX
	 * @param temporary an empty folder, in which TensorFlow writes; what it wrote is left there
	 * @throws IOException if that folder cannot be written or read
	 */
	public static byte[] of(final ModelFolder model, final List<String> authors,
		final String license, final TensorFlowRuntime runtime, final Path temporary) throws IOException
	{
		final ZooArchive archive = new ZooArchive(model.card());
		archive.addExample(model, runtime);
		archive.addWeights(model, runtime, temporary);
		archive.addText("README.md", archive.documentation());
		final ZipFiles zip = new ZipFiles();
		zip.add("rdf.yaml", archive.description(authors, license).getBytes(StandardCharsets.UTF_8));
		archive.files.forEach(zip::add);
		return zip.bytes();
	}

	private void addExample(final ModelFolder model, final TensorFlowRuntime runtime)
		throws IOException
	{
		try (DifferentiableNetwork network = runtime.network(card, model.weights(), Device.CPU)) {
			final ZooExample example = ZooExample.of(network, card.dimensions());
			files.put("test_input.npy", new NpyArray(example.shape(), example.mask()).bytes());
			files.put("test_output.npy", new NpyArray(example.shape(), example.soft()).bytes());
			files.put("cover.png", Png.of(example.picture()));
		}
	}

	private void addWeights(final ModelFolder model, final TensorFlowRuntime runtime,
		final Path temporary) throws IOException
	{
		files.put("weights.onnx", runtime.onnx(card, model.weights()));
		files.put("weights.pt", TorchStateDict.of(model.weights()));
		try (InputStream module = ModelFolder.class.getResourceAsStream(ModelFolder.PYTORCH)) {
			files.put(ModelFolder.PYTORCH, module.readAllBytes());
		}
		runtime.exportServing(temporary, card, model.weights());
		files.put("saved_model.zip", zipped(temporary));
	}

	private static byte[] zipped(final Path folder) throws IOException {
		final ZipFiles zip = new ZipFiles();
		try (Stream<Path> all = Files.walk(folder)) {
			for (final Path file : all.filter(Files::isRegularFile).sorted().toList())
				zip.add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
		}
		return zip.bytes();
	}

	private void addText(final String name, final String text) {
		files.put(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private String description(final List<String> authors, final String license) {
		final Map<String, Object> rdf = new LinkedHashMap<>();
		rdf.put("format_version", FORMAT_VERSION);
		rdf.put("type", "model");
		rdf.put("name", "Skelite soft skeleton (" + card.name().replaceAll("[^\\w\\- ]", "_") + ")");
		rdf.put("description", "Soft skeletons of " + card.dimensions() +
			"D masks or probability maps of tubes, such as vessels, neurons and filaments; differentiable.");
		rdf.put("authors", authors.stream().map(name -> map("name", name)).toList());
		rdf.put("cite", List.of(map("text",
			"Skelite: Compact Neural Networks for Efficient Iterative Skeletonization. IPMI 2025.", "doi",
			"10.48550/arXiv.2503.07369"), map("text",
				"A skeletonization algorithm for gradient-based optimization. ICCV 2023.", "doi",
				"10.48550/arXiv.2309.02527")));
		rdf.put("license", license);
		rdf.put("git_repo", "https://github.com/skelite/skelite");
		rdf.put("tags", List.of("skeletonization", card.dimensions() + "d", "vessels", "neurons", "fiji",
			"tensorflow", "onnx", "pytorch"));
		rdf.put("documentation", "README.md");
		rdf.put("covers", List.of("cover.png"));
		rdf.put("inputs", List.of(tensor(INPUT, "A mask, 0 or 1, or probabilities from 0 to 1.",
			"test_input.npy", this::inputAxis)));
		rdf.put("outputs", List.of(tensor(OUTPUT, "How far each pixel belongs to the skeleton, from 0 to 1.",
			"test_output.npy", this::outputAxis)));
		rdf.put("weights", weights());
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(rdf);
	}

	private Map<String, Object> tensor(final String id, final String description, final String test,
		final Function<String, Object> space)
	{
		final Map<String, Object> tensor = new LinkedHashMap<>();
		tensor.put("id", id);
		tensor.put("description", description);
		final Stream<Object> first = Stream.of(map("type", "batch"), map("type", "channel", "channel_names", List.of(
			id)));
		tensor.put("axes", Stream.concat(first, Stream.of("z", "y", "x")
			.skip(3L - card.dimensions()).map(space)).toList());
		tensor.put("test_tensor", file(test));
		tensor.put("data", map("type", "float32", "range", List.of(0, 1)));
		return tensor;
	}

	private Object inputAxis(final String id) {
		return map("type", "space", "id", id, "size", map("min", 1, "step", 1));
	}

	private Object outputAxis(final String id) {
		return map("type", "space", "id", id, "size", map("tensor_id", INPUT, "axis_id", id));
	}

	private Map<String, Object> weights() {
		final Map<String, Object> torch = file("weights.pt");
		final Map<String, Object> architecture = file(ModelFolder.PYTORCH);
		architecture.put("callable", "SoftSkelite");
		architecture.put("kwargs", map("dimensions", card.dimensions(), "patch_size", card.patchSize(),
			"hidden_units", card.hiddenUnits(), "erosions", card.erosionsPerIteration()));
		torch.put("architecture", architecture);
		torch.put("pytorch_version", "1.13");
		final Map<String, Object> onnx = file("weights.onnx");
		onnx.put("parent", "pytorch_state_dict");
		onnx.put("opset_version", 13);
		onnx.put("comment", "Of as many iterations as peel off objects of a radius of " +
			card.unrolledIterations() * card.erosionsPerIteration() + " pixels.");
		final Map<String, Object> tensorFlow = file("saved_model.zip");
		tensorFlow.put("parent", "pytorch_state_dict");
		// the latest that deepImageJ and JDLL have; 1.15 runs it, too
		tensorFlow.put("tensorflow_version", "2.10");
		return map("pytorch_state_dict", torch, "onnx", onnx, "tensorflow_saved_model_bundle", tensorFlow);
	}

	private Map<String, Object> file(final String name) {
		return map("source", name, "sha256", sha256(files.get(name)));
	}

	/** A map in the order of its entries, a name and a value each. */
	private static Map<String, Object> map(final Object... entries) {
		final Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < entries.length; i += 2)
			map.put((String) entries[i], entries[i + 1]);
		return map;
	}

	private static String sha256(final byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (final NoSuchAlgorithmException exc) {
			throw new IllegalStateException(exc); // every Java has it
		}
	}

	private String documentation() {
		try (InputStream text = ZooArchive.class.getResourceAsStream("zoo-readme.md")) {
			final Object training = card.training().get("command");
			return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("{name}", card.name()).replace(
				"{dimensions}", String.valueOf(card.dimensions())).replace("{axes}", card.dimensions() == 2
					? "b, 1, y, x" : "b, 1, z, y, x").replace("{radius}", String.valueOf(card.unrolledIterations() * card
						.erosionsPerIteration())).replace("{training}", training == null ? "unknown" : String.valueOf(
							training));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}
}
