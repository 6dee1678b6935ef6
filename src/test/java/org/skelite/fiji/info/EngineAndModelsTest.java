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
package org.skelite.fiji.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Paths;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.skelite.fiji.CommandTest;

/** Tests what is told about this computer. */
class EngineAndModelsTest extends CommandTest {

	private CommandModule run(final String device, final boolean test) throws Exception {
		return run(EngineAndModels.class, "device", device, "self_test", test);
	}

	@Test
	void tellsWhatThereIs() throws Exception {
		final String text = run("cpu", true).getOutput("information").toString();
		for (final String part : new String[] { "Engine auto: plain Java on the CPU", "TensorFlow 2.18.0, natives in ",
			"Devices found: CPU:0", "used: CPU", "Model skelite-2d: 2D", "arXiv 2503.07369" })
			assertTrue(text.contains(part), text);
		assertEquals(2, text.lines().filter(line -> line.startsWith("Self-test")).count(), text);
		assertTrue(text.contains("by TensorFlow 2.18.0 on CPU, the same result"), text);
	}

	@Test
	void saysWhyThereIsNoGpu() throws Exception {
		assumeFalse(Files.exists(Paths.get("/proc/driver/nvidia")));
		final String reason = run("gpu", false).getCancelReason();
		assertTrue(reason.startsWith("There is no GPU that TensorFlow can use. "), reason);
		assertTrue(reason.contains("natives are those for the CPU") || reason.contains("driver"),
			reason);
		assertTrue(reason.endsWith("TensorFlow found: CPU:0."), reason);
	}

	@Test
	void refusesOtherDevices() throws Exception {
		assertEquals("Device must be one of auto, cpu, gpu, got tpu.", run("tpu", false)
			.getCancelReason());
	}
}
