package org.skelite.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** Tests that the commands are found, and keep what Fiji's recorder and macros ask of them. */
class CommandRulesTest {

	private static List<CommandInfo> commands(final Context context) {
		return context.service(CommandService.class).getCommands().stream().filter(c -> c
			.getDelegateClassName().startsWith("org.skelite.")).toList();
	}

	@Test
	void commandsAreInTheMenu() {
		try (Context context = new Context(CommandService.class)) {
			assertEquals(Set.of("Learned Skeleton...", "Learned Skeleton (Folder)...",
				"Train Skeleton Model...", "Engine and Models...", "Compare Skeletons...",
				"Compare Skeletons (Folder)...", "Segmentation clDice...",
				"Segmentation clDice (Folder)...", "Synthesize Curves..."), commands(context).stream().map(c -> c
					.getMenuPath().getLeaf().getName()).collect(Collectors.toSet()));
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

	@Test
	void inputsAreRecordable() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo command : commands(context))
				for (final ModuleItem<?> input : command.inputs()) {
					if (Service.class.isAssignableFrom(input.getType()) || input.getType() == Context.class)
						continue;
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
}
