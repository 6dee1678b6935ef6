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
package org.skelite.fiji.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skelite.util.Progress;
import org.scijava.convert.ConvertService;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.io.location.FileLocation;

import ij.IJ;
import ij.ImagePlus;
import net.imglib2.img.Img;

/** Tests files that only Fiji reads. */
class ImageOpenerTest {

	@TempDir
	Path folder;

	private final ImagePlus other = IJ.createImage("other", 4, 4, 1, 8);
	private final List<String> log = new ArrayList<>();

	/** Answers every question alike. */
	private static <T> T always(final Class<T> type, final Object answer) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy,
			method, arguments) -> answer));
	}

	private ImageOpener opener(final Object opened) {
		return new ImageOpener(always(IOService.class, opened), always(ConvertService.class, other),
			log::add);
	}

	@Test
	void kindsOfOthers() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.czi"), "something else");
		assertSame(other, opener("a data set").open(file, Progress.NONE));
		assertSame(other, opener(other).open(file, Progress.NONE));
		assertTrue(log.get(0).startsWith("a.czi is read by Fiji, which may not notice damage: File is no image that can be read"), log
			.toString());
		assertThrows(IOException.class, () -> new ImageOpener(null, null, log::add).open(file, Progress.NONE));
	}

	@Test
	void listsWhatOnlyFijiReads() throws IOException {
		for (final String name : List.of("a.czi", "b.tif", "c.ics", "c.ids", "d.txt", "e.ids"))
			Files.createFile(folder.resolve(name));
		final IOService fiji = (IOService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {
			IOService.class }, (proxy, method, arguments) -> opener(((FileLocation) arguments[0]).getFile()
				.getName().endsWith(".txt") ? String.class : Img.class));
		final FolderContent content = new ImageOpener(fiji, always(ConvertService.class, other), log::add)
			.list(folder);
		assertEquals(List.of("a.czi", "b.tif", "c.ics", "e.ids"), names(content.images()));
		assertEquals(List.of("c.ids", "d.txt"), names(content.others()));
		assertEquals(List.of("b.tif"), names(new ImageOpener(null, null, log::add).list(folder).images()));
	}

	private static List<String> names(final List<Path> files) {
		return files.stream().map(file -> file.getFileName().toString()).toList();
	}

	private static IOPlugin<?> opener(final Class<?> type) {
		return always(IOPlugin.class, type);
	}

	@Test
	void damagedFilesAreNotTriedTwice() throws IOException {
		final byte[] png = Files.readAllBytes(Path.of("src/test/resources/images/png-8-bit.png"));
		png[60] ^= 1;
		final Path file = Files.write(folder.resolve("a.png"), png);
		assertThrows(IOException.class, () -> opener(other).open(file, Progress.NONE));
		assertEquals(List.of(), log);
	}
}
