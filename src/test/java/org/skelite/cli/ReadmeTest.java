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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the README and the guide are right: command lines do what they say, links lead on. */
class ReadmeTest {

	private static final String PROGRAM = "java -jar target/skelite.jar ";

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");

	private static final Pattern CODE = Pattern.compile("^```.*?^```", Pattern.MULTILINE |
		Pattern.DOTALL);

	@TempDir
	Path folder;

	/** Those that only show how a command line looks are left out. */
	private static List<String> commandLines() throws IOException {
		return Guide.codeLines().stream().filter(line -> line.contains(PROGRAM) && !line.contains(
			"COMMAND")).map(line -> line.substring(line.indexOf(PROGRAM) + PROGRAM.length())).distinct()
			.toList();
	}

	private String run(final String line) {
		final StringWriter text = new StringWriter();
		final PrintWriter out = new PrintWriter(text);
		final int code = new CommandLineProgram(Main.commands(), out, out, false).run(line.split(" "));
		assertEquals(ExitCode.DONE, code, line + "\n" + text);
		return text.toString();
	}

	@Test
	void commandLinesWork() throws IOException {
		assertTrue(commandLines().size() > 10);
		for (final String line : commandLines()) {
			final String here = line.replace("target/", folder + "/").replace("my-tuned-model",
				"skelite-2d").replace("mask.tif", "test-images/rough-2d.tif").replace("--output skeleton.tif",
					"--output " + folder.resolve("own.tif"));
			// training takes time, and a server waits; their help comes only if all options are known
			run(line.matches("(train|serve)\\b.*") ? line + " --help" : here);
		}
		assertTrue(Files.exists(folder.resolve("skeleton.tif")));
		assertTrue(Files.exists(folder.resolve("skeleton-overlay.png")));
		assertTrue(Files.exists(folder.resolve("own.tif")));
		assertEquals(2, Files.readAllLines(folder.resolve("scores.csv")).size());
	}

	@Test
	void theReadmeIsReadInMinutes() throws IOException {
		final int words = Files.readString(Guide.pages().get(0)).split("\\s+").length;
		assertTrue(words <= 1200, words + " words");
	}

	@Test
	void linksLeadOn() throws IOException {
		final List<String> broken = new ArrayList<>();
		for (final Path page : Guide.pages()) {
			final Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
			while (links.find()) if (!links.group(1).contains(":") && !leadsOn(page, links.group(1), links
				.group(2))) broken.add(page + ": " + links.group());
		}
		assertEquals(List.of(), broken);
	}

	/** Pages, pictures and the repository are what the build can point to from the site. */
	@Test
	void linksWorkOnTheSite() throws IOException {
		for (final Path page : Guide.pages()) {
			final Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
			while (page.getParent() != null && page.getParent().endsWith("markdown") && links.find())
				assertTrue(links.group(1).matches("|[a-z]+:.*|[a-z-]+\\.md|\\.\\./resources/.+|(\\.\\./){2,3}\\w.+"),
					page + ": " + links.group());
		}
	}

	private static boolean leadsOn(final Path page, final String file, final String section)
		throws IOException
	{
		final Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
		return Files.exists(target) && (section == null || sections(target).contains(section));
	}

	/** Returns the anchors that headings get on the repository's page. */
	private static List<String> sections(final Path page) throws IOException {
		return Files.readAllLines(page).stream().filter(line -> line.matches("#+ .*")).map(
			line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "")
				.replace(' ', '-')).collect(Collectors.toList());
	}

	@Test
	void theIndexHasAllPages() throws IOException {
		final String index = Files.readString(Guide.FOLDER.resolve("index.md"));
		final String menu = Files.readString(Path.of("src/site/site.xml"));
		for (final Path page : Guide.pages()) {
			final String name = page.getFileName().toString();
			if (List.of("README.md", "index.md").contains(name)) continue;
			assertTrue(index.contains("(" + name + ")"), name + " is not in the table of contents");
			assertTrue(menu.contains("\"" + name.replace(".md", ".html") + "\""), name +
				" is not in the menu of src/site/site.xml");
		}
	}
}
