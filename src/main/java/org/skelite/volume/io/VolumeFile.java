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
package org.skelite.volume.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.skelite.util.SkeliteException;

/**
 * An image that is larger than memory: OME-Zarr 0.4 and 0.5, of which the first and finest scale is
 * taken, an array of Zarr 2 or 3, an N5 data set, or what another reader knows. Axes that are not x, y or z must have the
 * length 1. Immutable, and so safe for use by several threads.
 */
public final class VolumeFile implements Closeable {

	private static final String AXES = "xyz";

	private final Path path;
	private final ChunkedArray array;
	private final int[] axes;
	private final double[] spacing;
	private final String unit;

	/**
	 * Creates an image of an array.
	 *
	 * @param path where it lies
	 * @param names names of the array's axes, such as z, y and x
	 * @param scale size of a pixel along each of these axes; null for 1
	 * @param unit the unit of that, empty if it is not known
	 * @throws SkeliteException if there is no x or y, another axis than z is longer than 1, or a pixel
	 *           has no size
	 */
	public VolumeFile(final Path path, final ChunkedArray array, final List<String> names,
		final double[] scale, final String unit)
	{
		this.path = path;
		this.array = array;
		this.unit = unit;
		axes = axes(names, array.shape());
		spacing = Arrays.stream(axes).mapToDouble(a -> scale == null ? 1 : scale[a]).toArray();
		for (final double size : spacing)
			if (!(size > 0 && size < Double.POSITIVE_INFINITY)) throw SkeliteException.file(path +
				" has a pixel size of " + size + "; it must be above 0.");
	}

	/** Returns the axes x, y and z, z only if it is longer than 1. */
	private static int[] axes(final List<String> names, final long[] shape) {
		if (names.size() != shape.length) throw SkeliteException.file("The array has " + shape.length +
			" axes, but they are said to be " + names + ".");
		for (int a = 0; a < shape.length; a++)
			if (AXES.indexOf(names.get(a)) < 0 && shape[a] != 1) throw SkeliteException.file("The axis \"" +
				names.get(a) + "\" is " + shape[a] + " long. Store one channel and one point in time by itself, as an image of z, y and x.");
		final int[] axes = AXES.chars().map(c -> names.indexOf(String.valueOf((char) c))).filter(a -> a >= 0 &&
			(shape[a] > 1 || !names.get(a).equals("z"))).toArray();
		if (axes.length < 2 || !names.contains("x") || !names.contains("y")) throw SkeliteException.file(
			"Axes are " + names + "; there must be x and y, and there may be z.");
		return axes;
	}

	/** Whether a path is a folder of Zarr, of whatever kind. */
	public static boolean isVolume(final Path path) {
		for (final String name : new String[] { "zarr.json", ".zarray", ".zgroup", ".zattrs" })
			if (Files.exists(path.resolve(name))) return true;
		return false;
	}

	/**
	 * Opens an image.
	 *
	 * @param path the folder of an OME-Zarr image, a Zarr array or an N5 data set
	 * @throws SkeliteException if it is none, or of a kind that cannot be read
	 * @throws IOException if it cannot be read
	 */
	public static VolumeFile open(final Path path) throws IOException {
		if (!Files.exists(path)) throw SkeliteException.file(path + " does not exist.");
		if (ZarrArray.is(path)) return ofArray(path, ZarrArray.open(path));
		if (N5Array.is(path)) return ofN5(path);
		for (final String name : new String[] { "zarr.json", ".zattrs" })
			if (Files.exists(path.resolve(name))) {
				final VolumeFile image = Json.read(path.resolve(name), json -> ofOme(path, json));
				if (image != null) return image;
			}
		throw SkeliteException.file(path + " is neither an OME-Zarr image nor a Zarr array nor an N5 data set." +
			" Of a folder that holds several, give the one within it.");
	}

	private static VolumeFile ofArray(final Path path, final ZarrArray array) {
		return new VolumeFile(path, array, names(array.shape().length), null, "");
	}

	/** Returns the names of axes of which nothing is known: the last three are z, y and x. */
	public static List<String> names(final int axes) {
		final List<String> names = new ArrayList<>();
		for (int a = axes - 1, axis = 0; a >= 0; a--, axis++)
			names.add(0, axis < AXES.length() ? AXES.substring(axis, axis + 1) : "axis " + a);
		return names;
	}

