package org.skelite.engine;

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
import org.skelite.synthesis.NoiseFamily;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.training.SyntheticExamples;
import org.skelite.training.TrainableNetwork;
import org.skelite.training.Trainer;
import org.skelite.training.TrainingParameters;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;

/** Trains a model on synthesized curves and writes its folder. */
public final class ModelTraining {

	private static final int EROSIONS_PER_ITERATION = 2;
	private static final int UNROLLED_ITERATIONS = 16;
	private static final double MIN_RADIUS = 0.7;

	/** Share of samples in which curves run alongside and into each other. */
	private static final double MERGING = 0.3;

	private final TrainingParameters parameters;
	private final String command;
	private final String version;

	/**
	 * @param parameters what to train, and how
	 * @param command command line that repeats the training, for the model card
	 * @param version version of Skelite, for the model card
	 */
	public ModelTraining(final TrainingParameters parameters, final String command,
		final String version)
	{
		this.parameters = parameters;
		this.command = command;
		this.version = version;
	}

	/**
	 * Trains the model.
	 *
	 * @param folder the model folder to write, all or nothing
	 * @param overwrite whether a model that is there already is replaced
	 * @param progress hears of the loss and may cancel
	 * @throws IllegalArgumentException if the folder must not be written
	 * @throws IOException if it cannot be written
	 * @throws ArithmeticException if the loss is not a number any more
	 * @throws java.util.concurrent.CancellationException if canceled; nothing is
	 *           written then
	 */
	public ModelFolder run(final Path folder, final boolean overwrite, final Progress progress)
		throws IOException
	{
		ModelFolder.checkWritable(folder, overwrite);
		final TensorFlowRuntime tensorFlow = TensorFlowLoader.runtime();
		final ModelCard card = card(tensorFlow.version());
		final SyntheticExamples examples = new SyntheticExamples(new CurveSynthesizer(options()),
			parameters.target, parameters.patchSize, EROSIONS_PER_ITERATION);
		try (TrainableNetwork network = new Trainer(parameters, examples).train(card, tensorFlow,
			progress))
		{
			return ModelFolder.write(folder, card, network.weights(), path -> network.export(path, card),
				overwrite);
		}
	}

	private SynthesisOptions options() {
		final long[] size = new long[parameters.dimensions];
		Arrays.fill(size, parameters.crop);
		return SynthesisOptions.for2d().size(size).border(Math.max(1, parameters.patchSize / 2)).radius(
			MIN_RADIUS, parameters.maxRadius).noise(parameters.noise.toArray(NoiseFamily[]::new)).merging(
				MERGING).seed(parameters.seed);
	}

	private ModelCard card(final String tensorFlowVersion) {
		final Gson gson = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
			.create();
		final Map<String, Object> training = new LinkedHashMap<>();
		training.put("command", command);
		training.putAll(gson.fromJson(gson.toJsonTree(parameters),
			new TypeToken<LinkedHashMap<String, Object>>()
			{}));
		final Map<String, String> versions = new LinkedHashMap<>();
		versions.put("skelite", version);
		versions.put("tensorflow", tensorFlowVersion);
		versions.put("java", System.getProperty("java.version"));
		return new ModelCard(ModelCard.FORMAT_VERSION, parameters.name, parameters.dimensions,
			parameters.patchSize, parameters.hiddenUnits, EROSIONS_PER_ITERATION, UNROLLED_ITERATIONS,
			parameters.anchorThreshold, training, versions);
	}
}
