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
package org.skelite.fiji.skeleton;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.skelite.util.SkeliteException;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.Prefs;

/**
 * What of an image is the object, by the way it looks: an inverting look-up
 * table shows great values dark. Probabilities are those of the object, whatever
 * they look like.
 */
final class ObjectRule {

	/**
	 * Great values; with an inverting look-up table, what ImageJ's own commands for
	 * binary images take as the object, by the option Black Background. (With
	 * others they take black as the object unless that option is on. Whether it is
	 * depends on the computer, and most masks are white, so here it does not
	 * matter.)
	 */
	static final String AUTO = "auto";

	/** What is bright on the screen. */
	static final String BRIGHT = "bright";

	/** What is dark on the screen. */
	static final String DARK = "dark";

	private static final double DEFAULT_PROBABILITY = 0.5;

	/** As the user gave it. */
	private final double given;
	private final double threshold;
	private final String object;
	private final boolean invert;
	private final Values values;

	/**
	 * @param threshold grey value that tells bright from dark; of probabilities, 0
	 *          stands for 0.5
	 * @param object {@link #AUTO}, {@link #BRIGHT} or {@link #DARK}
	 * @param invert whether the object is what would not be otherwise
	 * @param values what grey values mean
	 * @throws SkeliteException if the choice is none of these, the threshold
	 *           does not fit the values, or probabilities are to be inverted
	 */
	ObjectRule(final double threshold, final String object, final boolean invert,
		final Values values)
	{
		if (!List.of(AUTO, BRIGHT, DARK).contains(object)) throw SkeliteException.input(
			"Object must be " + AUTO + ", " + BRIGHT + " or " + DARK + ", got " + object + ".");
		if (Double.isNaN(threshold)) throw SkeliteException.input("Threshold is not a number.");
		final boolean mask = values == Values.MASK;
		if (values == Values.LABELS && (threshold != 0 || invert || !object.equals(AUTO)))
			throw SkeliteException.input(
				"Labels are objects, and 0 is background: with values=labels, set threshold=0, object=" +
					AUTO + " and invert=false.");
		if (!mask && !(threshold >= 0 && threshold < 1)) throw SkeliteException.input(
			"The threshold of probabilities must be at least 0 (for 0.5) and less than 1, got " +
				threshold + ".");
		if (!mask && (invert || !object.equals(AUTO))) throw SkeliteException.input(
			"Probabilities are those of the object: with values=" + values.name().toLowerCase(
				Locale.ROOT) + ", set object=" + AUTO + " and invert=false.");
		given = threshold;
		this.threshold = mask || values == Values.LABELS || threshold > 0 ? threshold
			: DEFAULT_PROBABILITY;
		this.object = object;
		this.invert = invert;
		this.values = values;
	}

	/**
	 * Returns the values of the object in an image: by the threshold that was set in
	 * ImageJ, if there is one, as for ImageJ's own commands.
	 *
	 * @throws SkeliteException if that contradicts the settings, or is no
	 *           threshold but a range
	 */
	Foreground in(final ImagePlus image) {
		final ImageThreshold set = ImageThreshold.of(image);
		if (set != null) {
			if (given != 0 || values != Values.MASK || !object.equals(AUTO))
				throw SkeliteException.input(image.getTitle() + " has a threshold, " + set +
					", which contradicts the other settings. Reset it in Image > Adjust > Threshold, or use" +
					" values=mask, threshold=0 and object=" + AUTO + ".");
			final Foreground bright = set.in(image);
			return new Foreground(bright.threshold(), bright.invert() != invert);
		}
		if (values != Values.MASK) return new Foreground(threshold, false, values);
		final boolean inverting = image.isInvertedLut();
		final boolean bright = switch (object) {
			case BRIGHT -> true;
			case DARK -> false;
			default -> !inverting || Prefs.blackBackground;
		};
		final boolean great = bright != inverting;
		return new Foreground(threshold, great == invert);
	}

	/** Whether values are labels. */
	boolean isLabels() {
		return values == Values.LABELS;
	}

	/**
	 * Says what the user may not expect of an image's grey values and axes.
	 *
	 * @return one or more sentences, or null if there is nothing to say
	 */
	String doubt(final ImagePlus image) {
		final String doubts = Stream.of(doubtOfValues(image), doubtOfChannels(image)).filter(
			Objects::nonNull).collect(Collectors.joining(" "));
		return doubts.isEmpty() ? null : doubts;
	}

	private String doubtOfValues(final ImagePlus image) {
		if (given != 0 || values != Values.MASK || image.isThreshold()) return null;
		final int count = ValueCount.of(image);
		if (count <= 2) return null;
		return image.getTitle() + " is no mask: it has " + (count == ValueCount.MOST ? count +
			" or more" : count) + " different values, and all above 0 are taken as one side, object or" +
			" background. Set a threshold for gray values, values=labels for labels, or" +
			" values=probability or scaled for probabilities.";
	}

	/** Programs that are not told of axes may write slices as channels. */
	private static String doubtOfChannels(final ImagePlus image) {
		if (image.getNChannels() <= CompositeImage.MAX_CHANNELS || image.getNSlices() > 1) return null;
		return image.getTitle() + " has " + image.getNChannels() + " channels, and each is taken as an" +
			" image by itself. If they are slices, say so in Image > Properties... (from Python, write" +
			" them with tifffile's metadata={'axes': 'ZYX'}).";
	}
}
