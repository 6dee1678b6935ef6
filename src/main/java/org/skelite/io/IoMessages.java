package org.skelite.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words; the JDK's own messages are often no more than a path. */
public final class IoMessages {

	private IoMessages() {}

	/** Returns one line that ends with a period. */
	public static String of(final IOException e) {
		if (e instanceof NoSuchFileException) return "File " + e.getMessage() + " does not exist.";
		if (e instanceof AccessDeniedException) return "Access to " + e.getMessage() + " is denied.";
		if (e instanceof FileAlreadyExistsException) return e.getMessage() + " exists already.";
		if (e instanceof NotDirectoryException) return e.getMessage() + " is no folder.";
		if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null)
			return ((FileSystemException) e).getFile() + ": " + ((FileSystemException) e).getReason() +
				".";
		final String message = e.getMessage() == null ? "failed (" + e.getClass().getSimpleName() + ")."
			: e.getMessage();
		final String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
		return line.matches(".*[.!?]") ? line : line + ".";
	}
}
