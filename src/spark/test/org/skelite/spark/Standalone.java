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
package org.skelite.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A master and two workers of one core each, all programs of their own on this computer. */
final class Standalone implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final Path folder;
	private final int port;
	private final List<Process> programs = new ArrayList<>();
	private volatile boolean killed;

	/** @param folder receives their logs */
	Standalone(final Path folder) throws Exception {
		this.folder = folder;
		// where Spark looks for its jars; here, they are on the class path
		Files.createDirectories(folder.resolve("jars"));
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			port = socket.getLocalPort();
		}
		start("org.apache.spark.deploy.master.Master", "--host", HOST, "--port", "" + port, "--webui-port", "0");
		for (int i = 0; i < 100 && !answers(); i++)
			Thread.sleep(200);
		for (int i = 0; i < 2; i++)
			start("org.apache.spark.deploy.worker.Worker", "--host", HOST, "--webui-port", "0", "--cores", "1", "--memory",
				"700M", "--work-dir", folder.resolve("worker" + i).toString(), master());
	}

	private boolean answers() {
		try (Socket socket = new Socket(HOST, port)) {
			return true;
		}
		catch (final IOException e) {
			return false;
		}
	}

	private String master() {
		return "spark://" + HOST + ":" + port;
	}

	private void start(final String type, final String... args) throws IOException {
		final List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
			"-Xmx256m"));
		command.addAll(opens());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
		command.addAll(List.of(args));
		final ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(
			programs.size() + ".log").toFile());
		builder.environment().put("SPARK_HOME", folder.toString());
		builder.environment().put("SPARK_SCALA_VERSION", "2.13");
		builder.environment().put("SPARK_LOCAL_IP", HOST);
		programs.add(builder.start());
	}

	/** What spark-submit opens of Java, and the pom for tests. */
	private static List<String> opens() {
		return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(arg -> arg.startsWith(
			"--add-opens")).collect(Collectors.toList());
	}

	/** Returns the options of spark-submit for this cluster. */
	Map<String, String> options() {
		return Map.of("spark.master", master(), "spark.executor.memory", "512m", "spark.executor.cores", "1",
			"spark.executor.extraClassPath", System.getProperty("java.class.path"), "spark.scheduler.minRegisteredResourcesRatio",
			"1");
	}

	/** Kills a worker and its executor. */
	void killWorkerWhen(final BooleanSupplier condition) {
		final Process worker = programs.get(1);
		try {
			while (!condition.getAsBoolean() || worker.descendants().findAny().isEmpty())
				Thread.sleep(5);
			final List<ProcessHandle> executors = worker.descendants().toList();
			worker.destroyForcibly();
			executors.forEach(ProcessHandle::destroyForcibly);
			killed = true;
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	boolean hasKilled() {
		return killed;
	}

	@Override
	public void close() throws InterruptedException {
		for (final Process program : programs) {
			final List<ProcessHandle> children = program.descendants().toList();
			program.destroyForcibly().waitFor();
			children.forEach(ProcessHandle::destroyForcibly);
		}
	}
}
