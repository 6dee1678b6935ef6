package org.skelite.engine;

/** What evaluates the network. */
public enum Engine {
	/** TensorFlow, or plain Java where TensorFlow cannot be used. */
	AUTO,
	/** TensorFlow, never anything else. */
	TENSORFLOW,
	/** Plain Java, which runs on every platform. */
	JAVA
}
