package org.skelite.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table whose first column is text and whose others are numbers. */
final class MarkdownTable {

	private final List<List<String>> rows = new ArrayList<>();

	MarkdownTable(final List<String> heading) {
		rows.add(heading);
	}

	void add(final List<String> row) {
		rows.add(row);
	}

	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder();
		for (int r = 0; r < rows.size(); r++) {
			text.append(line(rows.get(r)));
			if (r == 0) text.append("|---|").append("---:|".repeat(rows.get(0).size() - 1)).append('\n');
		}
		return text.toString();
	}

	private static String line(final List<String> cells) {
		return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
	}
}
