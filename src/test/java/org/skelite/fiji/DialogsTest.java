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
package org.skelite.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.swing.JLabel;
import javax.swing.JPanel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.prefs.PrefService;
import org.skelite.fiji.score.CompareSkeletons;
import org.skelite.fiji.skeleton.LearnedSkeleton;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;
import org.skelite.fiji.ui.DialogMemory;
import org.skelite.fiji.ui.ImageChoice;
import org.skelite.fiji.ui.KnownModels;
import org.skelite.fiji.ui.Lines;
import org.skelite.fiji.ui.OpenRoles;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.fiji.ui.ToolTips;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Tests what dialogs show and remember, without showing them. */
class DialogsTest extends CommandTest {

	@TempDir
	Path folder;

	/** What is remembered, here and not on this computer. */
	private final Map<String, Object> memory = new HashMap<>();

	private final PrefService prefs = (PrefService) Proxy.newProxyInstance(getClass()
		.getClassLoader(), new Class<?>[] { PrefService.class }, (proxy, method, values) -> {
			final String key = ((Class<?>) values[0]).getSimpleName() + "." + values[1];
			return switch (method.getName()) {
				case "get" -> memory.get(key);
				case "getList" -> memory.getOrDefault(key, List.of());
				case "put" -> {
					memory.put(key, values[2]);
					yield null;
				}
				case "remove" -> {
					memory.remove(key);
					yield null;
				}
				default -> throw new AssertionError(method);
			};
		});

	private Module module(final Class<?> command) {
		return context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(command.getName()));
	}

	private static List<ModuleItem<?>> inputs(final Module module) {
		return CommandRulesTest.inputs(module.getInfo());
	}

	/** Closes a dialog with OK. */
	private void close(final Module module) {
		((SkeliteCommand) module.getDelegateObject()).setAsked(inputs(module).stream().map(
			ModuleItem::getName).toList());
		DialogMemory.store(prefs, module);
	}

	@Test
	void dialogsRememberTheirLastValues() {
		final Module first = module(LearnedSkeletonFolder.class);
		first.setInput("detail", 1.5);
		first.setInput("object", "dark");
		first.setInput("radius_map", true);
		first.setInput("input", new File("/masks"));
		first.setInput("overwrite", true);
		close(first);
		final Module second = module(LearnedSkeletonFolder.class);
		DialogMemory.recall(prefs, second, inputs(second));
		assertEquals(1.5, second.getInput("detail"));
		assertEquals("dark", second.getInput("object"));
		assertEquals(true, second.getInput("radius_map"));
		assertEquals(new File("/masks"), second.getInput("input"));
		assertEquals(false, second.getInput("overwrite")); // to be said each time
	}

	@Test
	void valuesThatAreNotAllowedAnyMoreAreForgotten() {
		memory.put("LearnedSkeleton.dialog.object", "purple");
		memory.put("LearnedSkeleton.dialog.detail", "-7");
		final Module module = module(LearnedSkeleton.class);
		DialogMemory.recall(prefs, module, inputs(module));
		assertEquals("auto", module.getInput("object"));
		assertEquals(-1.0, module.getInput("detail"));
		assertTrue(memory.isEmpty());
	}

	@Test
	void rolesGetImagesOfTheirOwn() {
		Interpreter.batchMode = true;
		try {
			final ImagePlus mask = IJ.createImage("a.tif", 9, 9, 1, 8);
			final ImagePlus skeleton = IJ.createImage("a.tif skeleton", 9, 9, 1, 8);
			mask.show();
			skeleton.show();
			final Module module = module(CompareSkeletons.class);
			OpenRoles.propose(module, inputs(module));
			assertEquals(new ImageChoice(skeleton), module.getInput("skeleton"));
			assertEquals(new ImageChoice(mask), module.getInput("mask"));
			assertEquals(ImageChoice.NONE, module.getInput("reference"));
			final List<Object> choices = new ArrayList<>();
			new ImageChoice.FromObject().populateInputCandidates(choices);
			assertEquals("[none, a.tif, a.tif skeleton]", choices.toString());
			assertEquals(WindowManager.getImage("a.tif"), new ImageChoice.FromObject().convert("a.tif",
				ImageChoice.class).image());
			assertFalse(new ImageChoice.FromObject().canConvert((Object) "b.tif", ImageChoice.class));
		}
		finally {
			Interpreter.batchMode = false;
		}
	}

	@Test
	void toolTipsAndMessagesHaveLines() {
		final JPanel panel = new JPanel();
		final JLabel label = new JLabel();
		label.setToolTipText("values < 1 & others");
		panel.add(label);
		ToolTips.wrap(panel);
		ToolTips.wrap(panel);
		assertEquals("<html><p width=\"350\">values &lt; 1 &amp; others</p></html>", label
			.getToolTipText());
		final String path = "/a".repeat(60);
		final String wrapped = Lines.wrap("word ".repeat(40) + path + " end");
		assertTrue(wrapped.lines().allMatch(line -> line.length() <= 80 || line.equals(path)), wrapped);
		assertEquals(("word ".repeat(40) + path + " end"), wrapped.replace('\n', ' '));
	}

	@Test
	void modelsInTheFolderHaveNames() throws Exception {
		final Path models = folder.resolve("models");
		Files.createDirectories(models.resolve("mine"));
		Files.createFile(models.resolve("mine").resolve("card.json"));
		Files.createFile(models.resolve("zipped.zip"));
		Files.createDirectories(models.resolve("of another program"));
		final Path elsewhere = Files.createFile(folder.resolve("elsewhere.zip"));
		final KnownModels known = new KnownModels(models.toFile(), prefs);
		assertEquals(List.of("auto", "skelite-2d", "skelite-3d", "mine", "zipped.zip"), known.list());
		assertEquals(models.resolve("mine").toString(), known.resolve("mine"));
		assertEquals("of another program", known.resolve("of another program"));
		assertEquals("skelite-2d", known.resolve("skelite-2d"));
		known.remember(elsewhere.toString());
		known.remember("mine");
		known.remember("skelite-2d");
		assertEquals(elsewhere.toString(), known.list().get(5));
		assertEquals(6, known.list().size());
		Files.delete(elsewhere);
		assertEquals(5, known.list().size());
		assertEquals(List.of("auto", "skelite-2d", "skelite-3d"), new KnownModels(null, null).list());
		assertEquals("mine", new KnownModels(null, null).resolve("mine"));
	}
}
