package org.skelite.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** PNG, GIF, JPEG and BMP files, which Java reads itself. */
final class CommonFormats {

	private CommonFormats() {}

	/** @throws IOException if the file is damaged, truncated or of another format */
	static BufferedImage open(final Path file) throws IOException {
		try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
			final Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) throw new IOException("File is no image that can be read (" +
				ImageFiles.FORMATS + ").");
			final ImageReader reader = readers.next();
			try {
				reader.setInput(in);
				return read(reader);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static BufferedImage read(final ImageReader reader) throws IOException {
		// the JPEG reader fills what is missing with grey, and only warns
		final List<String> damages = new ArrayList<>();
		reader.addIIOReadWarningListener((source, warning) -> {
			final String text = warning.toLowerCase(Locale.ROOT);
			if (text.contains("premature") || text.contains("corrupt")) damages.add(warning);
		});
		final BufferedImage image = reader.read(0);
		if (!damages.isEmpty()) throw new IOException("File is damaged (" + damages.get(0) + ").");
		return image;
	}
}
