package org.skelite.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.skelite.model.ModelCard;
import org.skelite.model.ModelFolder;
import org.skelite.progress.Progress;
import org.skelite.runtime.TensorFlowLoader;
import org.skelite.runtime.TensorFlowRuntime;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.training.ExampleSource;
import org.skelite.training.SyntheticExamples;
import org.skelite.training.TrainableNetwork;
import org.skelite.training.Trainer;
import org.skelite.training.TrainingParameters;

/** Trains a model on synthesized masks and writes its folder. */
final class ModelTraining {

	private static final int EROSIONS = 2;
	private static final double MIN_RADIUS = 0.7;

	private final TrainingParameters parameters;
	private final int unrolled;
	private final Map<String, Object> record;

	/**
	 * @param unrolled iterations that the exported dense signature holds
	 * @param record what the card tells of the training
	 */
	ModelTraining(final TrainingParameters parameters, final int unrolled,
		final Map<String, Object> record)
	{
		this.parameters = parameters;
		this.unrolled = unrolled;
		this.record = record;
	}

	/**
	 * Trains and writes; a folder is there only when all is done.
	 *
	 * @throws IllegalArgumentException if a parameter is wrong, or does not lead to
	 *           a model
	 * @throws IOException if the model cannot be written
	 */
	void run(final Path folder, final boolean overwrite, final Progress progress)
		throws IOException
	{
		final ExampleSource examples = examples();
		final TensorFlowRuntime tensorFlow = TensorFlowLoader.runtime();
		final ModelCard card = card(tensorFlow.version());
		try (TrainableNetwork network = new Trainer(parameters, examples).train(card, tensorFlow,
			progress))
		{
			ModelFolder.write(folder, card, network.weights(), path -> network.export(path, card),
				overwrite);
		}
		catch (final ArithmeticException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	private ExampleSource examples() {
		final long[] size = new long[parameters.dimensions];
		Arrays.fill(size, parameters.crop);
		final SynthesisOptions options = (parameters.dimensions == 2 ? SynthesisOptions.for2d()
			: SynthesisOptions.for3d()).size(size).radius(MIN_RADIUS, parameters.maxRadius).border(
				parameters.patchSize / 2).seed(parameters.seed);
		return new SyntheticExamples(new CurveSynthesizer(options), parameters.patchSize, EROSIONS);
	}

	private ModelCard card(final String tensorFlow) {
		final Map<String, String> versions = new LinkedHashMap<>();
		versions.put("skelite", EngineAndModels.version());
		versions.put("tensorflow", tensorFlow);
		versions.put("java", System.getProperty("java.version"));
		return new ModelCard(ModelCard.FORMAT_VERSION, parameters.name, parameters.dimensions,
			parameters.patchSize, parameters.hiddenUnits, EROSIONS, unrolled, parameters.anchorThreshold,
			record, versions);
	}
}
