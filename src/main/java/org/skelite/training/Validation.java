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
package org.skelite.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.bridge.TrainableNetwork;
import org.skelite.bridge.TrainingBatch;
import org.skelite.mask.PixelSet;
import org.skelite.model.ModelCard;
import org.skelite.network.PatchNetwork;
import org.skelite.thinning.lee.LeeThinning;
import org.skelite.thinning.menten.MentenThinning;
import org.skelite.training.data.MaskSample;
import org.skelite.training.data.SampleSource;
import org.skelite.util.Progress;

/**
 * Masks that take no part in the training, on which a network is judged: by its
 * loss, and by the thinned skeletons that a user would get. They are compared
 * with what is learned, be that the true centerline or the teacher's skeleton.
 * <p>
 * Whoever is given a {@link Progress} throws a
 * {@link java.util.concurrent.CancellationException} if it cancels.
 * </p>
 */
final class Validation {

	private final List<MaskSample> samples;
	private final List<TrainingBatch> batches = new ArrayList<>();
	private final ModelCard card;

	/**
	 * @param source its first samples are taken
	 * @param count how many
	 * @param batch masks of a batch, as in the training
	 * @param progress may cancel
	 */
	Validation(final SampleSource source, final int count, final int batch, final ModelCard card,
		final BatchBuilder builder, final Progress progress)
	{
		samples = LongStream.range(0, count).peek(i -> progress.checkCanceled()).mapToObj(source::get)
			.toList();
		this.card = card;
		final List<Example> examples = samples.stream().map(sample -> Example.of(sample.mask(), sample.target(), card
			.patchSize(), card.erosionsPerIteration())).toList();
		for (int i = 0; i < count; i += batch)
			batches.add(builder.build(examples.subList(i, Math.min(count, i + batch))));
	}

	/** Returns the mean loss of a network. */
	double loss(final TrainableNetwork network, final Progress progress) {
		return batches.stream().peek(batch -> progress.checkCanceled()).mapToDouble(network::loss)
			.average().orElse(0);
	}

	/** Scores a network's skeletons. */
	ValidationScores scores(final PatchNetwork network, final Progress progress) {
		return scores(i -> skeleton(network, i, progress), progress);
	}

	/** Scores Lee's thinning and the teacher, who see the same masks as the network. */
	Baselines baselines(final MentenThinning teacher, final Progress progress) {
		return new Baselines(scores(i -> LeeThinning.thin(mask(i)), progress), scores(i -> {
			final PixelSet skeleton = mask(i).copy();
			teacher.thin(skeleton);
			return skeleton;
		}, progress));
	}

	private ValidationScores scores(final IntFunction<PixelSet> skeleton, final Progress progress) {
		final List<ValidationScores> scores = new ArrayList<>();
		for (int i = 0; i < samples.size(); i++) {
			progress.checkCanceled();
			scores.add(ValidationScores.of(skeleton.apply(i), samples.get(i).target()));
		}
		return ValidationScores.mean(scores);
	}

	/** Returns one of the masks. */
	PixelSet mask(final int index) {
		return samples.get(index).mask();
	}

	/** Returns the thin skeleton that a network makes of one of the masks. */
	PixelSet skeleton(final PatchNetwork network, final int index, final Progress progress) {
		return new Skeletonizer(new Model(card, network, "training")).progress(progress).skeletonize(mask(
			index)).pixels();
	}
}
