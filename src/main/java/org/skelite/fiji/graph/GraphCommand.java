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
import java.util.Locale;

import org.scijava.plugin.Parameter;
import org.skelite.fiji.skeleton.MaskCommand;
import org.skelite.fiji.skeleton.SkeletonModel;
import org.skelite.fiji.ui.Choices;
import org.skelite.graph.edit.GraphEdits;
import org.skelite.graph.picture.BranchColors;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/**
 * What the commands that make graphs share: which image, what is measured of it, and by which
 * colors it is shown.
 *
 * @param <I> image or file
 * @param <J> image or file that there need not be
 */
abstract class GraphCommand<I, J> extends MaskCommand<I> {

	@Parameter(label = "Is a skeleton already", persist = false,
		description = "The image holds skeletons, whose graph is made as they are; radii are not known" +
			" then.")
	private boolean is_skeleton = false;

	@Parameter(label = "Pixel size", persist = false,
		description = "Size of a pixel along x, y and, in 3D, z, with commas between, or one number for" +
			" all; auto for what is stored in the image.")
	private String pixel_size = PixelUnit.AUTO;

	@Parameter(label = "Unit", persist = false,
		description = "Unit of the pixel size, such as um; auto for what is stored in the image.")
	private String unit = PixelUnit.AUTO;

	@Parameter(label = "Intensities", style = "directory", required = false, persist = false,
		description = "An image of the same size, whose mean gray value along each branch is measured; " +
			Choices.NONE + " for none. Of files, one or a folder.")
	private J intensity;

	@Parameter(label = "Channel of intensities", min = "1", persist = false,
		description = "Which channel of that image to measure.")
	private int channel = 1;

	@Parameter(label = "Cut loops", persist = false,
		description = "Cut each loop at its thinnest place.")
	private boolean cut_loops = false;

	@Parameter(label = "Shortest branch", style = DECIMALS, min = "0", persist = false,
		description = "Drop branches that end freely and are shorter than this, shortest first; in the" +
			" unit.")
	private double min_branch = 0;

	@Parameter(label = "Shortest branch, in radii", style = DECIMALS, min = "0", persist = false,
		description = "Drop branches that end freely and are shorter than this multiple of the radius of" +
			" the junction that they come from.")
	private double min_radii = 0;

	@Parameter(label = "Dissolve joints", persist = false,
		description = "Make one branch of two that meet where nothing else does, as after a cut.")
	private boolean dissolve = true;

	@Parameter(label = "Only the longest path", persist = false,
		description = "Keep of each skeleton only the longest of the shortest paths between its nodes.")
	private boolean longest_path = false;

	@Parameter(label = "Shortest skeleton", style = DECIMALS, min = "0", persist = false,
		description = "Drop skeletons whose branches are shorter than this altogether; in the unit.")
	private double min_skeleton = 0;

	@Parameter(label = "Most skeletons", min = "0", persist = false,
		description = "Keep only so many skeletons of each channel, frame and label, longest first; 0" +
			" for all.")
	private int largest = 0;

	@Parameter(label = "Smooth lines", persist = false,
		description = "Take the steps of pixels out of the lines in files. Lengths are those of smooth" +
			" lines in any case.")
	private boolean smooth = false;

	@Parameter(label = "Step of Sholl profiles", style = DECIMALS, min = "0", persist = false,
		description = "Difference of the radii of spheres around the thickest node, in the unit; 0 for 10" +
			" pixels.")
	private double sholl_step = 0;

	@Parameter(label = "Colors", choices = { Choices.NONE, "branch", "radius", "strahler", "tortuosity",
		"depth" }, persist = false,
		description = "What the branches are colored by: in an overlay on the image or, of files, in a" +
			" picture (PNG) of each; depth is that of volumes.")
	private String colors = Choices.NONE;

	/** @param noIntensity stands for no image */
	GraphCommand(final J noIntensity) {
		intensity = noIntensity;
	}

	/** Returns the image for intensities as the user gave it. */
	final J intensity() {
		return intensity;
	}

	@Override
	protected final void checkSettings() {
		super.checkSettings();
		edits();
		colors();
		if (is_skeleton && isCleaning()) throw SkeliteException.input(
			"Masks are closed, filled and cleared of specks, not skeletons; with is_skeleton=true, set" +
				" closing=0, fill_holes=0 and drop_specks=0.");
		if (!(sholl_step >= 0 && sholl_step < Double.POSITIVE_INFINITY))
			throw SkeliteException.input("Step of Sholl profiles must be at least 0, got " +
				sholl_step + ".");
	}

	private GraphEdits edits() {
		return new GraphEdits().cutLoops(cut_loops).minBranch(min_branch).minRadii(min_radii).dissolve(
			dissolve).longestPath(longest_path).minTree(min_skeleton).largest(largest).smooth(smooth);
	}

	/** Returns what colors stand for, or null if there are to be none. */
	final BranchColors.By colors() {
		if (colors.equals(Choices.NONE)) return null;
		return Arrays.stream(BranchColors.By.values()).filter(by -> by.name().equalsIgnoreCase(colors))
			.findAny().orElseThrow(() -> SkeliteException.input("Colors must be " + Choices.NONE +
				", " + String.join(", ", Arrays.stream(BranchColors.By.values()).map(by -> by.name()
					.toLowerCase(Locale.ROOT)).toList()) + ", got " + colors + "."));
	}

	/**
	 * Makes the graph of an image.
	 *
	 * @param model null if the image is a skeleton already
	 * @param intensities null for none
	 * @param scored whether to score the skeletons of masks, too
	 */
	final ImageGraph graph(final ImagePlus image, final ImagePlus intensities,
		final SkeletonModel model, final boolean scored, final Progress progress)
	{
		final ImagePlus calibrated = PixelUnit.calibrated(image, pixel_size, unit);
		final GraphMaker maker = new GraphMaker(objectSkeletonizer(model, true), edits(), sholl_step);
		if (scored) maker.scored(detail());
		final ImageGraph graph = is_skeleton ? maker.ofSkeleton(calibrated, intensities, channel, progress)
			: maker.ofMask(calibrated, intensities, channel, progress);
		if (!maker.doubt().isEmpty()) warn(maker.doubt());
		if (graph.isEmpty()) reportEmptyMask();
		return graph;
	}

	/** Opens what skeletonizes, or returns null if nothing has to be. */
	final SkeletonModel openModelIfNeeded() {
		return is_skeleton ? null : openModel();
	}
}
