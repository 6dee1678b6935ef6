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

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;

import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.StderrLogService;
import org.skelite.util.Printable;

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
		if (message.throwable() == null) stream.println(Printable.lines(message.text()));
		else stream.print(message); // with the stack trace
		stream.flush();
	}
}
