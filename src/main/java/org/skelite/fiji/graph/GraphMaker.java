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
package org.skelite.fiji.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongToDoubleFunction;

import org.skelite.fiji.skeleton.ObjectMask;
import org.skelite.fiji.skeleton.ObjectScores;
import org.skelite.fiji.skeleton.ObjectSkeleton;
import org.skelite.fiji.skeleton.ObjectSkeletonizer;
import org.skelite.graph.GraphBuilder;
import org.skelite.graph.PixelLines;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.SkeletonTracer;
import org.skelite.graph.Source;
import org.skelite.graph.edit.GraphEdits;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.GraphTables;
import org.skelite.graph.measure.SourceInfo;
import org.skelite.mask.PixelSet;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** Makes graphs of images: of masks or labels, which are skeletonized, or of given skeletons. */
final class GraphMaker {

	/** Spheres are so many pixels apart if the user does not say it. */
	private static final double SHOLL_PIXELS = 10;

	/** Share of pixels that are skeleton beyond which a mask may be one. */
	private static final double SUSPICIOUS = 0.95;

	/** Shares of the pixels of a skeleton that may be beside its lines, and on thick places. */
	private static final double BESIDE = 0.05;
	private static final double THICK = 0.01;

	/** Pixels of a mask that are too few to be suspicious. */
	private static final long FEW = 20;

	private final ObjectSkeletonizer objects;
	private final GraphEdits edits;
	private final double shollStep;
	private double scoredDetail = Double.NaN;
	private String doubt = "";

	/**
	 * @param shollStep difference of the radii of spheres in the image's unit, 0 for that of ten
	 *          pixels
	 */
	GraphMaker(final ObjectSkeletonizer objects, final GraphEdits edits, final double shollStep) {
		this.objects = objects;
		this.edits = edits;
		this.shollStep = shollStep;
	}

	/**
	 * Has the skeletons of masks scored, which they are not by default.
	 *
	 * @param detail as of {@link ObjectScores#of}
	 */
	GraphMaker scored(final double detail) {
		scoredDetail = detail;
		return this;
	}

	/** A graph of an object, how much there was of it, and scores of its skeleton or null. */
	private record Traced(SkeletonGraph graph, SourceInfo info, long skeletonPixels,
		ObjectScores scores)
	{}

	/**
	 * Skeletonizes an image and makes a graph of it.
	 *
	 * @param intensity an image for grey values along branches, or null
	 * @param channel of that image, from 1
	 */
	ImageGraph ofMask(final ImagePlus image, final ImagePlus intensity, final int channel,
		final Progress progress)
	{
		final double[] spacing = spacing(image);
		final PixelSet seen = new PixelSet(new long[] { image.getWidth(), image.getHeight() }, 1);
		final double[] relative = objects.spacing(image);
		final List<Traced> traced = objects.each(image, progress, object -> {
			if (isFirst(object.source())) look(object.skeleton().object(), object.origin(), seen);
			return trace(object, spacing, Double.isNaN(scoredDetail) ? null : ObjectScores.of(object
				.source(), object.skeleton().object(), object.skeleton().pixels(), relative, scoredDetail,
				progress.silent()));
		});
		final long pixels = traced.stream().mapToLong(t -> t.info().objectPixels()).sum();
		final long thin = traced.stream().mapToLong(Traced::skeletonPixels).sum();
		doubt = pixels > FEW && thin > SUSPICIOUS * pixels ? image.getTitle() +
			" looks like a skeleton, not a mask: " + thin + " of " + pixels + " pixels are on lines one" +
			" pixel wide, so that radii are about half a pixel. If it is one, set is_skeleton=true; for radii," +
			" give the mask." : "";
		return measure(traced, spacing, image, seen, intensity, channel);
	}

	private static boolean isFirst(final Source source) {
		return source.channel() == 1 && source.frame() == 1 && source.slice() <= 1;
	}

	/** Adds what is seen of an object along z. */
	private static void look(final PixelSet object, final long[] origin, final PixelSet seen) {
		final boolean volume = object.numDimensions() == 3;
		synchronized (seen) {
			for (long z = 0; z < (volume ? object.dimension(2) : 1); z++)
				for (long y = 0; y < object.dimension(1); y++)
					for (long x = 0; x < object.dimension(0); x += Long.SIZE) {
						final long beyond = Math.max(0, x + Long.SIZE - object.dimension(0));
						final long members = object.word(object.position(x, y, z)) & -1L >>> beyond;
						if (members != 0) seen.addAll(seen.position(x + origin[0], y + origin[1], 0), members);
					}
		}
	}

