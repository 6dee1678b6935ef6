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

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.MenuEntry;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.WidgetStyle;
import org.skelite.fiji.ui.About;

/** Tests that the commands are found, and keep what Fiji's recorder and macros ask of them. */
public class CommandRulesTest {

	private static List<CommandInfo> commands(final Context context) {
		return context.service(CommandService.class).getCommands().stream().filter(c -> c
			.getDelegateClassName().startsWith("org.skelite.")).toList();
	}

	/** Returns what the user gives or sees; the context fills in itself and its services. */
	public static List<ModuleItem<?>> inputs(final ModuleInfo command) {
		return StreamSupport.stream(command.inputs().spliterator(), false).filter(
			input -> !Service.class.isAssignableFrom(input.getType()) && input
				.getType() != Context.class).toList();
	}

	@Test
	void commandsAreInTheMenu() {
		try (Context context = new Context(CommandService.class)) {
			// the order of the work: skeletons, what is measured of them, models
			assertEquals(List.of("Learned Skeleton...", "Learned Skeleton (Folder)...",
				"Learned Skeleton (Volume)...", "Skeleton Graph...", "Skeleton Graph (Folder)...",
				"Compare Skeletons...", "Compare Skeletons (Folder)...", "Segmentation clDice...",
				"Segmentation clDice (Folder)...", "Train Skeleton Model...", "Synthesize Curves...",
				"Export Model...", "Engine and Models..."), commands(context).stream().map(c -> c.getMenuPath()
					.getLeaf()).sorted(Comparator.comparingDouble(MenuEntry::getWeight)).map(MenuEntry::getName)
					.toList());
			for (final CommandInfo command : commands(context)) {
				assertEquals("Plugins > Skelite > " + command.getMenuPath().getLeaf().getName(), command
					.getMenuPath().getMenuString());
				assertTrue(command.isValid(), command.getProblems().toString());
				assertTrue(command.canRunHeadless());
				assertTrue(command.canCancel());
				assertFalse(command.getDescription().isBlank());
			}
		}
	}

	/** ImageJ finds {@code size=} also within {@code pixel_size=}. */
	@Test
	void macrosTellInputsApart() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : commands(context))
				for (final ModuleItem<?> input : inputs(command))
					for (final ModuleItem<?> other : inputs(command))
						assertFalse(other.getName().endsWith("_" + input.getName()), command.getTitle() + ": " +
							input.getName() + " and " + other.getName());
		}
	}

	@Test
	void dialogsSayWhatToCiteAndWhereToFindHelp() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : commands(context)) {
				final ModuleItem<?> first = inputs(command).get(0);
				assertEquals(ItemVisibility.MESSAGE, first.getVisibility());
				final String text = first.getDefaultValue().toString();
				assertTrue(text.contains("cite") && text.contains(About.HELP), text);
			}
		}
	}

	@Test
	void inputsAreRecordable() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : commands(context))
				for (final ModuleItem<?> input : inputs(command)) {
					final String name = command.getTitle() + ": " + input.getName();
					assertTrue(input.getName().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), name);
					assertFalse(input.getLabel().isBlank(), name);
					assertFalse(input.getDescription().isBlank(), name);
					// images, too: what is kept of them is a text that nothing reads
					assertFalse(input.isPersisted(), name);
					if (input.getChoices() != null) assertTrue(StreamSupport.stream(input.getChoices()
						.spliterator(), false).noneMatch(c -> c.toString().contains(" ")), name);
				}
		}
	}

	@Test
	void dialogsShowDecimals() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : commands(context))
				for (final ModuleItem<?> input : inputs(command))
					if (input.getType() == double.class) assertEquals("0.00025", new DecimalFormat(WidgetStyle
						.getStyleModifier(input.getWidgetStyle(), "format"), DecimalFormatSymbols.getInstance(
							Locale.ROOT)).format(0.00025), command.getTitle() + ": " + input.getName());
		}
	}
}
