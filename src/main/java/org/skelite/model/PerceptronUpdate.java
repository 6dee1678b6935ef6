package org.skelite.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * The learned update in plain Java, for platforms without TensorFlow, and as an
 * oracle for it. Sums in 32-bit floats, as TensorFlow does; probabilities differ
 * from TensorFlow's by less than 1e-5.
 * <p>
 * Patches are shared out among the threads of
 * {@link Parallelization#getTaskExecutor()}; results do not depend on their
 * number. Thread safe: no state but the weights.
 * </p>
 */
public final class PerceptronUpdate implements LearnedUpdate {

	/** Patches of one pass; their inputs and activations fit into the caches. */
	private static final int BLOCK = 64;

	/** Patches of one task: long enough to be worth handing to a thread. */
	private static final int TASK = 16 * BLOCK;

	private final Perceptron perceptron;

	/** {@code transposed[layer][unit * inputs + input]}: the weights of a unit in one run. */
	private final float[][] transposed;

	/**
	 * @param perceptron the weights; not copied entirely, so must not be changed
	 */
	public PerceptronUpdate(final Perceptron perceptron) {
		this.perceptron = perceptron;
		transposed = new float[perceptron.layers()][];
		for (int l = 0; l < transposed.length; l++)
			transposed[l] = transpose(perceptron.kernels()[l], perceptron.units()[l], perceptron
				.units()[l + 1]);
	}

	@Override
	public void evaluate(final float[] patches, final int count, final float[] probabilities) {
		final int inputs = perceptron.units()[0];
		if ((long) count * inputs > patches.length || count > probabilities.length)
			throw new IllegalArgumentException("Arrays are too short for " + count + " patches of " +
				inputs + " values: " + patches.length + " and " + probabilities.length + ".");
		if (count <= TASK) {
			evaluate(patches, 0, count, probabilities);
			return;
		}
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		final List<Integer> starts = new ArrayList<>();
		for (int start = 0; start < count; start += TASK)
			starts.add(start);
		executor.forEach(starts, start -> evaluate(patches, start, Math.min(count, start + TASK),
			probabilities));
	}

	/** Nothing to free. */
	@Override
	public void close() {}

	private void evaluate(final float[] patches, final int start, final int end,
		final float[] probabilities)
	{
		final int[] units = perceptron.units();
		final float[][] values = new float[units.length][];
		for (int l = 0; l < units.length; l++)
			values[l] = new float[units[l] * BLOCK];
		for (int p = start; p < end; p += BLOCK) {
			final int n = Math.min(BLOCK, end - p);
			interleave(patches, p, n, units[0], values[0]);
			for (int l = 0; l < transposed.length; l++)
				layer(values[l], units[l], transposed[l], perceptron.biases()[l], values[l + 1],
					l + 1 < transposed.length);
			for (int i = 0; i < n; i++)
				probabilities[p + i] = (float) (1 / (1 + Math.exp(-values[units.length - 1][i])));
		}
	}

	/**
	 * Turns patches into {@code [input][patch]}, so that the inner loops run over
	 * patches: long, contiguous, and so compiled to vector instructions.
	 */
	private static void interleave(final float[] patches, final int first, final int n,
		final int inputs, final float[] target)
	{
		for (int p = 0; p < n; p++) {
			final int offset = (first + p) * inputs;
			for (int i = 0; i < inputs; i++)
				target[i * BLOCK + p] = patches[offset + i];
		}
	}

	private static void layer(final float[] in, final int inputs, final float[] weights,
		final float[] biases, final float[] out, final boolean relu)
	{
		final float[] sum = new float[BLOCK];
		for (int unit = 0; unit < biases.length; unit++) {
			Arrays.fill(sum, biases[unit]);
			final int row = unit * inputs;
			int i = 0;
			for (; i + 4 <= inputs; i += 4)
				add4(in, i * BLOCK, weights, row + i, sum);
			for (; i < inputs; i++)
				add(in, i * BLOCK, weights[row + i], sum);
			final int offset = unit * BLOCK;
			for (int p = 0; p < BLOCK; p++)
				out[offset + p] = relu ? Math.max(sum[p], 0) : sum[p];
		}
	}

	/** Four inputs at once, so that the sums are loaded and stored a quarter as often. */
	private static void add4(final float[] in, final int offset, final float[] weights,
		final int weight, final float[] sum)
	{
		final float w0 = weights[weight];
		final float w1 = weights[weight + 1];
		final float w2 = weights[weight + 2];
		final float w3 = weights[weight + 3];
		for (int p = 0; p < BLOCK; p++)
			sum[p] += (w0 * in[offset + p] + w1 * in[offset + BLOCK + p]) + (w2 * in[offset + 2 *
				BLOCK + p] + w3 * in[offset + 3 * BLOCK + p]);
	}

	private static void add(final float[] in, final int offset, final float weight,
		final float[] sum)
	{
		for (int p = 0; p < BLOCK; p++)
			sum[p] += weight * in[offset + p];
	}

	private static float[] transpose(final float[] kernel, final int rows, final int columns) {
		final float[] result = new float[kernel.length];
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++)
				result[c * rows + r] = kernel[r * columns + c];
		return result;
	}
}