	private Traced trace(final ObjectSkeleton object, final double[] spacing,
		final ObjectScores scores)
	{
		final PixelSet thin = object.skeleton().thin();
		final LongToDoubleFunction radius = object.radius();
		final SkeletonGraph graph = SkeletonTracer.trace(thin, position -> radius.applyAsDouble(
			position) * spacing[0], spacing, object.setOrigin(), object.source());
		return new Traced(graph, new SourceInfo(object.source(), object.skeleton().mask().size(), pixels(
			object.size())), thin.count(), scores);
	}

	/**
	 * Makes a graph of an image of skeletons. Radii are not known.
	 *
	 * @throws SkeliteException if there is something thick in it
	 */
	ImageGraph ofSkeleton(final ImagePlus image, final ImagePlus intensity, final int channel,
		final Progress progress)
	{
		final double[] spacing = spacing(image);
		final PixelSet seen = new PixelSet(new long[] { image.getWidth(), image.getHeight() }, 1);
		final AtomicLong before = new AtomicLong();
		final List<Traced> traced = objects.masks(image, progress, object -> {
			if (isFirst(object.source())) look(object.mask(), object.origin(), seen);
			before.addAndGet(object.mask().count());
			return trace(object, spacing);
		});
		final long beside = before.get() - traced.stream().mapToLong(Traced::skeletonPixels).sum();
		doubt = beside > BESIDE * before.get() ? image.getTitle() + " is no thin skeleton: of " + before +
			" pixels, " + beside + " were left out to make its lines one pixel wide. If it is a mask, set" +
			" is_skeleton=false." : "";
		return measure(traced, spacing, image, seen, intensity, channel);
	}

	private static Traced trace(final ObjectMask object, final double[] spacing) {
		final PixelSet lines = object.mask().copy();
		final long before = lines.count();
		final long thick = PixelLines.thickPixels(lines);
		final long beside = PixelLines.thin(lines);
		if (thick > THICK * before && beside > BESIDE * before) throw SkeliteException.input(
			"This looks like a mask, not a skeleton: of " + before + " pixels, " + thick +
				" have eight neighbors or more. Set is_skeleton=false to skeletonize it.");
		return new Traced(SkeletonTracer.trace(lines, position -> Double.NaN, spacing, object.origin(),
			object.source()), new SourceInfo(object.source(), before == 0 ? 0 : -1, pixels(object.size())),
			lines.count(), null);
	}

	private static long pixels(final long[] size) {
		return Arrays.stream(size).reduce(1, (a, b) -> a * b);
	}

	private double[] spacing(final ImagePlus image) {
		final boolean flat = image.getNSlices() == 1 || objects.isSliceBySlice();
		final double[] relative = objects.spacing(image);
		final double[] spacing = new double[flat ? 2 : 3];
		final double width = PixelUnit.width(image);
		Arrays.setAll(spacing, d -> width * (relative == null ? 1 : relative[d]));
		return spacing;
	}

	private ImageGraph measure(final List<Traced> traced, final double[] spacing,
		final ImagePlus image, final PixelSet seen, final ImagePlus intensity, final int channel)
	{
		final GraphBuilder all = new GraphBuilder(spacing);
		traced.forEach(t -> all.add(t.graph()));
		final GraphMeasures measures = new GraphMeasures(edits.apply(all.build()), shollStep > 0
			? shollStep : SHOLL_PIXELS * Arrays.stream(spacing).max().getAsDouble());
		final List<SourceInfo> sources = traced.stream().map(Traced::info).toList();
		final String unit = PixelUnit.of(image);
		return new ImageGraph(measures, new GraphTables(measures, sources, unit, intensity == null ? null
			: new ChannelIntensity(intensity, channel, image, spacing)), sources, unit, seen, traced.stream()
				.map(Traced::scores).filter(Objects::nonNull).toList());
	}

	/** Returns what the user may not expect of the last image, empty if there is nothing. */
	String doubt() {
		return doubt;
	}
}
