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
package org.skelite.benchmark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.skelite.Model;
import org.skelite.fiji.io.ImageWriter;
import org.skelite.util.Progress;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.Opener;
import ij.process.ByteProcessor;

/**
 * Makes pictures of the guide; {@code src/site/pictures.sh} calls it, and makes the others.
 * <ul>
 * <li>{@code methods IMAGES PICTURES} writes the drawn test images into the first folder, and what
 * several methods make of two test images into the second one.</li>
 * <li>{@code join FILE CAPTION=PICTURE ...} puts pictures side by side.</li>
 * </ul>
 */
public final class GuidePictures {

	private static final int CAPTION = 22;
	private static final int GAP = 6;
	private static final int HEIGHT = 560;

	private GuidePictures() {}

	/** @param args what to do, see above */
	public static void main(final String... args) throws IOException {
		if (args[0].equals("join")) join(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
		else methods(Path.of(args[1]), Path.of(args[2]));
	}

	private static void methods(final Path images, final Path pictures) throws IOException {
		final Mask vessels = DrawnStructures.vessels();
		write(DrawnStructures.neuron(), images.resolve("neuron-2d.tif"));
		write(DrawnStructures.retina(), images.resolve("retina-2d.tif"));
		write(vessels, images.resolve("vessels-3d.tif"));
		final ImagePlus thick = new Opener().openImage(images.resolve("thick-2d.tif").toString());
		final Mask rough = new Mask(new long[] { thick.getWidth(), thick.getHeight() }, (byte[]) thick
			.getProcessor().getPixels());
		try (Model model = Model.open("skelite-2d")) {
			draw(pictures.resolve("methods-2d.png"), rough, 2, new SkeliteMethod(model, true), new LeeMethod(
				false), new ImageJMethod(), new TeacherMethod());
		}
		try (Model model = Model.open("skelite-3d")) {
			draw(pictures.resolve("methods-3d.png"), vessels, 4, new SkeliteMethod(model, true),
				new LeeMethod(false), new TeacherMethod());
		}
	}

	private static void draw(final Path file, final Mask mask, final int scale,
		final Method... methods) throws IOException
	{
		final Map<String, Mask> panels = new LinkedHashMap<>();
		for (final Method method : methods)
			panels.put(caption(method), method.skeletonize(mask));
		Pictures.draw(file, mask, panels, scale);
	}

	/** Returns what a reader calls a method who has not read the benchmarks. */
	private static String caption(final Method method) {
		if (method instanceof SkeliteMethod) return "Skelite";
		if (method instanceof LeeMethod) return "Lee (Fiji's Skeletonize (2D/3D))";
		if (method instanceof ImageJMethod) return "ImageJ's Skeletonize";
		return "Menten's (differentiable)";
	}

	/** Puts pictures of one height side by side, captions above them. */
	private static void join(final Path file, final List<String> pictures) throws IOException {
		final Map<String, BufferedImage> images = new LinkedHashMap<>();
		for (final String picture : pictures) {
			final String[] parts = picture.split("=", 2);
			images.put(parts[0], scaled(ImageIO.read(new File(parts[1]))));
		}
		final int width = images.values().stream().mapToInt(image -> image.getWidth() + GAP).sum() - GAP;
		final int height = CAPTION + HEIGHT;
		final BufferedImage joined = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = joined.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.BLACK);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
			RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		int x = 0;
		for (final Map.Entry<String, BufferedImage> image : images.entrySet()) {
			graphics.drawString(image.getKey(), x + 2, CAPTION - 7);
			graphics.drawImage(image.getValue(), x, CAPTION, null);
			x += image.getValue().getWidth() + GAP;
		}
		graphics.dispose();
		ImageIO.write(joined, "png", file.toFile());
	}

	/** Returns a picture of the height; in small ones single pixels can be seen. */
	private static BufferedImage scaled(final BufferedImage picture) {
		final BufferedImage scaled = new BufferedImage(picture.getWidth() * HEIGHT / picture.getHeight(),
			HEIGHT, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = scaled.createGraphics();
		if (picture.getHeight() > HEIGHT) graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(picture, 0, 0, scaled.getWidth(), HEIGHT, null);
		graphics.dispose();
		return scaled;
	}

	private static void write(final Mask mask, final Path file) throws IOException {
		final int width = (int) mask.size()[0];
		final int height = (int) mask.size()[1];
		final ImageStack stack = new ImageStack(width, height);
		for (int z = 0; z < (mask.numDimensions() == 3 ? mask.size()[2] : 1); z++) {
			final byte[] slice = new byte[width * height];
			System.arraycopy(mask.pixels(), z * slice.length, slice, 0, slice.length);
			stack.addSlice(new ByteProcessor(width, height, slice));
		}
		final ImagePlus image = new ImagePlus(file.getFileName().toString(), stack);
		image.setDimensions(1, stack.getSize(), 1);
		ImageWriter.write(image, file, true, true, Progress.NONE);
	}
}
