package org.skelite.peeling;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.skelite.model.LearnedUpdate;
import org.skelite.parallel.Chunks;
import org.skelite.progress.Progress;

/**
 * Evaluates the learned update in batches of bounded size, shared out among
 * threads: each gathers the patches of a batch, while they are still in its
 * cache, and evaluates them.
 * <p>
 * How pixels are divided into batches depends on their number alone, and so
 * does not the result on the number of threads. For use by one thread at a time.
 * </p>
 */
final class Batches {

	/** Patch values of a batch: 1 MB, which the caches hold, whatever the image. */
	private static final int BATCH_VALUES = 1 << 18;

	/** Writes the patch of a pixel. */
	@FunctionalInterface
	interface Gatherer {

		/**
		 * @param i which of the pixels
		 * @param values receives {@code bound}, {@code center} and {@code out}
		 * @param offset where in {@code values} the patch begins
		 */
		void gather(int i, float[] values, int offset);
	}

	private final LearnedUpdate update;
	private final int patchLength;
	private final int capacity;
	private final Queue<Buffers> spare = new ConcurrentLinkedQueue<>();

	/**
	 * @param update the learned update
	 * @param patchLength number of values of a patch
	 */
	Batches(final LearnedUpdate update, final int patchLength) {
		this.update = update;
		this.patchLength = patchLength;
		capacity = Math.max(1, BATCH_VALUES / patchLength);
	}

	/**
	 * Evaluates some pixels.
	 *
	 * @param count how many
	 * @param gatherer called by several threads, once for each pixel
	 * @param probabilities receives the deletion probability of each
	 * @param progress asked before each batch whether to stop
	 */
	void evaluate(final int count, final Gatherer gatherer, final float[] probabilities,
		final Progress progress)
	{
		Chunks.forEach(count, capacity, progress, (start, end) -> {
			final Buffers polled = spare.poll();
			final Buffers buffers = polled != null ? polled : new Buffers(capacity, patchLength);
			for (int i = start; i < end; i++)
				gatherer.gather(i, buffers.patches, (i - start) * patchLength);
			update.evaluate(buffers.patches, end - start, buffers.probabilities);
			System.arraycopy(buffers.probabilities, 0, probabilities, start, end - start);
			spare.add(buffers);
		});
	}

	private static final class Buffers {

		private final float[] patches;
		private final float[] probabilities;

		Buffers(final int capacity, final int patchLength) {
			patches = new float[capacity * patchLength];
			probabilities = new float[capacity];
		}
	}
}
