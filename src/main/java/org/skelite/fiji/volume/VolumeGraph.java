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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import net.imglib2.Interval;

import org.skelite.fiji.io.formats.LengthUnit;
import org.skelite.graph.LargeSkeleton;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.Source;
import org.skelite.graph.io.GraphFiles;
import org.skelite.graph.io.GraphFormat;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.GraphTables;
import org.skelite.graph.measure.SourceInfo;
import org.skelite.mask.PixelSet;
import org.skelite.util.SkeliteException;
import org.skelite.volume.RadiusSink;
import org.skelite.volume.io.VolumeFile;

/** The graph of a volume's skeleton, which is kept in memory, and its files. */
final class VolumeGraph implements RadiusSink {

	/** As of images in memory. */
	private static final double SHOLL_PIXELS = 10;
	private static final String PIXEL = "pixel";

	private final LargeSkeleton skeleton;
	private final VolumeFile image;
	private final GraphFiles files;
	private final LongAdder pixels = new LongAdder();
	private SkeletonGraph graph;

	/** @param target the skeleton's image; the graph's files lie beside it, and begin with its name */
	VolumeGraph(final Set<GraphFormat> formats, final Path target, final VolumeFile image) {
		this.image = image;
		skeleton = new LargeSkeleton(image.size());
		final String name = target.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		files = new GraphFiles(target.getParent(), dot > 0 ? name.substring(0, dot) : name, formats, true);
	}

	/** @throws SkeliteException if a file is there already */
	void checkNew() {
		for (final Path file : files.targets())
			if (Files.exists(file)) throw SkeliteException.input(file +
				" exists already. Choose another output, or delete it.");
	}

	@Override
	public void write(final Interval block, final PixelSet part, final float[] radii) {
		pixels.add(radii.length);
		skeleton.add(part, block.minAsLongArray(), radii);
	}

	/** Makes the graph, and writes its files. */
	void write() throws IOException {
		graph = skeleton.trace(image.spacing());
		final GraphMeasures measures = new GraphMeasures(graph, SHOLL_PIXELS * Arrays.stream(image.spacing())
			.max().getAsDouble());
		final String unit = image.unit().isEmpty() ? PIXEL : image.unit();
		final double nanometers = LengthUnit.ratio(unit, "nm");
		files.write(measures, new GraphTables(measures, List.of(new SourceInfo(Source.MASK, -1, Arrays.stream(
			image.size()).reduce(1, (a, b) -> a * b))), unit, null), unit, Double.isNaN(nanometers) ? 1
				: nanometers);
	}

	/** Returns what there is, once it is written. */
	String summary() {
		return String.format(Locale.ROOT, "Graph of %d pixels: %d skeletons, %d branches, %d nodes", pixels.sum(),
			graph.trees().size(), graph.branches().size(), graph.nodes().size());
	}
}
