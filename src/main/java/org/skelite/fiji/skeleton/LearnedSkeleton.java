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
package org.skelite.fiji.skeleton;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.io.ImagePlusImages;
import org.skelite.fiji.ui.DialogLayout;
import org.skelite.fiji.ui.ActiveImageCommand;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import ij.WindowManager;

/** Skeletonizes the active image with a learned network. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Learned Skeleton...", weight = 1) },
	description = "Reduces the object of a mask to lines one pixel wide, by a learned network.")
@DialogLayout(first = { "input", "values", "object", "slices", "threshold", "detail", "preview",
	"thinning", "radius_map", "overlay", "soft_map" })
public class LearnedSkeleton extends SkeletonCommand<ImagePlus> implements ActiveImageCommand,
	Previewable
{

	@Parameter(label = "Overlay on input", persist = false,
		description = "Also show the skeleton on top of the input, whose pixels stay as they are.")
	private boolean overlay = false;

	@Parameter(label = "Soft map", persist = false,
		description = "Also give the network's soft skeleton, between 0 and 1, as an image.")
	private boolean soft_map = false;

	@Parameter(label = "Preview", persist = false, attrs = @Attr(name = NEEDS_DIALOG),
		description = "Show the skeleton on top of the input while the dialog is open.")
	private boolean preview = false;

	@Parameter(label = "Radius", type = ItemIO.OUTPUT,
		description = "The radii, if they were asked for.")
	private ImagePlus radius_output;

	@Parameter(label = "Soft skeleton", type = ItemIO.OUTPUT,
		description = "The soft skeleton, if it was asked for.")
	private ImagePlus soft_output;

	/** The last one, as the last one that is shown becomes the active image. */
	@Parameter(label = "Output", type = ItemIO.OUTPUT, description = "The skeleton.")
	private ImagePlus output;

	/** SciJava makes a command in the thread that calls it, and runs it in another one. */
	private final ImagePlus callersImage = WindowManager.getCurrentImage();

	private final SkeletonPreview shown = new SkeletonPreview();

	@Override
	public final ImagePlus callersImage() {
		return callersImage;
	}

	/** Called by the dialog when it opens, and whenever something in it changes. */
	@Override
	public void preview() {
		if (preview && input() != null) shown.show(input(), this::previewed, this::status);
		else shown.hide();
	}

	private ImagePlus previewed(final Progress progress) {
		checkSettings();
		try (SkeletonModel opened = openModel()) {
			return imageSkeletonizer(opened).radius(false).skeletonize(input(), progress).image();
		}
	}

	/** Called when the dialog is closed with Cancel. */
	@Override
	public void cancel() {
		shown.hide();
	}

	@Override
	protected void work(final Progress progress) {
		shown.hide();
		checkSettings();
		// also keeps the pixels when the user closes the window meanwhile
		if (!input().lockSilently()) throw SkeliteException.input("Image " + input().getTitle() +
			" is in use by another command. Wait until that is done, or duplicate the image.");
		try {
			skeletonize(progress);
		}
		finally {
			input().unlock();
		}
	}

	private void skeletonize(final Progress progress) {
		ImagePlusImages.check(input());
		tellObject();
		final SkeletonImage skeleton;
		try (SkeletonModel model = openModel()) {
			skeleton = imageSkeletonizer(model).soft(soft_map).skeletonize(input(), progress);
			describe(skeleton, model.description());
		}
		output = skeleton.image();
		radius_output = skeleton.radius();
		soft_output = skeleton.soft();
		if (overlay) SkeletonOverlay.add(input(), output, isThinning() ? 0 : 0.5);
	}

	/** In ImageJ's log, the summary says it. */
	@Override
	protected void tellModel(final String line) {
		if (!isVisible()) super.tellModel(line);
	}

	/** Tells what is taken as the object, where that may not be what the user expects. */
	private void tellObject() {
		if (input().isThreshold()) tell(input().getTitle() + ": the object are the values from " +
			ImageThreshold.of(input()) + ", as set by Image > Adjust > Threshold.");
		final String doubt = objectRule().doubt(input());
		if (doubt != null) confirm(doubt);
	}

	private void describe(final SkeletonImage skeleton, final String model) {
		final String text = input().getTitle() + ": " + skeleton.summary() + ".";
		if (skeleton.isEmpty()) {
			reportEmptyMask();
			warn(text);
		}
		else tell(text + " " + model + ".");
		final String info = input().getInfoProperty();
		skeleton.image().setProperty("Info", (info == null ? "" : info + "\n") + "Skelite: " + model + "\n");
	}
}
