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
package org.skelite.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

import net.imglib2.Cursor;
import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.skelite.Model;
import org.skelite.Skeletonizer;
import org.skelite.files.OutputLock;
import org.skelite.mask.DistanceMap;
import org.skelite.mask.PixelSet;
import org.skelite.thinning.ThinningOptions;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

/**
 * Reduces the object of an image that may be larger than memory to a skeleton one pixel wide, block
 * by block.
 * <p>
 * The skeleton is thin and has exactly the Betti numbers of the whole object, whatever the blocks;
 * it depends on the edge length of the blocks and on the halo, but neither on the number of
 * workers nor on the order in which they finish. Objects that are smaller than the halo have the
 * skeleton that {@link Skeletonizer} gives them. Larger ones are thinned with it as a guide, block
 * by block with a halo around each, and joined by deleting simple points of the whole where blocks
 * meet. The halo grows where an object is so thick that its distances to the background could not be known
 * otherwise.
 * </p>
 * <p>
 * The image is read block by block, twice at most, and by several threads, so that a cell image
 * with a cache is a good one. Time follows the foreground, but for reading. Memory is bounded by
 * what may be used, see {@link #memory}, and what is kept between the steps of the work lies in a
 * folder, if there is one. Axes are x, y and z; spacing and border as for {@link Skeletonizer}; an
 * object that reaches the image's border continues there.
 * </p>
 * <p>
 * Settings can be chained. Not safe for use by several threads.
 * </p>
 */
public final class VolumeSkeletonizer {

	/** Default edge length of a block, in pixels. */
	public static final int EDGE = 256;

	/** Default depth of the halo, in pixels. */
	public static final int HALO = 32;

	private static final int MAX_EDGE = 1024;

	/** What tells one network from another. */
	private static final int PATCHES = 64;

	/** Of the memory that Java may use. */
	private static final double SHARE = 0.75;

	private final Model model;
	private double threshold;
	private boolean invert;
	private Double detail;
	private double[] spacing;
	private int edge = EDGE;
	private int halo = HALO;
	private int workers = Runtime.getRuntime().availableProcessors();
	private double memory = SHARE * Runtime.getRuntime().maxMemory();
	private Path folder;
	private String source = "";
	private UnaryOperator<int[]> order = UnaryOperator.identity();
	private RadiusSink radii;
	private BlockCluster cluster;
	private Progress progress = Progress.NONE;

	/** Creates a skeletonizer for the images of a model's dimensions. */
	public VolumeSkeletonizer(final Model model) {
		this.model = model;
	}

	/** Sets the grey value above which a pixel belongs to the object; 0 by default. */
	public VolumeSkeletonizer threshold(final double greyValue) {
		threshold = greyValue;
		return this;
	}

	/** Sets whether the object is what is not above the threshold; off by default. */
	public VolumeSkeletonizer invert(final boolean dark) {
		invert = dark;
		return this;
	}

	/**
	 * Sets how far a detail must stand out of the object to get a branch, as {@link
	 * Skeletonizer#detail}.
	 *
	 * @throws SkeliteException if it is negative or too large
	 */
	public VolumeSkeletonizer detail(final double radii) {
		ThinningOptions.options().detail(radii);
		detail = radii;
		return this;
	}

	/** Sets the size of a pixel along x, y (and z) in calibrated units; 1 by default. */
	public VolumeSkeletonizer spacing(final double... size) {
		spacing = size.clone();
		return this;
	}

	/**
	 * Sets the edge length of blocks; {@value #EDGE} by default. The skeleton depends on it in a few
	 * pixels.
	 *
	 * @param pixels 2 to 1024
	 * @throws SkeliteException if it is less or more
	 */
	public VolumeSkeletonizer edge(final int pixels) {
		if (pixels < 2 || pixels > MAX_EDGE) throw SkeliteException.input(
			"The edge of a block must be 2 to " + MAX_EDGE + " pixels long, got " + pixels + ".");
		edge = pixels;
		return this;
	}

	/**
	 * Sets how far around a block is looked at least; {@value #HALO} by default. Four times the radius of
	 * most of the object is enough for the skeleton of the whole.
	 *
	 * @param pixels 1 to 1024
	 * @throws SkeliteException if it is less or more
	 */
	public VolumeSkeletonizer halo(final int pixels) {
		if (pixels < 1 || pixels > MAX_EDGE) throw SkeliteException.input(
			"The halo must be 1 to " + MAX_EDGE + " pixels deep, got " + pixels + ".");
		halo = pixels;
		return this;
	}

