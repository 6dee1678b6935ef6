package org.skelite.training;

/**
 * An endless, reproducible supply of masks. Implementations must be safe for use
 * by several threads.
 */
@FunctionalInterface
public interface SampleSource {

	/** Returns the sample of a number; the same number gives the same sample. */
	MaskSample get(long number);
}
