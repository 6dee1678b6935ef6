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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.skelite.files.AtomicFiles;

/** The course of a training as a CSV file, one line per validation. */
final class TrainingTable {

	private TrainingTable() {}

	/**
	 * Writes the table, replacing an older one.
	 *
	 * @throws IOException if that fails; the older one is kept then
	 */
	static void write(final Path file, final List<TrainingPoint> history) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("step,learning_rate,training_loss,validation_loss,precision,recall," +
			"mean_distance,ends,score");
		for (final TrainingPoint point : history)
			lines.add(String.format(Locale.ROOT, "%d,%.6g,%.6f,%.6f,%.5f,%.5f,%.5f,%.4f,%.5f", point
				.step(), point.learningRate(), point.trainingLoss(), point.validationLoss(), point.scores()
					.precision(), point.scores().recall(), point.scores().meanDistance(), point.scores()
						.ends(), point.scores().score()));
		final String text = String.join("\n", lines) + "\n";
		AtomicFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
	}
}