	/** Sets how many blocks are worked on at a time; as many as there are processors by default. */
	public VolumeSkeletonizer workers(final int number) {
		if (number < 1) throw SkeliteException.input("There must be at least 1 worker, got " + number +
			".");
		workers = number;
		return this;
	}

	/**
	 * Sets how much memory the blocks that are worked on at a time may need together; three quarters of
	 * what Java may use by default. Blocks that need more than all of it are refused.
	 *
	 * @param bytes the memory
	 */
	public VolumeSkeletonizer memory(final double bytes) {
		memory = bytes;
		return this;
	}

	/**
	 * Sets a folder that keeps what is left of each block between the steps of the work, so that work
	 * that was interrupted at any time goes on there, with the same result. It is deleted when
	 * the work is done. Without one, memory keeps it.
	 *
	 * @param path the folder; missing, empty, or of the same work; null for none
	 * @param image says what the image is, so that no work on another one goes on, here or on another computer
	 */
	public VolumeSkeletonizer folder(final Path path, final String image) {
		folder = path;
		source = image;
		return this;
	}

	/**
	 * Sets who receives the object's width at each pixel of the skeleton, too; nobody by default. The image
	 * is read once more for it where there is a skeleton.
	 */
	public VolumeSkeletonizer radii(final RadiusSink sink) {
		radii = sink;
		return this;
	}

	/** Sets computers that do the work on blocks; threads of this one by default, or if null. */
	public VolumeSkeletonizer cluster(final BlockCluster computers) {
		cluster = computers;
		return this;
	}

	/** Sets who hears of the progress and may cancel. */
	public VolumeSkeletonizer progress(final Progress listener) {
		progress = Objects.requireNonNull(listener, "progress");
		return this;
	}

