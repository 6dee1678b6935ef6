package org.skelite.runtime;

import java.nio.file.Path;

import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.training.NetworkFactory;

/**
 * TensorFlow as the rest of the program sees it: plain Java types only, since
 * TensorFlow lives in a class loader of its own.
 */
public interface TensorFlowRuntime extends NetworkFactory {

	/** Returns TensorFlow's version, e.g. {@code 2.18.0}. */
	String version();

	/**
	 * Loads the SavedModel of a model folder.
	 *
	 * @throws IllegalArgumentException if the folder holds no SavedModel that fits
	 *           the card; the message says what is wrong
	 */
	DenseNetwork load(Path folder, ModelCard card);
}
