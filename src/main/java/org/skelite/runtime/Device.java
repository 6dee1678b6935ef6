package org.skelite.runtime;

/** Where TensorFlow computes. */
public enum Device {
	/** A GPU if TensorFlow finds one, else the CPU. */
	AUTO,
	/** The CPU, even if there is a GPU. */
	CPU,
	/** A GPU, never anything else. */
	GPU
}
