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
package org.skelite.bridge;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

import org.skelite.Engine;
import org.skelite.Model;
import org.skelite.model.ModelCard;
import org.skelite.network.Perceptron;
import org.skelite.network.java.JavaNetwork;
import org.skelite.tensorflow.TestModels;

/** Runs a graph in TensorFlow 1.15, found on the class path, and one in ours. */
public final class TwoTensorFlows {

	private TwoTensorFlows() {}

	/** @param args the order: {@code 1} for TensorFlow 1.15, {@code 2} for ours */
	public static void main(final String[] args) throws Exception {
		for (final String which : args)
			System.out.println(which.equals("1") ? first() : second());
		System.exit(0); // TensorFlow 1.15 keeps threads
	}

	/** By reflection: the compiler knows the classes of the other version. */
	private static String first() throws Exception {
		final Object graph = Class.forName("org.tensorflow.Graph").getConstructor().newInstance();
		final Object tensor = Class.forName("org.tensorflow.Tensor").getMethod("create", Object.class)
			.invoke(null, (Object) new float[] { 1, 2, 3 });
		Object builder = call(graph, "opBuilder", "Const", "three");
		builder = builder.getClass().getMethod("setAttr", String.class, Class.forName(
			"org.tensorflow.DataType")).invoke(builder, "dtype", call(tensor, "dataType"));
		builder = builder.getClass().getMethod("setAttr", String.class, Class.forName(
			"org.tensorflow.Tensor")).invoke(builder, "value", tensor);
		call(builder, "build");
		final Object session = Class.forName("org.tensorflow.Session").getConstructor(graph.getClass())
			.newInstance(graph);
		final Object result = ((java.util.List<?>) call(call(call(session, "runner"), "fetch", "three"),
			"run")).get(0);
		final float[] values = new float[3];
		result.getClass().getMethod("copyTo", Object.class).invoke(result, (Object) values);
		return "TensorFlow " + call(Class.forName("org.tensorflow.TensorFlow"), "version") + " gives " +
			values[2];
	}

	private static Object call(final Object object, final String name, final Object... args)
		throws ReflectiveOperationException
	{
		final Class<?>[] types = new Class<?>[args.length];
		for (int i = 0; i < types.length; i++)
			types[i] = args[i].getClass();
		final Method method = (object instanceof Class ? (Class<?>) object : object.getClass())
			.getMethod(name, types);
		method.setAccessible(true);
		return method.invoke(object, args);
	}

	private static String second() throws Exception {
		final Path folder = Files.createTempDirectory("skelite-test").resolve("model");
		final ModelCard card = TestModels.card(2, 5, 1);
		final Perceptron perceptron = TestModels.perceptron(card, 1);
		TestModels.write(folder, card, perceptron);
		final float[] patch = new float[card.units()[0]];
		for (int i = 0; i < patch.length; i++)
			patch[i] = i % 3 == 0 ? 1 : 0;
		final float[] expected = new float[1];
		new JavaNetwork(perceptron, card.patchSize()).evaluate(patch, 1, expected);
		final float[] actual = new float[1];
		try (Model model = Model.open(folder.toString(), Engine.TENSORFLOW, Device.CPU)) {
			model.network().evaluate(patch, 1, actual);
			final boolean same = Math.abs(expected[0] - actual[0]) < 1e-5;
			return model.engine() + (same ? " gives what plain Java gives" : " is wrong");
		}
	}
}
