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
package org.skelite.fiji.volume;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.Model;
import org.skelite.fiji.io.formats.VolumeFiles;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockWorker;
import org.skelite.volume.VolumeSkeletonizer;
import org.skelite.volume.io.VolumeFile;

/**
 * What is to be skeletonized, and how, so that any computer that sees the same files can do its part.
 * Immutable.
 *
 * @param input path of the {@link VolumeFile}
 * @param model as for {@link Model#open(String)}; empty for the bundled one that fits the image
 * @param threshold grey value; the object's pixels are greater
 * @param invert whether the object is what is not greater
 * @param detail as for {@link VolumeSkeletonizer#detail}; null for what the model says
 * @param edge edge length of a block in pixels
 * @param halo pixels around a block that are looked at, too
 * @param megabytes memory that may be used; 0 for most of Java's
 */
public record VolumeTask(String input, String model, double threshold, boolean invert, Double detail,
	int edge, int halo, int megabytes) implements Serializable
{

	private static final long serialVersionUID = 1;

	private static final double MEGABYTE = 1 << 20;

	/** Of the memory that may be used: for chunks that were read, and for blocks. */
	private static final double CHUNKS = 0.2;
	private static final double BLOCKS = 0.7;

	/** Of Java's memory, what is used if nothing else is said. */
	private static final double SHARE = 0.8;

	/** More than one letter before the colon, so that it is no drive; {@link java.io.File} leaves one slash. */
	private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:[/\\\\].*");

	/**
	 * Checks that a path is one of the file system.
	 *
	 * @throws SkeliteException if it is one of the web or of a cloud
	 */
	public static void checkLocal(final Path path) {
		if (REMOTE.matcher(path.toString()).matches()) throw SkeliteException.input("\"" + path +
			"\" is no path of the file system. Volumes on the web, in a cloud or in Hadoop's file system are" +
			" neither read nor written; mount them as a drive, or copy them.");
	}

	/**
	 * Opens the image.
	 *
	 * @throws SkeliteException if there is none, or it is of a kind that cannot be read
	 */
	public VolumeFile open() throws IOException {
		return VolumeFiles.open(Path.of(input));
	}

	/** Opens the model for an image. */
	public Model model(final VolumeFile image) {
		return Model.open(model.isEmpty() ? "skelite-" + image.size().length + "d" : model);
	}

	/**
	 * Returns a skeletonizer for an image, with the memory that is to be used for blocks.
	 *
	 * @param folder keeps what is done; null for memory
	 */
	public VolumeSkeletonizer skeletonizer(final VolumeFile image, final Model opened,
		final Path folder)
	{
		final VolumeSkeletonizer skeletonizer = new VolumeSkeletonizer(opened).edge(edge).halo(halo).spacing(
			image.spacing()).memory(BLOCKS * bytes()).folder(folder, image.identity() + " threshold " +
				threshold + " invert " + invert);
		return detail == null ? skeletonizer : skeletonizer.detail(detail);
	}

	/**
	 * Returns what answers requests on this computer, with the memory that is to be used. Image and model
	 * stay open as long as it is in use.
	 */
	public BlockWorker worker() throws IOException {
		final VolumeFile image = open();
		return skeletonizer(image, model(image), null).worker(mask(image));
	}

	/** Returns the object of an image, with the memory that is to be used for its chunks. */
	public RandomAccessibleInterval<UnsignedByteType> mask(final VolumeFile image) {
		return image.mask(threshold, invert, (long) (CHUNKS * bytes()));
	}

	/** Returns the same with another memory. */
	public VolumeTask withMegabytes(final int number) {
		return new VolumeTask(input, model, threshold, invert, detail, edge, halo, number);
	}

	/** Returns how much memory may be used. */
	private double bytes() {
		final double maximum = Runtime.getRuntime().maxMemory();
		if (megabytes == 0) return SHARE * maximum;
		if (megabytes * MEGABYTE > maximum) throw SkeliteException.input(String.format(Locale.ROOT,
			"%d MB of memory are asked for, but Java has only %.0f MB. Give it more (on the command line: java" +
				" -Xmx%dm -jar ...; in Fiji: Edit > Options > Memory & Threads).", megabytes, maximum / MEGABYTE,
			megabytes + megabytes / 4));
		return megabytes * MEGABYTE;
	}
}
