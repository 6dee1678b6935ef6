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
package org.skelite.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skelite.Engine;
import org.skelite.Model;
import org.skelite.model.ModelCard;
import org.skelite.tensorflow.TestModels;
import org.skelite.util.SkeliteException;

/** Tests TensorFlow in JVMs that see what they would see in Fiji. */
class InsideFijiTest {

	@TempDir
	Path folder;

	private FijiFolder fiji;

	/** Opens a model and tells what evaluates it. */
	public static final class Open {

		/** @param args engine, device, model */
		public static void main(final String[] args) {
			try (Model model = Model.open(args[2], Engine.valueOf(args[0]), Device.valueOf(args[1]))) {
				System.out.println(model.engine());
			}
			catch (final SkeliteException exc) {
				System.out.println("Error: " + exc.getMessage());
			}
		}
	}

	@BeforeEach
	void install() throws IOException {
		fiji = new FijiFolder(folder.resolve("Fiji.app"));
	}

	private String open(final Engine engine, final Device device) throws Exception {
		final Path model = folder.resolve("model");
		if (!Files.exists(model)) {
			final ModelCard card = TestModels.card(2, 3, 1);
			TestModels.write(model, card, TestModels.perceptron(card, 1));
		}
		final String output = fiji.run(Open.class, false, engine.name(), device.name(), model
			.toString());
		// of what TensorFlow writes about itself, this is what no setting silences
		final List<String> lines = output.lines().filter(line -> !line.contains(
			"before absl::InitializeLog()") && !line.contains("mlir_graph_optimization_pass")).toList();
		assertEquals(1, lines.size(), output);
		return lines.get(0);
	}

	@ParameterizedTest
	@CsvSource({ "1,2", "2,1" })
	void runsBesideTensorFlow1(final String first, final String second) throws Exception {
		final String output = fiji.run(TwoTensorFlows.class, true, first, second, first, second);
		assertEquals(2, output.split("TensorFlow 1.15.0 gives 3.0", -1).length - 1, output);
		assertEquals(2, output.split("TensorFlow 2.18.0 on CPU gives what plain Java gives", -1).length -
			1, output);
	}

	@Test
	void tensorFlowComesFromThePrivateFolder() throws Exception {
		assertEquals("TensorFlow 2.18.0 on CPU", open(Engine.TENSORFLOW, Device.CPU));
		assertEquals("plain Java on CPU", open(Engine.JAVA, Device.AUTO));
		assertTrue(open(Engine.JAVA, Device.GPU).startsWith("Error: Plain Java computes on the CPU"));
	}

	@Test
	void javaNeedsNoTensorFlow() throws Exception {
		delete("");
		Files.delete(fiji.tensorFlow());
		final String message = "TensorFlow is not installed: no folder " + fiji.tensorFlow();
		assertEquals("plain Java on CPU", open(Engine.AUTO, Device.AUTO));
		assertTrue(open(Engine.TENSORFLOW, Device.AUTO).startsWith("Error: " + message));
		assertTrue(open(Engine.AUTO, Device.GPU).startsWith("Error: " + message));
	}

	@Test
	void missingAndDamagedJarsAreNamed() throws Exception {
		delete("ndarray");
		final String missing = open(Engine.TENSORFLOW, Device.AUTO);
		assertTrue(missing.contains(fiji.tensorFlow().toString()) && missing.contains(
			"ndarray-*.jar is missing"), missing);
		Files.writeString(fiji.tensorFlow().resolve("ndarray-1.jar"), "damaged");
		final String damaged = open(Engine.TENSORFLOW, Device.AUTO);
		assertTrue(damaged.contains("TensorFlow does not start: ") && damaged.contains(fiji.tensorFlow()
			.toString()), damaged);
	}

	@Test
	void missingNativesAreNamed() throws Exception {
		for (final String platform : List.of("linux", "windows", "macosx"))
			delete("tensorflow-core-native-[0-9.]*-" + platform);
		final String message = open(Engine.TENSORFLOW, Device.AUTO);
		assertTrue(message.contains("natives for this computer"), message);
		assertTrue(message.contains(System.getProperty("os.arch")), message);
		assertFalse(message.contains("\tat "), message);
	}

	/** Deletes the jars whose names begin so. */
	private void delete(final String begin) throws IOException {
		try (Stream<Path> jars = Files.list(fiji.tensorFlow())) {
			for (final Path jar : jars.toList())
				if (jar.getFileName().toString().matches(begin + ".*")) Files.delete(jar);
		}
	}
}
