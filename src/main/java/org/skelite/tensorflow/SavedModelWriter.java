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
import java.nio.file.Path;

import org.skelite.model.ModelCard;
import org.skelite.model.Perceptron;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Writes a SavedModel with the signatures
 * <ul>
 * <li>{@code update}: {@code patches} float32 [p, 3 * k^d], the blocks in the
 * order bound, center, out, to {@code probability} float32 [p];</li>
 * <li>{@code skeletonize}: {@code image} float32 [b, h, w, 1] or [b, d, h, w, 1]
 * to {@code out}, same shape;</li>
 * </ul>
 * over the same variables. The graph is built anew, so that nothing of the
 * training is in it.
 */
final class SavedModelWriter {

	static final String UPDATE = "update";
	static final String PATCHES = "patches";
	static final String PROBABILITY = "probability";
	static final String SKELETONIZE = "skeletonize";
	static final String IMAGE = "image";
	static final String OUT = "out";

	private SavedModelWriter() {}

	/**
	 * @throws UncheckedIOException if the folder cannot be written
	 */
	static void write(final Path folder, final ModelCard card, final Perceptron weights) {
		try (Graph graph = new Graph()) {
			final Ops tf = Ops.create(graph);
			final PerceptronVariables perceptron = new PerceptronVariables(tf, card.units());
			final Signature update = update(tf, card, perceptron);
			final Signature skeletonize = skeletonize(tf, card, perceptron);
			try (Session session = new Session(graph, Sessions.config())) {
				perceptron.set(session, weights);
				SavedModelBundle.exporter(folder.toString()).withSession(session).withSignatures(update,
					skeletonize).export();
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
	}

	private static Signature update(final Ops tf, final ModelCard card,
		final PerceptronVariables perceptron)
	{
		final Placeholder<TFloat32> patches = tf.withName(PATCHES).placeholder(TFloat32.class,
			Placeholder.shape(Shape.of(-1, card.units()[0])));
		final Operand<TFloat32> probability = tf.withName(PROBABILITY).identity(perceptron.probability(
			patches));
		return Signature.builder(UPDATE).input(PATCHES, patches).output(PROBABILITY, probability)
			.build();
	}

	private static Signature skeletonize(final Ops tf, final ModelCard card,
		final PerceptronVariables perceptron)
	{
		final Placeholder<TFloat32> image = tf.withName(IMAGE).placeholder(TFloat32.class, Placeholder
			.shape(imageShape(card)));
		final Operand<TFloat32> out = tf.withName(OUT).identity(new DenseSkeletonizer(tf, card,
			perceptron).skeletonize(image));
		return Signature.builder(SKELETONIZE).input(IMAGE, image).output(OUT, out).build();
	}

	/** Shape of {@link #IMAGE} and {@link #OUT}: batch, (depth,) height, width and one channel. */
	static Shape imageShape(final ModelCard card) {
		return card.dimensions() == 2 ? Shape.of(-1, -1, -1, 1) : Shape.of(-1, -1, -1, -1, 1);
	}
}
