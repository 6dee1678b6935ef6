package org.skelite.peeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

import org.skelite.model.LearnedUpdate;
import org.skelite.progress.Progress;
import org.skelite.topology.PixelIndex;

/**
 * Runs the learned update on one boundary layer after the other.
 * <p>
 * Computes what the dense, iterated network computes (arXiv 2503.07369), but
 * evaluates only the pixels of the current layer. Patches are gathered by the
 * threads of {@link Parallelization}, in batches of bounded size; the result
 * depends on neither. Not safe for use by several threads.
 * </p>
 */
public final class IterativeUpdate {

	/** Patch values held at a time: 16 MB, whatever the image. */
	private static final int BATCH_VALUES = 1 << 22;

	private static final int PATCHES_PER_TASK = 512;

	private final LearnedUpdate update;
	private final PixelIndex mask;
	private final Layers layers;
	private final Patches patches;
	private final float[] out;

	/**
	 * @param update the learned update
	 * @param mask the mask to skeletonize
	 * @param layers its layers
	 * @param patches its patches, of the size that the update was trained on
	 */
	public IterativeUpdate(final LearnedUpdate update, final PixelIndex mask, final Layers layers,
		final Patches patches)
	{
		this.update = update;
		this.mask = mask;
		this.layers = layers;
		this.patches = patches;
		out = new float[mask.size()];
	}

	/**
	 * Peels the mask until it is used up.
	 *
	 * @param progress hears of each layer and may cancel
	 * @return the soft skeleton {@code out} of each mask pixel, in [0, 1]
	 */
	public float[] run(final Progress progress) {
		Arrays.fill(out, 1);
		final int length = 3 * patches.volume();
		final int capacity = Math.max(1, Math.min(largestLayer(), BATCH_VALUES / length));
		final float[] values = new float[capacity * length];
		final float[] probabilities = new float[capacity];
		for (int layer = 0; layer < layers.count(); layer++) {
			final float[] deletions = new float[layers.size(layer)];
			for (int done = 0; done < deletions.length; done += capacity) {
				progress.checkCanceled();
				progress.update(layers.start(layer) + done, mask.size(), "Peeling");
				final int count = Math.min(capacity, deletions.length - done);
				gather(layer, layers.start(layer) + done, count, values);
				update.evaluate(values, count, probabilities);
				System.arraycopy(probabilities, 0, deletions, done, count);
			}
			// a layer's pixels all see what the layer before left
			for (int i = 0; i < deletions.length; i++)
				out[layers.pixel(layers.start(layer) + i)] -= deletions[i];
		}
		return out;
	}

	private int largestLayer() {
		int largest = 0;
		for (int layer = 0; layer < layers.count(); layer++)
			largest = Math.max(largest, layers.size(layer));
		return largest;
	}

	private void gather(final int layer, final int first, final int count, final float[] values) {
		final List<Integer> starts = new ArrayList<>();
		for (int start = 0; start < count; start += PATCHES_PER_TASK)
			starts.add(start);
		try (TaskExecutor executor = Parallelization.getTaskExecutor()) {
			executor.forEach(starts, start -> gather(layer, first, start, Math.min(count, start +
				PATCHES_PER_TASK), values));
		}
	}

	private void gather(final int layer, final int first, final int start, final int end,
		final float[] values)
	{
		final int volume = patches.volume();
		Arrays.fill(values, start * 3 * volume, end * 3 * volume, 0);
		for (int i = start; i < end; i++) {
			final int patch = i * 3 * volume;
			patches.visit(layers.pixel(first + i), (offset, index) -> {
				final int depth = layers.layerOf(index);
				if (depth == layer) values[patch + offset] = 1;
				if (depth >= layer) values[patch + volume + offset] = 1;
				values[patch + 2 * volume + offset] = out[index];
			});
		}
	}
}
