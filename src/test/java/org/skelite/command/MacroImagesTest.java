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
package org.skelite.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandService;

import ij.IJ;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Tests which image a macro works on after the command. */
public class MacroImagesTest {

	@AfterEach
	void forgetImages() {
		CommandTest.forgetImages();
	}

	/** Runs the command on the macro's image as imagej-legacy does, on a thread of the pool. */
	public static void runCommand() throws InterruptedException, ExecutionException {
		try (Context context = new Context()) {
			context.service(CommandService.class).run(FakeEngine.Image.class, true, "input", IJ
				.getImage()).get();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theResultIsActive(final boolean batch) {
		final String mode = batch ? "setBatchMode(true);" : "";
		final String title = new Interpreter().run(mode +
			"newImage(\"mask\", \"8-bit ramp\", 20, 20, 1);" + "call(\"" + MacroImagesTest.class
				.getName() + ".runCommand\");" + "return getTitle();", "");
		assertEquals("mask skeleton", title);
	}

	@Test
	void nothingHappensOutsideOfMacros() {
		new MacroImages(null, null).activate(List.of(IJ.createImage("a", 5, 5, 1, 8)));
		assertEquals(null, WindowManager.getCurrentImage());
	}
}
