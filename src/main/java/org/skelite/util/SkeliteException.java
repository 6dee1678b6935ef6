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
package org.skelite.util;

/**
 * Something that a user can put right: what was given cannot be used, a file cannot be read or
 * written, or TensorFlow is missing. Its message is for the user: it says what was wrong, what
 * was found, and what to do. Any other exception, also an {@link IllegalArgumentException} that
 * is not of this kind, is a fault of the program.
 */
public class SkeliteException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	/** What has to be put right. */
	public enum Kind {
			/** An image, or the value of an option. */
			INPUT,
			/** A file or folder, or what is in it. */
			FILE,
			/** TensorFlow, or its device. */
			TENSORFLOW
	}

	private final Kind kind;

	/** @param cause null if there is none */
	public SkeliteException(final Kind kind, final String message, final Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	/** Returns an exception for input that cannot be used. */
	public static SkeliteException input(final String message) {
		return input(message, null);
	}

	/** Returns an exception for input that cannot be used. */
	public static SkeliteException input(final String message, final Throwable cause) {
		return new SkeliteException(Kind.INPUT, message, cause);
	}

	/** Returns an exception for a file. */
	public static SkeliteException file(final String message) {
		return file(message, null);
	}

	/** Returns an exception for a file. */
	public static SkeliteException file(final String message, final Throwable cause) {
		return new SkeliteException(Kind.FILE, message, cause);
	}

	/** Returns what has to be put right. */
	public final Kind kind() {
		return kind;
	}
}
