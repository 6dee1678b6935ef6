package org.skelite.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.skelite.command.CompareSkeletonsFolder;
import org.skelite.command.EngineAndModels;
import org.skelite.command.LearnedSkeletonFolder;
import org.skelite.command.SegmentationClDiceFolder;
import org.skelite.command.SkeliteCommand;
import org.skelite.command.SynthesizeCurves;
import org.skelite.command.TrainSkeletonModel;

/** The program on the command line: {@code java -jar skelite.jar COMMAND --name value ...} */
public final class Main {

	private Main() {}

	/** Returns the commands by their names. */
	static Map<String, Class<? extends SkeliteCommand>> commands() {
		final Map<String, Class<? extends SkeliteCommand>> commands = new LinkedHashMap<>();
		commands.put("skeletonize", LearnedSkeletonFolder.class);
		commands.put("train", TrainSkeletonModel.class);
		commands.put("compare", CompareSkeletonsFolder.class);
		commands.put("cldice", SegmentationClDiceFolder.class);
		commands.put("synthesize", SynthesizeCurves.class);
		commands.put("info", EngineAndModels.class);
		return commands;
	}

	/** Runs a command and ends the program with its {@link ExitCode exit code}. */
	public static void main(final String... args) {
		// before any class of AWT is loaded, by which ImageJ opens images
		System.setProperty("java.awt.headless", "true");
		final PrintWriter out = new PrintWriter(System.out, true);
		final PrintWriter err = new PrintWriter(System.err, true);
		final int code = new CommandLineProgram(commands(), out, err, System.console() != null).run(
			args);
		// other threads, such as TensorFlow's, must not keep the program from ending
		System.exit(code);
	}
}
