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

import java.io.File;
import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.fiji.io.formats.LengthUnit;
import org.skelite.fiji.skeleton.SkeletonModel;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.fiji.ui.ActiveImageCommand;
import org.skelite.fiji.ui.Choices;
import org.skelite.fiji.ui.ImageChoice;
import org.skelite.graph.io.GraphFormat;
import org.skelite.graph.picture.BranchColors;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

/** Makes the graph of the active image's skeleton, and measures it. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Skeleton Graph...", weight = 3) },
	description = "Measures the skeleton of a mask, of labels, or a given one: lengths, widths," +
		" branches, trees.")
@DialogLayout(first = { "input", "values", "object", "slices", "threshold", "detail", "is_skeleton",
	"colors", "branch_image", "save_to", "formats", "overwrite" })
public class SkeletonGraphImage extends GraphCommand<ImagePlus, ImageChoice> implements
	ActiveImageCommand
{

	private static final String NANOMETER = "nm";

	@Parameter(label = "Branch image", persist = false,
		description = "Also give an image in which pixels have the number of their branch.")
	private boolean branch_image = false;

	@Parameter(label = "Save to", style = "directory", persist = false,
		description = "A folder for files, whose names begin with the image's; " + Choices.NONE +
			" for none.")
	private File save_to = new File(Choices.NONE);

	@Parameter(label = "Formats", persist = false,
		description = "Files to write into the folder, with commas between: csv, swc, swc-trees (a file" +
			" per tree), graphml, vtp, obj, neuroglancer.")
	private String formats = "csv,swc";

	@Parameter(label = "Overwrite files", persist = false,
		description = "Replace files that are there already.")
	private boolean overwrite = false;

	@Parameter(label = "Skeleton Trees", type = ItemIO.OUTPUT,
		description = "The measures of each tree.")
	private ResultsTable trees;

	@Parameter(label = "Skeleton Branches", type = ItemIO.OUTPUT,
		description = "The measures of each branch.")
	private ResultsTable branches;

	@Parameter(label = "Branch image", type = ItemIO.OUTPUT,
		description = "The numbers of branches, if they were asked for.")
	private ImagePlus branch_output;

	private final ImagePlus callersImage = WindowManager.getCurrentImage();

	public SkeletonGraphImage() {
		super(ImageChoice.NONE);
	}

	@Override
	public final ImagePlus callersImage() {
		return callersImage;
	}

	@Override
	protected void work(final Progress progress) throws IOException {
		checkSettings();
		final GraphResults results = results();
		ImagePlusImages.check(input());
		final String doubt = doubt(input());
		if (doubt != null) confirm(doubt);
		if (!input().lockSilently()) throw SkeliteException.input("Image " + input().getTitle() +
			" is in use by another command. Wait until that is done, or duplicate the image.");
		final ImageGraph graph;
		try (SkeletonModel model = openModelIfNeeded()) {
			graph = graph(input(), intensity() == null ? null : intensity().image(), model, false,
				progress);
		}
		finally {
			input().unlock();
		}
		if (results != null) {
			final double nanometers = LengthUnit.ratio(graph.unit(), NANOMETER);
			results.write(graph, input(), Double.isNaN(nanometers) ? 1 : nanometers, progress);
		}
		trees = GraphResultsTable.of(graph.tables().trees());
		branches = GraphResultsTable.of(graph.tables().branches());
		branch_output = branch_image ? BranchImage.of(graph.graph(), input()) : null;
		final String legend = colors() == null ? "" : GraphOverlay.add(input(), graph.graph(),
			new BranchColors(graph.measures(), colors(), graph.unit()));
		final String text = input().getTitle() + ": " + graph.summary() + (legend.isEmpty() ? "" : ". " +
			legend) + ".";
		if (graph.isEmpty()) warn(text);
		else tell(text);
	}

	/** Returns what is written, or null for nothing. */
	private GraphResults results() {
		if (save_to == null || save_to.getPath().isEmpty() || save_to.getPath().equals(Choices.NONE))
			return null;
		// titles of images may have any letters
		final String title = input().getShortTitle().replaceAll("[\\\\/:*?\"<>|]", "_");
		final GraphResults results = new GraphResults(save_to.toPath(), title, GraphFormat.parse(formats),
			null, false, false, overwrite);
		if (!overwrite) results.checkNew();
		return results;
	}

	/** In ImageJ's log, the summary says it. */
	@Override
	protected void tellModel(final String line) {
		if (!isVisible()) super.tellModel(line);
	}
}
