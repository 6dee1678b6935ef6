package org.skelite.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;

import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.StderrLogService;

/** Prints what commands tell: results to the output, warnings and errors to the error stream. */
final class TerminalLog {

	private final PrintWriter out;
	private final PrintWriter err;
	private final TerminalProgress bar;

	TerminalLog(final PrintWriter out, final PrintWriter err, final TerminalProgress bar) {
		this.out = out;
		this.err = err;
		this.bar = bar;
	}

	void listenTo(final StderrLogService log) {
		// its own lines have a prefix, and stack traces that belong to debugging
		final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		log.setPrintStreams(level -> nowhere);
		log.addLogListener(this::print);
	}

	private void print(final LogMessage message) {
		bar.clear();
		final PrintWriter stream = message.level() == LogLevel.INFO ? out : err;
		if (message.throwable() == null) stream.println(message.text());
		else stream.print(message); // with the stack trace
		stream.flush();
	}
}
