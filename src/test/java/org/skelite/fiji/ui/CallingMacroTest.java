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
package org.skelite.fiji.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skelite.cli.Guide;
import org.skelite.fiji.CommandTest;
import org.skelite.fiji.LegacyBridge;
import org.skelite.fiji.skeleton.FakeModel;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Tests which images macros and scripts take and get, and that a failure ends them. */
class CallingMacroTest {

	/** Object at even and odd positions; the test's model keeps the even ones. */
	private static final String MASK =
		"newImage(\"mask\", \"8-bit black\", 20, 20, 1); setColor(255); fillRect(4, 4, 8, 5);";

	private static final String RUN = "run(\"Learned Skeleton...\", \"model=auto\");";

	@BeforeEach
	void install() throws ReflectiveOperationException {
		CommandTest.forgetImages();
		LegacyBridge.install();
	}

	@AfterEach
	void uninstall() throws ReflectiveOperationException {
		LegacyBridge.uninstall();
	}

	/** Returns what a macro returns that must not fail. */
	private static String value(final String macro) {
		Interpreter.batchMode = true;
		try {
			return new Interpreter().run(macro, "");
		}
		finally {
			Interpreter.batchMode = false;
		}
	}

	private static ImagePlus mask(final String title, final int width) {
		final ImagePlus image = IJ.createImage(title, 20, 20, 1, 8);
		image.getProcessor().setValue(255);
		image.getProcessor().fillRect(4, 4, width, 5);
		return image;
	}

	@Test
	void theSkeletonIsTheActiveImage() {
		assertEquals("mask skeleton", value(MASK + RUN + "return getTitle();"));
		assertEquals("255", value(MASK + RUN + "return \"\" + getPixel(4, 4);"));
	}

	@Test
	void theSkeletonIsInTheListOfImages() {
		assertEquals("2 mask skeleton 0", value(MASK + RUN +
			"n = nImages; selectImage(getImageID()); t = getTitle(); close(\"*\");" +
			"return \"\" + n + \" \" + t + \" \" + nImages;"));
	}

	@Test
	void titlesAreUnique() {
		assertEquals("mask skeleton,mask skeleton-1", value(MASK + RUN +
			"a = getTitle(); selectImage(\"mask\");" + RUN + "return a + \",\" + getTitle();"));
	}

	@Test
	void withSeveralOutputsTheSkeletonIsActive() {
		assertEquals("4 mask skeleton", value(MASK +
			"run(\"Learned Skeleton...\", \"radius_map=true soft_map=true\");" +
			"return \"\" + nImages + \" \" + getTitle();"));
	}

	/** The active image is another one. */
	@Test
	void scriptsNameTheImage() {
		final ImagePlus other = mask("other", 4);
		final ImagePlus wanted = mask("wanted", 12);
		Interpreter.batchMode = true;
		try {
			other.show();
			IJ.run(wanted, "Learned Skeleton...", "model=auto");
			assertSame(other, WindowManager.getCurrentImage());
			final ImagePlus skeleton = WindowManager.getImage("wanted skeleton");
			assertEquals(255, skeleton.getProcessor().get(14, 4));
			assertNull(WindowManager.getImage("other skeleton"));
		}
		finally {
			Interpreter.batchMode = false;
		}
	}

	@Test
	void macrosNameTheImage() {
		assertEquals("mask skeleton", value(MASK + "newImage(\"b\", \"8-bit black\", 9, 9, 1);" +
			"run(\"Learned Skeleton...\", \"input=mask\"); return getTitle();"));
	}

	@Test
	void aFailureEndsTheMacro() {
		final String error = LegacyBridge.runMacro("newImage(\"white\", \"8-bit white\", 9, 9, 1);" + RUN +
			"rename(\"went on\");");
		assertEquals("Image has no background.", error);
		assertNull(WindowManager.getImage("went on"));
	}

	@Test
	void aFailureEndsTheScript() {
		final ImagePlus white = IJ.createImage("white", "8-bit white", 9, 9, 1);
		Interpreter.batchMode = true; // as it always is headless
		try {
			assertEquals(Macro.MACRO_CANCELED, assertThrows(RuntimeException.class, () -> IJ.run(white,
				"Learned Skeleton...", "model=auto")).getMessage());
			assertEquals("Image has no background.", IJ.getErrorMessage());
		}
		finally {
			Interpreter.batchMode = false;
		}
	}

	@Test
	void anUnexpectedErrorEndsTheMacro() {
		FakeModel.before = () -> {
			throw new IllegalStateException("bug");
		};
		try {
			assertTrue(LegacyBridge.runMacro(MASK + RUN + "rename(\"went on\");").endsWith("bug"));
			assertNull(WindowManager.getImage("went on"));
		}
		finally {
			FakeModel.before = () -> {};
		}
	}

	@Test
	void cancelingEndsTheMacroWithoutWords() {
		FakeModel.before = () -> {
			throw new CancellationException();
		};
		try {
			assertNull(LegacyBridge.runMacro(MASK + RUN + "rename(\"went on\");"));
			assertNull(WindowManager.getImage("went on"));
		}
		finally {
			FakeModel.before = () -> {};
		}
	}

	@Test
	void withoutImageTheMacroEnds() {
		assertEquals("There are no images open. Open one first.", LegacyBridge.runMacro(RUN));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"thresold=3 | There is no option \"thresold\".", //
		"Threshold=3 | There is no option \"Threshold\".", //
		"threshold=abc | Option threshold must be a number, but is \"abc\".", //
		"thinning | Option thinning has no value; write thinning=true.", //
		"thinning=yes | Option thinning must be true or false, but is \"yes\".", //
		"detail=-3 | Option detail must be at least -1", //
		"engine=[plain java] | Option engine must be one of auto, tensorflow, java,", //
		"detail=1 detail=2 | Option detail is there twice.", //
		"input=[no such] | Option input is \"no such\", but there is no open image" })
	void wrongOptionsAreNamed(final String options, final String message) {
		final String error = LegacyBridge.runMacro(MASK + "run(\"Learned Skeleton...\", \"" + options +
			"\"); rename(\"went on\");");
		assertTrue(error.replace('\n', ' ').startsWith(message.strip()), error);
		assertNull(WindowManager.getImage("went on"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "model=auto", "model=[auto] detail=0.5  thinning=true ", "model='auto'",
		"input=[mask] threshold=1.5E0" })
	void rightOptionsPass(final String options) {
		assertEquals("mask skeleton", value(MASK + "run(\"Learned Skeleton...\", \"" + options +
			"\"); return getTitle();"));
	}

	@Test
	void missingOptionsAreNamed() {
		assertEquals("Option input is missing.", LegacyBridge.runMacro(
			"run(\"Learned Skeleton (Folder)...\", \"output=[/tmp/x]\");"));
	}

	/** What the README and the guide have macros run. */
	@Test
	void theLinesOfTheGuideWork() throws IOException {
		final List<String> lines = Guide.codeLines().stream().filter(line -> line.startsWith("run(\""))
			.distinct().toList();
		assertFalse(lines.isEmpty());
		for (final String line : lines) {
			CommandTest.forgetImages(); // titles are unique
			assertEquals("mask skeleton", value(MASK + line + "return getTitle();"), line);
		}
	}
}
