package org.skelite.training;

import java.util.List;

import org.skelite.synthesis.NoiseFamily;

/**
 * What a training needs to know; the defaults train a good model. A plain
 * structure, which is copied into the model card. Not thread safe.
 */
public final class TrainingParameters {

	/** Name of the model. */
	public String name = "my-model";

	/** Dimensions of the images: 2 or 3. */
	public int dimensions = 2;

	/** Edge length of the patches in pixels, odd. */
	public int patchSize = 7;

	/** Units of the hidden layers. */
	public List<Integer> hiddenUnits = List.of(32, 16);

	/** Value of {@code out} from which a pixel is an anchor, in (0, 1]. */
	public double anchorThreshold = 0.7;

	/** Training steps. */
	public int steps = 6000;

	/** Masks per step. */
	public int batch = 6;

	/** Edge length of the masks in pixels. */
	public int crop = 128;

	/** Greatest learning rate; it warms up, then decays along a cosine. */
	public double learningRate = 3e-3;

	/** Greatest radius of the synthesized curves in pixels. */
	public double maxRadius = 20;

	/** Families of noise that the synthesized masks have. */
	public List<NoiseFamily> noise = List.of(NoiseFamily.NONE, NoiseFamily.SURFACE,
		NoiseFamily.FLIPS, NoiseFamily.RESAMPLING, NoiseFamily.PINHOLES, NoiseFamily.JITTER);

	/** What is learned from a mask. */
	public Target target = Target.CENTERLINE;

	/** Iterations that are trained; deeper layers are left alone. */
	public int iterations = 14;

	/** Weight of the cross-entropy. */
	public double crossEntropy = 1;

	/** Weight of the clDice loss. */
	public double clDice = 0.5;

	/** Weight of the thinning loss. */
	public double thinning = 0.1;

	/** Weight of target pixels in the cross-entropy. */
	public double targetWeight = 2;

	/** Weight of the pixels beside the target in the cross-entropy. */
	public double bandWeight = 0.2;

	/** Seed of weights and masks. */
	public long seed = 1;
}
