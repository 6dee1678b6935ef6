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

import java.nio.file.Path;
import java.util.Arrays;

import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.runtime.Device;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.Signature.TensorDescription;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A SavedModel in memory. Each call runs in the thread that makes it. Native
 * memory of a call is freed before it returns.
 */
final class LoadedModel implements DenseNetwork {

	private final ModelCard card;
	private final SavedModelBundle bundle;
	private final Output<?> patches;
	private final Output<?> probability;
	private final Output<?> image;
	private final Output<?> out;

	/** Gradient operations, added to the graph when first asked for. */
	private Operand<TFloat32> outGradient;
	private Output<?> imageGradient;

	private LoadedModel(final ModelCard card, final SavedModelBundle bundle) {
		this.card = card;
		this.bundle = bundle;
		final Signature update = signature(SavedModelWriter.UPDATE);
		patches = output(update.getInputs().get(SavedModelWriter.PATCHES), SavedModelWriter.PATCHES,
			Shape.of(-1, card.units()[0]));
		probability = output(update.getOutputs().get(SavedModelWriter.PROBABILITY),
			SavedModelWriter.PROBABILITY, null);
		final Signature skeletonize = signature(SavedModelWriter.SKELETONIZE);
		image = output(skeletonize.getInputs().get(SavedModelWriter.IMAGE), SavedModelWriter.IMAGE,
			SavedModelWriter.imageShape(card));
		out = output(skeletonize.getOutputs().get(SavedModelWriter.OUT), SavedModelWriter.OUT, null);
	}

	/**
	 * @throws IllegalArgumentException if the folder holds no SavedModel that fits
	 *           the card
	 */
	static LoadedModel load(final Path folder, final ModelCard card, final Device device) {
		final SavedModelBundle bundle;
		try {
			bundle = SavedModelBundle.loader(folder.toString()).withConfigProto(Sessions.callersThread(device))
				.load();
		}
		catch (final TensorFlowException exc) {
			throw new IllegalArgumentException("Model folder " + folder +
				" holds no readable SavedModel: " + exc.getMessage(), exc);
		}
		try {
			return new LoadedModel(card, bundle);
		}
		catch (final IllegalArgumentException exc) {
			bundle.close();
			throw new IllegalArgumentException("Model folder " + folder + ": " + exc.getMessage(), exc);
		}
	}

	private Signature signature(final String name) {
		return bundle.signatures().stream().filter(s -> s.key().equals(name)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("the SavedModel has no signature \"" + name + "\"."));
	}

	private Output<?> output(final TensorDescription tensor, final String name, final Shape shape) {
		if (tensor == null) throw new IllegalArgumentException(
			"a signature of the SavedModel has no tensor \"" + name + "\".");
		// Not Shape.equals: it takes unknown sizes as different.
		if (shape != null && !Arrays.equals(shape.asArray(), tensor.shape.asArray())) throw new IllegalArgumentException(
			"the SavedModel does not fit the model card: \"" + name + "\" has shape " + tensor.shape +
				", expected " + shape + ".");
		return bundle.graph().outputOrThrow(tensor.name);
	}

	@Override
	public void evaluate(final float[] values, final int count, final float[] probabilities) {
		final Session.Runner runner = bundle.session().runner().fetch(probability);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(patches, values, count, card.units()[0]);
			try (Result result = runner.run()) {
				Feeds.read(result.get(0), probabilities, count);
			}
		}
	}

	@Override
	public float[] skeletonize(final float[] images, final long... shape) {
		final Session.Runner runner = bundle.session().runner().fetch(out);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(image, images, withChannel(shape));
			try (Result result = runner.run()) {
				return Feeds.floats(result.get(0));
			}
		}
	}

	@Override
	public float[] gradient(final float[] images, final float[] outGradients, final long... shape) {
		addGradient();
		final Session.Runner runner = bundle.session().runner().fetch(imageGradient);
		try (Feeds feeds = new Feeds(runner)) {
			feeds.floats(image, images, withChannel(shape));
			feeds.floats(outGradient, outGradients, withChannel(shape));
			try (Result result = runner.run()) {
				return Feeds.floats(result.get(0));
			}
		}
	}

	private synchronized void addGradient() {
		if (imageGradient != null) return;
		outGradient = Ops.create(bundle.graph()).placeholder(TFloat32.class);
		imageGradient = bundle.graph().addGradients("skeletonize_gradient", new Output<?>[] { out },
			new Output<?>[] { image }, new Output<?>[] { outGradient.asOutput() })[0];
	}

	private long[] withChannel(final long[] shape) {
		if (shape.length != card.dimensions() + 1) throw new IllegalArgumentException("Shape of " +
			card.dimensions() + "D images must have " + (card.dimensions() + 1) +
			" elements (batch first), got " + Arrays.toString(shape) + ".");
		final long[] result = Arrays.copyOf(shape, shape.length + 1);
		result[shape.length] = 1;
		return result;
	}

	@Override
	public void close() {
		bundle.close();
	}
}