	/** Sets in which order blocks are begun; the result does not depend on it. */
	VolumeSkeletonizer order(final UnaryOperator<int[]> newOrder) {
		order = newOrder;
		return this;
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image 2D or 3D image, any origin; not modified, and safe for reading by several threads
	 * @param target receives 255 (or the type's maximum, if that is less) on the skeleton and 0
	 *          elsewhere, block by block; the same size; written by one thread at a time
	 * @return the number of pixels of the skeleton
	 * @throws SkeliteException if the image does not fit the model or the target, has no background,
	 *           contains NaN, or a block needs too much memory
	 * @throws IOException if the folder cannot be read or written
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public long skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<? extends RealType<?>> target) throws IOException
	{
		if (!Intervals.equalDimensions(image, target)) throw SkeliteException.input(
			"Image and result must have the same size, got " + Arrays.toString(image
				.dimensionsAsLongArray()) + " and " + Arrays.toString(target.dimensionsAsLongArray()) + ".");
		final RandomAccessibleInterval<? extends RealType<?>> result = Views.zeroMin(target);
		return skeletonize(image, (block, skeleton) -> {
			synchronized (result) {
				write(skeleton, Views.interval(result, block));
			}
		});
	}

	private static void write(final PixelSet skeleton,
		final RandomAccessibleInterval<? extends RealType<?>> target)
	{
		final double value = Math.min(255, target.getType().getMaxValue());
		final Cursor<? extends RealType<?>> cursor = Views.flatIterable(target).cursor();
		for (long z = 0; z < (skeleton.numDimensions() == 3 ? skeleton.dimension(2) : 1); z++)
			for (long y = 0; y < skeleton.dimension(1); y++) {
				final long row = skeleton.position(0, y, z);
				for (long x = 0; x < skeleton.dimension(0); x++)
					cursor.next().setReal(skeleton.contains(row + x) ? value : 0);
			}
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval, RandomAccessibleInterval)}
	 * @param sink receives the skeleton when it is finished
	 * @return the number of its pixels
	 * @throws SkeliteException as there
	 * @throws IOException if the folder cannot be read or written, or the sink fails
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public long skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final SkeletonSink sink) throws IOException
	{
		return skeletonize(image, sink, () -> {});
	}

	/** What is done at the end. */
	@FunctionalInterface
	public interface Ending {

		/** @throws IOException if it cannot be done */
		void end() throws IOException;
	}

	/**
	 * Skeletonizes an image.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval, RandomAccessibleInterval)}
	 * @param sink receives the skeleton when it is finished
	 * @param ending done when the sink has all, and before the folder is deleted
	 * @return the number of its pixels
	 * @throws SkeliteException as there
	 * @throws IOException if the folder cannot be read or written, or the sink fails
	 * @throws java.util.concurrent.CancellationException if canceled
	 */
	public long skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final SkeletonSink sink, final Ending ending) throws IOException
	{
		if (image.numDimensions() != model.card().dimensions()) throw SkeliteException.input("Model " +
			model.card().name() + " is for " + model.card().dimensions() + "D images, but the image is " + image
				.numDimensions() + "D. Choose another model.");
		if (folder == null) {
			final long count = run(image, new MemoryStore(), sink);
			ending.end();
			return count;
		}
		try (OutputLock lock = OutputLock.beside(folder, message -> {})) {
			final FileStore store = new FileStore(folder, job(image));
			final long count = run(image, store, sink);
			ending.end();
			store.delete(settings(image).grid(image).count());
			return count;
		}
	}

	/**
	 * Deletes what is in the folder if the same work came to its end there, and was interrupted when all
	 * that was left to do was to delete it.
	 *
	 * @param image as for {@link #skeletonize(RandomAccessibleInterval, RandomAccessibleInterval)}
	 * @return whether it did
	 * @throws IOException if the folder cannot be read or deleted
	 */
	public boolean deleteFinished(final Interval image) throws IOException {
		if (folder == null || !FileStore.isDone(folder, job(image))) return false;
		new FileStore(folder, job(image)).delete(settings(image).grid(image).count());
		return true;
	}

	/** Skeletonizes an image with a store that goes on with what is in it. */
	long run(final RandomAccessibleInterval<? extends RealType<?>> image, final BlockStore store,
		final SkeletonSink sink) throws IOException
	{
		final BlockGrid grid = settings(image).grid(image);
		try (Workers threads = new Workers(workers, order, progress)) {
			final BlockRunner runner = cluster == null ? new ThreadRunner(threads, work(image), store, progress)
				: new ClusterRunner(cluster, job(image), grid, store, progress);
			final BlockRadii widths = new BlockRadii(Views.zeroMin(image), grid, settings(image), new MemoryBudget(
				memory, image.numDimensions()));
			return new VolumeJob(grid, store, runner).run((block, pixels, set) -> {
				sink.write(grid.core(block), set);
				if (radii != null && pixels.count() > 0) radii.write(grid.core(block), set, widths.of(block, pixels,
					store.read(BlockStore.Kind.COVER, block).margin(), progress));
			}, threads);
		}
	}

	private BlockWork work(final RandomAccessibleInterval<? extends RealType<?>> image) {
		return new BlockWork(Views.zeroMin(image), settings(image), memory);
	}

	/**
	 * Returns what answers the requests of another computer's skeletonizer. The model, the settings, the image
	 * and what is said of it, see {@link #folder}, must be the same there. Uses the model until it is
	 * not needed any more.
	 */
	public BlockWorker worker(final RandomAccessibleInterval<? extends RealType<?>> image) {
		return new BlockWorker(work(image), job(image));
	}

	private VolumeSettings settings(final Interval image) {
		final int n = image.numDimensions();
		final double[] size = spacing == null ? DistanceMap.unitSpacing(n) : spacing;
		if (size.length != n || Arrays.stream(size).anyMatch(s -> !(s > 0 && s < Double.POSITIVE_INFINITY)))
			throw SkeliteException.input("Expected " + n + " pixel sizes above 0, got " + Arrays.toString(
				size) + ".");
		return new VolumeSettings(model, threshold, invert, detail, size, edge, halo);
	}

	/** Returns what the skeleton depends on, a line each. */
	private String job(final Interval image) {
		return String.join("\n", "Skelite volume 1", "image " + source, "size " + Arrays.toString(
			new FinalInterval(image).dimensionsAsLongArray()), "model " + model.card() + " " + fingerprint(model), "threshold " +
				threshold + " invert " + invert, "detail " + detail, "spacing " + Arrays.toString(settings(image)
					.spacing()), "edge " + edge + " halo " + halo);
	}

	/** Returns what tells the network from one of other weights: what it says of some patches. */
	private static String fingerprint(final Model model) {
		final float[] patches = new float[PATCHES * 3 * model.card().patchVolume()];
		final Random random = new Random(1);
		for (int i = 0; i < patches.length; i++)
			patches[i] = random.nextFloat();
		final float[] probabilities = new float[PATCHES];
		model.network().evaluate(patches, PATCHES, probabilities);
		return Integer.toHexString(Arrays.hashCode(probabilities));
	}
}
