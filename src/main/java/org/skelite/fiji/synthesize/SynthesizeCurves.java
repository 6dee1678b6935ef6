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
package org.skelite.fiji.synthesize;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.io.BinaryImages;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.fiji.score.ScoreTable;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.files.OutputLock;
import org.skelite.mask.PixelSet;
import org.skelite.synthesis.CurveSynthesizer;
import org.skelite.synthesis.Sample;
import org.skelite.synthesis.ShapeKind;
import org.skelite.synthesis.SynthesisOptions;
import org.skelite.synthesis.noise.NoiseFamily;
import org.skelite.util.FreeMemory;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;

/** Makes masks of curves whose centerlines are known. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Skelite"), @Menu(label = "Synthesize Curves...", weight = 14) },
	description = "Makes masks of curves, such as vessels or neurons, with their true centerlines, to" +
		" measure skeletons by.")
public class SynthesizeCurves extends SkeliteCommand {

	static final String ANY = "any";

	private static final String MASKS = "masks";
	private static final String CENTERLINES = "centerlines";
	private static final String TABLE = "samples.csv";

	/** Memory for what is of no image. */
	private static final long FIXED_MEMORY = 7L << 20;

	@Parameter(label = "Output", style = "directory", persist = false,
		description = "Folder for the results: " + MASKS + " and " + CENTERLINES +
			" in folders of their own, and " + TABLE + ".")
	private File output;

	@Parameter(label = "Number of masks", min = "1", persist = false, description = "Number of masks.")
	private int number = 10;

	@Parameter(label = "Dimensions", min = "2", max = "3", persist = false,
		description = "2 for images, 3 for volumes.")
	private int dimensions = 2;

	@Parameter(label = "Size (pixels)", min = "16", persist = false,
		description = "Edge length of the masks in pixels.")
	private int size = 128;

	@Parameter(label = "Kinds of shapes", persist = false,
		description = ShapeKinds.DESCRIPTION)
	private String kinds = ShapeKinds.name(ShapeKind.CURVES);

	@Parameter(label = "Greatest anisotropy", style = DECIMALS, min = "1", max = "20",
		persist = false, description = ShapeKinds.ANISOTROPY)
	private double max_anisotropy = 1;

	@Parameter(label = "Most curves per mask", min = "1", persist = false,
		description = "Greatest number of curves in a mask, branches counted; for other kinds that of" +
			" tubes, figures or processes.")
	private int curves = 5;

	@Parameter(label = "Probability of loops", style = DECIMALS, min = "0", max = "1",
		persist = false,
		description = "Probability that a branch also ends on another curve, and so closes a loop.")
	private double loops = 0.15;

	@Parameter(label = "Smallest radius (pixels)", style = DECIMALS, min = "0.5", persist = false,
		description = "Smallest radius of the curves in pixels.")
	private double min_radius = 0.7;

	@Parameter(label = "Largest radius (pixels)", style = DECIMALS, min = "0.5", persist = false,
		description = "Greatest radius of the curves in pixels; at most a sixth of the size is used.")
	private double max_radius = 8;

	@Parameter(label = "Noise", choices = { ANY, "none", "surface", "flips", "resampling", "blur",
		"pinholes", "bumps", "jitter" }, persist = false,
		description = "What makes the masks rough: " + ANY + " draws one of the kinds for each mask.")
	private String noise = ANY;

	@Parameter(label = "Strength of noise", style = DECIMALS, min = "0", max = "1", persist = false,
		description = "Strength of the noise, 0 to 1.")
	private double strength = 0.5;

	@Parameter(label = "Seed", persist = false,
		description = "The same seed and settings give the same masks.")
	private long seed = 1;

	@Parameter(label = "Overwrite results", persist = false,
		description = "Replace files that are there already.")
	private boolean overwrite = false;

	private final ScoreTable table = new ScoreTable();

	@Override
	protected void work(final Progress progress) throws IOException {
		if (number < 1) throw SkeliteException.input("Number must be at least 1, got " + number +
			".");
		final CurveSynthesizer synthesizer = new CurveSynthesizer(options());
		checkMemory();
		final Path csv = output.toPath().resolve(TABLE);
		// at once, rather than after all the work
		if (Files.exists(csv) && !overwrite) throw SkeliteException.input("File " + csv +
			" exists already; switch overwrite on to replace it.");
		try (OutputLock lock = OutputLock.ofFolder(output.toPath(), this::warn)) {
			for (int i = 0; i < number; i++) {
				progress.checkCanceled();
				progress.update(i, number, "Synthesizing");
				write(synthesizer.sample(i));
			}
			table.writeCsv(csv, overwrite);
		}
		tell(number + " masks with centerlines are in " + output + ".");
	}

	private SynthesisOptions options() {
		if (dimensions != 2 && dimensions != 3) throw SkeliteException.input(
			"Dimensions must be 2 or 3, got " + dimensions + ".");
		if (!(max_anisotropy >= 1 && max_anisotropy <= SynthesisOptions.MAX_ANISOTROPY))
			throw SkeliteException.input("The greatest anisotropy must be from 1 to " +
				SynthesisOptions.MAX_ANISOTROPY + ", got " + max_anisotropy + ".");
		final long[] edges = new long[dimensions];
		Arrays.fill(edges, size);
		final NoiseFamily[] families = noise.equals(ANY) ? Arrays.stream(NoiseFamily.values()).filter(
			f -> f != NoiseFamily.NONE).toArray(NoiseFamily[]::new) : new NoiseFamily[] { family() };
		final ShapeKind[] shapes = ShapeKinds.parse(kinds).toArray(ShapeKind[]::new);
		return SynthesisOptions.for2d().size(edges).kinds(shapes).anisotropy(1, max_anisotropy).curves(
			(curves + 1) / 2, curves).loops(loops).radius(min_radius, max_radius).noise(families).strength(strength, strength).seed(seed);
	}

	/** By what masks of each noise were measured to need, see {@code MemoryNeedTest}. */
	private void checkMemory() {
		final double bytesPerPixel = switch (noise) {
			case "none" -> 8;
			case ANY, "flips", "blur" -> 21;
			default -> 13;
		};
		final long[] edges = new long[dimensions];
		Arrays.fill(edges, size);
		FreeMemory.require(FreeMemory.image(edges), FIXED_MEMORY + bytesPerPixel * FreeMemory.pixels(
			edges));
	}

	private NoiseFamily family() {
		final List<String> names = Arrays.stream(NoiseFamily.values()).map(SynthesizeCurves::name)
			.toList();
		final int family = names.indexOf(noise);
		if (family < 0) throw SkeliteException.input("Noise must be " + ANY + " or one of " + String
			.join(", ", names) + ", got " + noise + ".");
		return NoiseFamily.values()[family];
	}

	/** Returns what the user calls a family. */
	static String name(final NoiseFamily family) {
		return family.name().toLowerCase(Locale.ROOT);
	}

	private void write(final Sample sample) throws IOException {
		final String name = String.format(Locale.ROOT, "%04d", sample.index() + 1);
		write(MASKS, name, sample.noisy(), sample.spacing());
		write(CENTERLINES, name, sample.centerline().pixels(), sample.spacing());
		table.add(name, new TrueScores(sample).texts(), new TrueScores(sample).list());
	}

	private void write(final String folder, final String name, final PixelSet set,
		final double spacing) throws IOException
	{
		final Path file = output.toPath().resolve(folder).resolve(name + ".tif");
		final ImagePlus image = BinaryImages.image(name, set);
		// images without a calibration are those of even pixels
		if (spacing != 1) image.getCalibration().pixelDepth = spacing;
		ImageWriter.writeTiff(image, file, overwrite);
	}
}
