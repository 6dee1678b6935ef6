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
		WindowManager.setTempCurrentImage(null);
		Interpreter.batchMode = false;
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
