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
package org.skelite.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.util.FileUtils;
import org.skelite.PyTorch;
import org.skelite.bridge.TensorFlowLoader;
import org.skelite.files.NpyArray;
import org.skelite.model.ModelFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/** Tests archives for the BioImage Model Zoo. */
class ZooArchiveTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "skelite-2d", "skelite-3d" })
	void archiveIsAsTheFormatSays(final String name) throws Exception {
		final ModelFolder model = ModelFolder.resolve(name);
		final Map<String, byte[]> files = unzip(ZooArchive.of(model, List.of("A. Body"), "CC-BY-4.0",
			TensorFlowLoader.runtime(), folder));
		final JsonNode rdf = new YAMLMapper().readTree(files.get("rdf.yaml"));
		assertEquals(Set.of(), schema().validate(rdf));
		assertEquals("CC-BY-4.0", rdf.get("license").asText());
		checkFiles(rdf, files);
		assertEquals(ImageIO.read(new ByteArrayInputStream(files.get("cover.png"))).getWidth(), ImageIO.read(
			new ByteArrayInputStream(files.get("cover.png"))).getHeight());
		final String documentation = new String(files.get("README.md"), StandardCharsets.UTF_8);
		assertTrue(documentation.contains(name) && !documentation.contains("{"), documentation);
		assertTrue(unzip(files.get("saved_model.zip")).keySet().containsAll(Set.of("saved_model.pb",
			"variables/variables.index")));

		// one is enough: Python takes seconds to start
		if (model.card().dimensions() == 2) checkPyTorch(files);
		final NpyArray input = NpyArray.parse(files.get("test_input.npy"));
		final NpyArray output = NpyArray.parse(files.get("test_output.npy"));
		assertArrayEquals(input.shape(), output.shape());
		assertEquals(2 + model.card().dimensions(), input.shape().length);
		try (OrtSession session = OrtEnvironment.getEnvironment().createSession(files.get("weights.onnx"));
				OnnxTensor image = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input
					.values()), input.shape()); OrtSession.Result result = session.run(Map.of("image", image)))
		{
			final float[] values = new float[input.values().length];
			((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
			assertArrayEquals(output.values(), values, 1e-4f);
		}
	}

	private static void checkPyTorch(final Map<String, byte[]> files) throws Exception {
		final String python = PyTorch.find();
		if (python == null) return;
		final Path unzipped = Files.createTempDirectory("zoo");
		try {
			for (final Map.Entry<String, byte[]> file : files.entrySet())
				Files.write(unzipped.resolve(file.getKey()), file.getValue());
			PyTorch.run(python, ZooArchiveTest.class, "check_zoo.py", unzipped, "checked the archive");
		}
		finally {
			FileUtils.deleteRecursively(unzipped.toFile());
		}
	}

	/** A schema that accepts everything would find no fault in these, either. */
	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"type\": \"model\", \"format_version\": \"0.5.7\", \"name\": \"a model\"}" })
	void schemaRefuses(final String json) throws IOException {
		assertTrue(!schema().validate(new YAMLMapper().readTree(json)).isEmpty());
	}

	private static JsonSchema schema() throws IOException {
		try (InputStream in = ZooArchiveTest.class.getResourceAsStream("bioimageio_schema.json")) {
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
		}
	}

	/** All files that the description names are there, with their hash values. */
	private static void checkFiles(final JsonNode node, final Map<String, byte[]> files)
		throws Exception
	{
		if (node.has("sha256")) assertEquals(node.get("sha256").asText(), HexFormat.of().formatHex(MessageDigest
			.getInstance("SHA-256").digest(files.get(node.get("source").asText()))));
		for (final JsonNode child : node)
			checkFiles(child, files);
		for (final String name : List.of("documentation"))
			if (node.has(name)) assertTrue(files.containsKey(node.get(name).asText()), name);
		if (node.has("covers")) assertTrue(files.containsKey(node.get("covers").get(0).asText()));
	}

	private static Map<String, byte[]> unzip(final byte[] bytes) throws IOException {
		final Map<String, byte[]> files = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				files.put(entry.getName(), zip.readAllBytes());
		}
		return files;
	}
}
