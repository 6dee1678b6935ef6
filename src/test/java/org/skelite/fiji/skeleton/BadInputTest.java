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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;
import org.scijava.log.LogService;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.io.ImageFiles;
import org.skelite.fiji.score.CompareSkeletons;
import org.skelite.model.ModelFolder;

import ij.ImagePlus;

/** Tests what goes wrong around a command: files, models, other commands. */
class BadInputTest extends CommandTest {

	private static final Path IMAGES = Paths.get("test-images");

	@TempDir
	Path folder;

	private String skeletonizeFolder(final Path input, final Path output, final Object... options)
		throws Exception
	{
		return run(LearnedSkeletonFolder.class, with(options, "engine", "java", "input", input,
			"output", output)).getCancelReason();
	}

	private Path twoImages() throws IOException {
		final Path input = Files.createDirectory(folder.resolve("in"));
		for (final String name : List.of("a.tif", "b.tif"))
			Files.copy(IMAGES.resolve("clean-2d.tif"), input.resolve(name));
		return input;
	}

	@Test
	void imagesWithoutPixels() throws Exception {
		final ImagePlus none = new ImagePlus("none.tif");
		final String reason = "The image has no pixels: it was closed, or there is none of the name that" +
			" was given.";
		assertEquals(reason, run(LearnedSkeleton.class, "input", none, "radius_map", true)
			.getCancelReason());
		assertEquals("Skeleton cannot be used: " + reason, run(CompareSkeletons.class, "skeleton", none,
			"mask", none).getCancelReason());
	}

	@Test
	void filesInPlaceOfFolders() throws Exception {
		final Path input = twoImages();
		final Path file = Files.writeString(folder.resolve("file"), "");
		final String reason = skeletonizeFolder(input, file.resolve("out"));
		assertTrue(reason.startsWith(file.toString()), reason); // and goes on as the system puts it
		assertEquals("a.tif: " + file + " is no folder.", skeletonizeFolder(input.resolve("a.tif"), file
			.resolve("out.tif")));
		assertEquals("Input " + file.resolve("in") + " does not exist.", skeletonizeFolder(file.resolve(
			"in"), folder.resolve("out")));
	}

	@Test
	void foldersWithoutPermission() throws Exception {
		final Path input = twoImages();
		final Path output = Files.createDirectory(folder.resolve("out"));
		try {
			assertTrue(output.toFile().setWritable(false) && input.toFile().setReadable(false));
			assumeFalse(Files.isWritable(output)); // the superuser may do anything
			assertEquals("a.tif: Access to " + output + " is denied.", skeletonizeFolder(input.resolve(
				"a.tif"), output.resolve("a.tif")));
			assertEquals("Access to " + input + " is denied.", skeletonizeFolder(input, folder.resolve(
				"new")));
		}
		finally {
			assertTrue(output.toFile().setWritable(true) && input.toFile().setReadable(true));
		}
	}

	@Test
	void modelsThatAreRemovedMeanwhile() throws Exception {
		final Path model = folder.resolve("model");
		for (final String name : ModelFolder.FILES) {
			Files.createDirectories(model.resolve(name).getParent());
			Files.copy(Paths.get("models/skelite-2d").resolve(name), model.resolve(name));
		}
		context.service(LogService.class).addLogListener(message -> {
			if (message.text().startsWith("a.tif")) model.resolve(ModelFolder.CARD).toFile().delete();
		});
		final Path output = folder.resolve("out");
		final Path input = twoImages();
		assertNull(skeletonizeFolder(input, output, "model", model.toString()));
		assertFalse(Files.exists(model.resolve(ModelFolder.CARD)));
		assertEquals(2, ImageFiles.list(output).size());
		assertTrue(skeletonizeFolder(input, output, "model", model.toString()).endsWith(
			"is damaged or no model: file card.json is missing."));
	}

	@Test
	void twoCommandsAtOnce() throws Exception {
		final ImagePlus flat = ImageFiles.open(IMAGES.resolve("rough-2d.tif"));
		final ImagePlus solid = ImageFiles.open(IMAGES.resolve("rough-3d.tif"));
		final Future<CommandModule> first = start(LearnedSkeleton.class, "input", flat);
		final Future<CommandModule> second = start(LearnedSkeleton.class, "input", solid);
		final ImagePlus[] together = { output(first.get()), output(second.get()) };
		assertArrayEquals(pixels(output(run(LearnedSkeleton.class, "input", flat))), pixels(together[0]));
		assertArrayEquals(pixels(output(run(LearnedSkeleton.class, "input", solid))), pixels(
			together[1]));
	}

	private static ImagePlus output(final CommandModule module) {
		assertNull(module.getCancelReason());
		return (ImagePlus) module.getOutput("output");
	}

	private static Object[] pixels(final ImagePlus image) {
		final Object[] planes = new Object[image.getStackSize()];
		for (int i = 0; i < planes.length; i++)
			planes[i] = image.getStack().getPixels(i + 1);
		return planes;
	}
}
