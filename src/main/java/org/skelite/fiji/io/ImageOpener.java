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
package org.skelite.fiji.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.scijava.convert.ConvertService;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.io.location.FileLocation;
import org.skelite.files.IoMessages;
import org.skelite.fiji.io.formats.UnsupportedImageException;
import org.skelite.util.Printable;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;

import ij.ImagePlus;
import net.imglib2.RandomAccessibleInterval;

/**
 * Opens image files: by our own readers or, for kinds that they do not read, by
 * what Fiji has for them, such as SCIFIO and Bio-Formats. Damaged files are never
 * tried twice.
 */
public final class ImageOpener {

	/** Formats of two files: the extension of the pixels, and that of their header. */
	private static final Map<String, String> HEADERS = Map.of("ids", ".ics", "img", ".hdr");

	private final IOService io;
	private final ConvertService converters;
	private final Consumer<String> log;

	/** Fiji looks into each file for this. */
	private final Map<Path, Boolean> readElsewhere = new HashMap<>();

	/**
	 * @param io null where there is none, as on the command line
	 * @param converters null where there is none
	 * @param log is told when a file is read by Fiji
	 */
	public ImageOpener(final IOService io, final ConvertService converters, final Consumer<String> log) {
		this.io = io;
		this.converters = converters;
		this.log = log;
	}

	/**
	 * Opens an image.
	 *
	 * @param progress is asked whether to go on; Fiji's own readers do not ask
	 * @throws java.util.concurrent.CancellationException if canceled
	 * @throws IOException if nobody reads it
	 * @throws SkeliteException if it cannot be a mask
	 */
	public ImagePlus open(final Path file, final Progress progress) throws IOException {
		try {
			return ImageFiles.open(file, progress);
		}
		catch (final UnsupportedImageException e) {
			final ImagePlus image = openElsewhere(file, e);
			log.accept(Printable.line(file.getFileName().toString()) +
				" is read by Fiji, which may not notice damage: " + IoMessages.of(e));
			return image;
		}
	}

	/** Returns the images of a folder, among them those that only Fiji reads. */
	public FolderContent list(final Path folder) throws IOException {
		return withOthers(FolderContent.of(folder));
	}

	/** Returns the images of a folder and of those within it, among them those that only Fiji reads. */
	public FolderContent listAll(final Path folder, final Path except) throws IOException {
		return withOthers(FolderContent.ofAll(folder, except));
	}

	private FolderContent withOthers(final FolderContent content) {
		return io == null || converters == null ? content : content.withImages(
			file -> readElsewhere.computeIfAbsent(file, this::isReadElsewhere));
	}

	/** Whether Fiji takes a file for an image; it also opens texts and tables. */
	private boolean isReadElsewhere(final Path file) {
		if (isData(file)) return false;
		try {
			final IOPlugin<?> opener = io.getOpener(new FileLocation(file.toFile()));
			return opener != null && (RandomAccessibleInterval.class.isAssignableFrom(opener
				.getDataType()) || ImagePlus.class.isAssignableFrom(opener.getDataType()));
		}
		catch (final RuntimeException | LinkageError e) {
			return false;
		}
	}

	/** Whether a file holds the pixels of another, which is the one to open. */
	private static boolean isData(final Path file) {
		final String name = file.getFileName().toString();
		final String header = HEADERS.get(ImageFiles.extension(name));
		return header != null && Files.exists(file.resolveSibling(ImageFiles.baseName(file) + header));
	}

	private ImagePlus openElsewhere(final Path file, final UnsupportedImageException reason)
		throws IOException
	{
		if (io == null || converters == null) throw reason;
		try {
			final Object data = io.open(file.toString());
			final ImagePlus image = data instanceof ImagePlus plus ? plus : converters.convert(data,
				ImagePlus.class);
			if (image != null) return image;
		}
		catch (final IOException | RuntimeException e) {
			reason.addSuppressed(e);
		}
		throw reason;
	}
}
