package org.skelite.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The course of a training as a CSV file, one line per validation. */
final class TrainingTable {

	private TrainingTable() {}

	static void write(final Path file, final List<TrainingPoint> history) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("step,learning_rate,training_loss,validation_loss,precision,recall," +
			"mean_distance,ends,score");
		for (final TrainingPoint point : history)
			lines.add(String.format(Locale.ROOT, "%d,%.6g,%.6f,%.6f,%.5f,%.5f,%.5f,%.4f,%.5f", point
				.step(), point.learningRate(), point.trainingLoss(), point.validationLoss(), point.scores()
					.precision(), point.scores().recall(), point.scores().meanDistance(), point.scores()
						.ends(), point.scores().score()));
		Files.write(file, lines);
	}
}
