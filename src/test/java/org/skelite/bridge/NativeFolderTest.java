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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that natives never go where others may have put theirs. */
class NativeFolderTest {

	@TempDir
	Path folder;

	private final String home = System.getProperty("user.home");
	private final String wish = System.getProperty(NativeFolder.PROPERTY);

	@AfterEach
	void restore() {
		System.setProperty("user.home", home);
		if (wish == null) System.clearProperty(NativeFolder.PROPERTY);
		else System.setProperty(NativeFolder.PROPERTY, wish);
	}

	private static String refusal() {
		return assertThrows(TensorFlowUnavailableException.class, NativeFolder::prepare).getMessage();
	}

	@Test
	void aHomeThatCannotBeWrittenIsSaid() throws IOException {
		System.clearProperty(NativeFolder.PROPERTY);
		System.setProperty("user.home", Files.writeString(folder.resolve("file"), "").toString());
		assertTrue(refusal().contains(folder.resolve("file").toString()), refusal());
		System.setProperty("user.home", "?");
		assertTrue(refusal().contains("engine java"), refusal());
	}

	@Test
	void theUsersWishGoesFirst() throws IOException {
		final Path mine = folder.resolve("mine");
		System.setProperty(NativeFolder.PROPERTY, mine.toString());
		NativeFolder.prepare();
		assertTrue(Files.isDirectory(mine));
		assertEquals(mine.toString(), System.getProperty(NativeFolder.PROPERTY));
		System.setProperty(NativeFolder.PROPERTY, Files.writeString(folder.resolve("file"), "")
			.toString());
		assertTrue(refusal().contains(NativeFolder.PROPERTY), refusal());
	}

	@Test
	void theFolderIsThatOfTheUser() {
		System.clearProperty(NativeFolder.PROPERTY);
		System.setProperty("user.home", folder.toString());
		NativeFolder.prepare();
		assertEquals(folder.resolve(".javacpp").resolve("cache").toString(), System.getProperty(
			NativeFolder.PROPERTY));
	}
}
