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
package org.skelite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.ui.SkeliteCommand;

import picocli.CommandLine.Model.OptionSpec;

/** Tests that the scripts of the page about clusters call the program as it is. */
class ClustersPageTest {

	private static final Pattern CALL = Pattern.compile("^ *(?:java .*)?(?:skelite\\.jar|\\$\\{params\\.jar\\}|skelite-(spark)\\.jar) (\\w+) (.*)$",
		Pattern.MULTILINE);

	private static final Pattern OPTION = Pattern.compile("--\\w+");

	@Test
	void optionsOfScriptsExist() throws IOException {
		final Matcher calls = CALL.matcher(Files.readString(Guide.FOLDER.resolve("clusters.md")));
		final Set<String> found = new TreeSet<>();
		while (calls.find()) {
			// Spark's command has the options of the one for volumes
			final String name = calls.group(1) != null ? "volume" : calls.group(2);
			final Class<? extends SkeliteCommand> type = Main.commands().get(name);
			final var spec = CommandOptions.spec("", name, new CommandInfo(type, type.getAnnotation(Plugin.class)), "");
			final Set<String> used = OPTION.matcher(calls.group(3)).results().map(option -> option.group()).collect(
				Collectors.toSet());
			for (final String option : used)
				assertTrue(spec.optionsMap().containsKey(option), calls.group());
			for (final OptionSpec option : spec.options())
				assertTrue(!option.required() || used.contains(option.longestName()), calls.group());
			found.add(calls.group(1) + " " + calls.group(2));
		}
		assertEquals(Set.of("null skeletonize", "null volume", "spark skeletonize"), found);
	}
}
