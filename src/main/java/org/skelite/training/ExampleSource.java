package org.skelite.training;

/**
 * An endless, reproducible supply of examples. Implementations must be safe for
 * use by several threads.
 */
@FunctionalInterface
public interface ExampleSource {

	/** Returns the example of a number; the same number gives the same example. */
	Example get(long number);
}
