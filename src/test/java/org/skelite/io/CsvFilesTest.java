package org.skelite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {

	@TempDir
	Path folder;

	@Test
	void quotesWhatNeedsIt() throws IOException {
		final Path file = folder.resolve("new/a.csv");
		CsvFiles.write(List.of("Image", "Unit", "Dice"), List.of(List.of("a,\"b\"", "\u00b5m", ""), List
			.of("c", "d", "0.5")), file, false);
		assertEquals("Image,Unit,Dice\n\"a,\"\"b\"\"\",\u00b5m,\nc,d,0.5\n", Files.readString(file));
	}

	@Test
	void replacesFilesOnRequestOnly() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.csv"), "old");
		assertThrows(IOException.class, () -> CsvFiles.write(List.of("a"), List.of(), file, false));
		assertEquals("old", Files.readString(file));
		CsvFiles.write(List.of("a"), List.of(), file, true);
		assertEquals("a\n", Files.readString(file));
	}
}