	private static VolumeFile ofN5(final Path path) throws IOException {
		final N5Array array = N5Array.open(path);
		final List<String> names = new ArrayList<>();
		for (int a = 0; a < array.shape().length; a++)
			names.add(a < AXES.length() ? AXES.substring(a, a + 1) : "axis " + a);
		return Json.read(path.resolve("attributes.json"), json -> {
			final JsonElement resolution = json.get("pixelResolution");
			final JsonElement numbers = resolution != null && resolution.isJsonObject() ? resolution
				.getAsJsonObject().get("dimensions") : json.has("resolution") ? json.get("resolution") : resolution;
			final boolean has = numbers != null && numbers.isJsonArray() && numbers.getAsJsonArray()
				.size() == names.size();
			final String unit = resolution != null && resolution.isJsonObject() && resolution.getAsJsonObject()
				.has("unit") ? resolution.getAsJsonObject().get("unit").getAsString() : "";
			return new VolumeFile(path, array, names, has ? doubles(numbers.getAsJsonArray()) : null, unit);
		});
	}

	private static VolumeFile ofOme(final Path path, final JsonObject json) throws IOException {
		JsonObject attributes = json.has("attributes") ? json.getAsJsonObject("attributes") : json;
		if (attributes.has("ome")) attributes = attributes.getAsJsonObject("ome");
		if (!attributes.has("multiscales")) return null;
		final JsonObject image = attributes.getAsJsonArray("multiscales").get(0).getAsJsonObject();
		final JsonObject finest = Json.get(image, "datasets").getAsJsonArray().get(0).getAsJsonObject();
		final ZarrArray array = ZarrArray.open(path.resolve(Json.get(finest, "path").getAsString()));
		final List<String> names = new ArrayList<>();
		String unit = "";
		for (final JsonElement element : Json.get(image, "axes").getAsJsonArray()) {
			final JsonObject axis = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
			names.add((element.isJsonObject() ? Json.get(axis, "name") : element).getAsString().toLowerCase(
				Locale.ROOT));
			if (axis.has("unit") && names.get(names.size() - 1).equals("x")) unit = axis.get("unit").getAsString();
		}
		final double[] scale = new double[names.size()];
		Arrays.fill(scale, 1);
		multiply(scale, finest);
		multiply(scale, image);
		return new VolumeFile(path, array, names, scale, unit);
	}

	private static void multiply(final double[] scale, final JsonObject json) {
		if (!json.has("coordinateTransformations")) return;
		for (final JsonElement element : json.getAsJsonArray("coordinateTransformations"))
			if (element.getAsJsonObject().get("type").getAsString().equals("scale")) {
				final double[] factors = doubles(Json.get(element.getAsJsonObject(), "scale").getAsJsonArray());
				for (int a = 0; a < scale.length; a++)
					scale[a] *= factors[a];
			}
	}

	private static double[] doubles(final JsonArray array) {
		final double[] numbers = new double[array.size()];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = array.get(i).getAsDouble();
		return numbers;
	}

	/** Returns the size in pixels along x, y and, in 3D, z. */
	public long[] size() {
		return Arrays.stream(axes).mapToLong(a -> array.shape()[a]).toArray();
	}

	/** Returns the size of a pixel along x, y and, in 3D, z. */
	public double[] spacing() {
		return spacing.clone();
	}

	/** Returns the unit of that, empty if it is not known. */
	public String unit() {
		return unit;
	}

	/**
	 * Returns the object as an image: 1 where it is, 0 elsewhere. Chunks are read when they are needed;
	 * reading throws an {@link java.io.UncheckedIOException} that names a chunk if that is
	 * damaged, contains NaN, or has changed since it was read before.
	 *
	 * @param threshold grey value; the object's pixels are greater
	 * @param invert whether the object is what is not greater
	 * @param memory bytes of chunks that are kept
	 */
	public RandomAccessibleInterval<UnsignedByteType> mask(final double threshold,
		final boolean invert, final long memory)
	{
		return new MaskChunks(array, axes, threshold, invert, memory).image();
	}

	@Override
	public void close() throws IOException {
		array.close();
	}

	/** Returns what the image is, so that work on it is not mixed up with that on another one. */
	public String identity() {
		return path.toAbsolutePath().normalize() + " " + array.version() + " " + Arrays.toString(array.shape()) + " " + Arrays.toString(
			array.chunkShape()) + " " + array.type() + " " + Arrays.toString(spacing);
	}
}
