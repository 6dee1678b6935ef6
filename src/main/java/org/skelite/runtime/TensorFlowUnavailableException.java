package org.skelite.runtime;

/**
 * TensorFlow cannot be used here. The message says which file or folder is
 * missing or what failed, and what to do.
 */
public final class TensorFlowUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public TensorFlowUnavailableException(final String message) {
		super(message);
	}

	public TensorFlowUnavailableException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
