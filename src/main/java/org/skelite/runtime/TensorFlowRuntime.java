package org.skelite.runtime;

import java.nio.file.Path;
import java.util.List;

import org.skelite.model.DenseNetwork;
import org.skelite.model.ModelCard;
import org.skelite.network.NetworkFactory;

/**
 * TensorFlow as the rest of the program sees it: plain Java types only, since
 * TensorFlow lives in a class loader of its own.
 */
public interface TensorFlowRuntime extends NetworkFactory {

	/** Returns TensorFlow's version, e.g. {@code 2.18.0}. */
	String version();

	/** Returns the file of the natives that were loaded. */
	Path natives();

	/**
	 * Returns the devices that TensorFlow finds, e.g. {@code CPU:0, GPU:0}.
	 */
	List<String> devices();

	/**
	 * Loads the SavedModel of a model folder.
	 *
	 * @param device where to compute; a GPU must be there
	 * @throws IllegalArgumentException if the folder holds no SavedModel that fits
	 *           the card; the message says what is wrong
	 */
	DenseNetwork load(Path folder, ModelCard card, Device device);

	/** Loads the SavedModel of a model folder for whatever device there is. */
	default DenseNetwork load(final Path folder, final ModelCard card) {
		return load(folder, card, Device.AUTO);
	}
}
