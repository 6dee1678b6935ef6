package org.skelite.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files that are either complete or not there, whatever happens
 * meanwhile. Thread safe.
 */
public final class AtomicFiles {

	private AtomicFiles() {}

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		void write(OutputStream out) throws IOException;
	}

	/**
	 * Writes a temporary file beside the target, then gives it the target's name.
	 * A folder that is missing is created.
	 *
	 * @param overwrite whether a file that is there already is replaced
	 * @throws FileAlreadyExistsException if there is a file already
	 * @throws IOException if the file cannot be written; an older one is kept
	 */
	public static void write(final Path target, final boolean overwrite, final Content content)
		throws IOException
	{
		final Path folder = target.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		final Path temporary = TemporaryFiles.create(folder);
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
				content.write(out);
			}
			move(temporary, target, overwrite);
		}
		finally {
			TemporaryFiles.delete(temporary);
		}
	}

	private static void move(final Path temporary, final Path target, final boolean overwrite)
		throws IOException
	{
		if (!overwrite) {
			Files.move(temporary, target);
			return;
		}
		try {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			// some network drives; the temporary file is complete, so little can go wrong
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
