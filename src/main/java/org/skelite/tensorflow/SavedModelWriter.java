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
package org.skelite.tensorflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.skelite.model.ModelCard;
import org.skelite.network.Perceptron;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;

/**
 * Writes a SavedModel with the signatures
 * <ul>
 * <li>{@code update}: {@code patches} float32 [p, 3 * k^d], the blocks in the
 * order bound, center, out, to {@code probability} float32 [p];</li>
 * <li>{@code soft}: {@code image} float32 [b, h, w, 1] or [b, d, h, w, 1], from 0 to 1, to {@code
 * soft}, same shape, the network's soft skeleton;</li>
 * <li>{@code thin}: {@code image} as well and {@code threshold} float32 [] to {@code thin}, the
 * values on the exact skeleton of what is above the threshold, and 0 elsewhere, same shape;</li>
 * <li>{@code skeletonize}: {@code image} to {@code out}, a soft skeleton that is connected, of what is
 * above 0.5;</li>
 * </ul>
 * over the same variables. The {@link ModelGraph graph} is one of its own, so that nothing of the
 * training is in it.
 */
final class SavedModelWriter {

	/** What TensorFlow calls the signature of models that have one. */
	private static final String SERVING = "serving_default";

	static final String UPDATE = "update";
	static final String SOFT = "soft";
	static final String SKELETONIZE = "skeletonize";
	static final String THIN = "thin";

	/** Whether factors are gradients, which none is here; and what is done about indices beyond the end. */
	private static final List<String> NEW_ATTRIBUTES = List.of("grad_a", "grad_b", "bad_indices_policy");

	private SavedModelWriter() {}

	/**
	 * @param graph with the weights; may be written again when it has others
	 * @throws UncheckedIOException if the folder cannot be written
	 */
	static void write(final Path folder, final ModelGraph graph) {
		final Signature update = Signature.builder(UPDATE).input(ModelGraph.PATCHES, graph.patches())
			.output(ModelGraph.PROBABILITY, graph.probability()).build();
		final Signature soft = Signature.builder(SOFT).input(ModelGraph.IMAGE, graph.image()).output(
			ModelGraph.SOFT, graph.soft()).build();
		final Signature skeletonize = Signature.builder(SKELETONIZE).input(ModelGraph.IMAGE, graph
			.image()).output(ModelGraph.OUT, graph.out()).build();
		final Signature thin = Signature.builder(THIN).input(ModelGraph.IMAGE, graph.image()).input(
			ModelGraph.THRESHOLD, graph.threshold()).output(ModelGraph.THIN, graph.thin()).build();
		export(folder, graph, update, soft, skeletonize, thin);
	}

	/**
	 * Writes a SavedModel with the one signature {@code serving_default}: {@code image} float32
	 * [b, 1, h, w] or [b, 1, d, h, w] to {@code soft}, same shape.
	 *
	 * @throws UncheckedIOException if the folder cannot be written
	 */
	static void writeServing(final Path folder, final ModelCard card, final Perceptron weights) {
		try (ModelGraph graph = new ModelGraph(card, weights, Sessions.config())) {
			export(folder, graph, Signature.builder(SERVING).input(ModelGraph.IMAGE, graph.channelsFirst())
				.output(ModelGraph.SOFT, graph.softChannelsFirst()).build());
		}
	}

	private static void export(final Path folder, final ModelGraph graph,
		final Signature... signatures)
	{
		try {
			SavedModelBundle.exporter(folder.toString()).withSession(graph.session()).withSignatures(
				signatures).export();
			forOlderPrograms(folder.resolve("saved_model.pb"));
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		catch (final TensorFlowException exc) {
			// TensorFlow writes the variables itself; a full disk shows here
			throw new UncheckedIOException(new IOException("Cannot write SavedModel to " + folder +
				": " + exc.getMessage().lines().findFirst().orElse(""), exc));
		}
	}

	/**
	 * Leaves out attributes of operations that older programs do not know, such as TensorFlow 1.15
	 * and 2.10, which other plugins bring. All have the values that they have where they are missing.
	 */
	private static void forOlderPrograms(final Path file) throws IOException {
		final SavedModel.Builder model = SavedModel.parseFrom(Files.readAllBytes(file)).toBuilder();
		for (final MetaGraphDef.Builder part : model.getMetaGraphsBuilderList()) {
			part.getGraphDefBuilder().getNodeBuilderList().forEach(SavedModelWriter::clean);
			for (final FunctionDef.Builder function : part.getGraphDefBuilder().getLibraryBuilder()
				.getFunctionBuilderList())
				function.getNodeDefBuilderList().forEach(SavedModelWriter::clean);
		}
		Files.write(file, model.build().toByteArray());
	}

	private static void clean(final NodeDef.Builder node) {
		NEW_ATTRIBUTES.forEach(node::removeAttr);
	}
}
