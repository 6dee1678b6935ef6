package org.skelite.command;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.engine.ModelTraining;
import org.skelite.model.ModelFolder;
import org.skelite.progress.Progress;
import org.skelite.synthesis.NoiseFamily;
import org.skelite.training.Target;
import org.skelite.training.TrainingParameters;

/** Trains a model on synthesized masks. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Train Skeleton Model...", weight = 3) },
	description = "Trains a model on synthesized masks and writes it into a folder.")
public class TrainSkeletonModel extends SkeliteCommand {

	private static final TrainingParameters DEFAULTS = new TrainingParameters();

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "The folder that becomes the model.")
	private File output;

	@Parameter(label = "Name", persist = false, description = "Name of the model.")
	private String name = DEFAULTS.name;

	@Parameter(label = "Dimensions", min = "2", max = "3", persist = false,
		description = "2 for images, 3 for volumes.")
	private int dimensions = DEFAULTS.dimensions;

	@Parameter(label = "Steps", min = "1", persist = false, description = "Training steps.")
	private int steps = DEFAULTS.steps;

	@Parameter(label = "Batch", min = "1", persist = false, description = "Masks per step.")
	private int batch = DEFAULTS.batch;

	@Parameter(label = "Crop", min = "16", persist = false,
		description = "Edge length of the masks in pixels.")
	private int crop = DEFAULTS.crop;

	@Parameter(label = "Learning rate", min = "0", persist = false,
		description = "Greatest learning rate of Adam; it warms up, then decays along a cosine.")
	private double learning_rate = DEFAULTS.learningRate;

	@Parameter(label = "Largest radius", min = "1", persist = false,
		description = "Greatest radius of the synthesized curves in pixels.")
	private double max_radius = DEFAULTS.maxRadius;

	@Parameter(label = "Noise", persist = false,
		description = "Families of noise that the masks have, with commas between: none, surface," +
			" flips, resampling, blur, pinholes, bumps, jitter.")
	private String noise = DEFAULTS.noise.stream().map(family -> family.name().toLowerCase(Locale.ROOT)).collect(
		Collectors.joining(","));

	@Parameter(label = "Target", choices = { "centerline", "teacher" }, persist = false,
		description = "What is learned: the true centerline, or the teacher's skeleton of the mask" +
			" without noise.")
	private String target = DEFAULTS.target.name().toLowerCase();

	@Parameter(label = "Patch", min = "3", max = "15", persist = false,
		description = "Edge length of the patch that the network sees, in pixels, odd.")
	private int patch = DEFAULTS.patchSize;

	@Parameter(label = "Hidden units", persist = false,
		description = "Units of the network's hidden layers, with commas between.")
	private String hidden = DEFAULTS.hiddenUnits.stream().map(String::valueOf).collect(Collectors
		.joining(","));

	@Parameter(label = "Anchor threshold", min = "0", max = "1", persist = false,
		description = "Value of the soft skeleton from which a pixel is kept while thinning.")
	private double anchor_threshold = DEFAULTS.anchorThreshold;

	@Parameter(label = "Iterations", min = "1", persist = false,
		description = "Iterations that are trained; deeper layers are left alone.")
	private int iterations = DEFAULTS.iterations;

	@Parameter(label = "Weight of cross-entropy", min = "0", persist = false,
		description = "Weight of the cross-entropy between soft and target skeleton.")
	private double cross_entropy = DEFAULTS.crossEntropy;

	@Parameter(label = "Weight of clDice", min = "0", persist = false,
		description = "Weight of the loss by clDice.")
	private double cl_dice = DEFAULTS.clDice;

	@Parameter(label = "Weight of thinness", min = "0", persist = false,
		description = "Weight of the loss that penalizes blocks of 2x2 pixels in the soft skeleton.")
	private double thinness = DEFAULTS.thinning;

	@Parameter(label = "Weight of skeleton pixels", min = "0", persist = false,
		description = "Weight of skeleton pixels in the cross-entropy.")
	private double target_weight = DEFAULTS.targetWeight;

	@Parameter(label = "Weight beside skeleton", min = "0", persist = false,
		description = "Weight of the pixels beside the skeleton in the cross-entropy.")
	private double band_weight = DEFAULTS.bandWeight;

	@Parameter(label = "Seed", persist = false,
		description = "The same seed gives the same weights at the start and the same masks.")
	private long seed = DEFAULTS.seed;

	@Parameter(label = "Overwrite", persist = false,
		description = "Replace a model that is there already.")
	private boolean overwrite = false;

	@Override
	protected void work(final Progress progress) throws IOException {
		final ModelFolder model = new ModelTraining(parameters(), CommandText.of("train", this),
			EngineAndModels.version()).run(output.toPath(), overwrite, new LoggedProgress(progress,
				log()));
		log().info("Model " + model.card().name() + " is in " + output + ".");
	}

	private TrainingParameters parameters() {
		if (patch % 2 == 0) throw new IllegalArgumentException("Patch must be odd, got " + patch + ".");
		if (name.isBlank()) throw new IllegalArgumentException("The model needs a name.");
		final TrainingParameters parameters = new TrainingParameters();
		parameters.name = name.strip();
		parameters.dimensions = dimensions;
		parameters.patchSize = patch;
		parameters.hiddenUnits = hiddenUnits();
		parameters.anchorThreshold = anchor_threshold;
		parameters.steps = steps;
		parameters.batch = batch;
		parameters.crop = crop;
		parameters.learningRate = learning_rate;
		parameters.maxRadius = max_radius;
		parameters.noise = noiseFamilies();
		parameters.target = Target.valueOf(target.toUpperCase());
		parameters.iterations = iterations;
		parameters.crossEntropy = cross_entropy;
		parameters.clDice = cl_dice;
		parameters.thinning = thinness;
		parameters.targetWeight = target_weight;
		parameters.bandWeight = band_weight;
		parameters.seed = seed;
		return parameters;
	}

	private List<Integer> hiddenUnits() {
		if (!hidden.matches("\\s*[1-9]\\d{0,3}\\s*(,\\s*[1-9]\\d{0,3}\\s*)*"))
			throw new IllegalArgumentException("Hidden units must be numbers with commas between," +
				" such as 32,16, got \"" + hidden + "\".");
		return Arrays.stream(hidden.split(",")).map(String::strip).map(Integer::valueOf).toList();
	}

	private List<NoiseFamily> noiseFamilies() {
		try {
			return Arrays.stream(noise.split(",")).map(family -> NoiseFamily.valueOf(family.strip()
				.toUpperCase(Locale.ROOT))).toList();
		}
		catch (final IllegalArgumentException e) {
			throw new IllegalArgumentException("Noise must be families with commas between, such as " +
				"none,surface, got \"" + noise + "\".", e);
		}
	}
}
