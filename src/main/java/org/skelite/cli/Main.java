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

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.skelite.fiji.export.ExportModel;
import org.skelite.fiji.graph.SkeletonGraphFolder;
import org.skelite.fiji.info.EngineAndModels;
import org.skelite.fiji.score.CompareSkeletonsFolder;
import org.skelite.fiji.score.SegmentationClDiceFolder;
import org.skelite.fiji.skeleton.LearnedSkeletonFolder;
import org.skelite.fiji.serve.Serve;
import org.skelite.fiji.synthesize.SynthesizeCurves;
import org.skelite.fiji.train.TrainSkeletonModel;
import org.skelite.fiji.ui.SkeliteCommand;
import org.skelite.fiji.volume.LearnedSkeletonVolume;

/** The program on the command line: {@code java -jar skelite.jar COMMAND --name value ...} */
public final class Main {

	private Main() {}

	/** Returns the commands by their names. */
	static Map<String, Class<? extends SkeliteCommand>> commands() {
		final Map<String, Class<? extends SkeliteCommand>> commands = new LinkedHashMap<>();
		commands.put("skeletonize", LearnedSkeletonFolder.class);
		commands.put("volume", LearnedSkeletonVolume.class);
		commands.put("graph", SkeletonGraphFolder.class);
		commands.put("train", TrainSkeletonModel.class);
		commands.put("compare", CompareSkeletonsFolder.class);
		commands.put("cldice", SegmentationClDiceFolder.class);
		commands.put("synthesize", SynthesizeCurves.class);
		commands.put("export", ExportModel.class);
		commands.put("serve", Serve.class);
		commands.put("info", EngineAndModels.class);
		return commands;
	}

	/** Runs a command and ends the program with its {@link ExitCode exit code}. */
	public static void main(final String... args) {
		run(CommandLineProgram.PROGRAM, commands(), args);
	}

	/**
	 * Does the same with other commands.
	 *
	 * @param program how the program is called
	 * @param commands by their names
	 */
	public static void run(final String program,
		final Map<String, Class<? extends SkeliteCommand>> commands, final String... args)
	{
		// before any class of AWT is loaded, by which ImageJ opens images
		System.setProperty("java.awt.headless", "true");
		final PrintWriter out = new PrintWriter(System.out, true);
		final PrintWriter err = new PrintWriter(System.err, true);
		final int code = new CommandLineProgram(program, commands, out, err, System.console() != null)
			.run(args);
		// other threads, such as TensorFlow's, must not keep the program from ending
		System.exit(code);
	}
}
