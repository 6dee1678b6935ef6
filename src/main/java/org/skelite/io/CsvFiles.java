package org.skelite.io;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables as CSV files (RFC 4180, but with line feeds, in UTF-8), each
 * complete or not at all.
 */
public final class CsvFiles {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

	private CsvFiles() {}

	/**
	 * @param header names of the columns
	 * @param rows as many texts in each as there are columns
	 * @param overwrite whether a file that is there already is replaced
	 * @throws IOException if the file exists or cannot be written
	 */
	public static void write(final List<String> header, final List<List<String>> rows,
		final Path target, final boolean overwrite) throws IOException
	{
		AtomicFiles.write(target, overwrite, out -> {
			// closing is up to who opened the stream
			final CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out,
				StandardCharsets.UTF_8), FORMAT);
			printer.printRecord(header);
			for (final List<String> row : rows)
				printer.printRecord(row);
			printer.flush();
		});
	}
}
