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
package org.skelite.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.skelite.network.Perceptron;

/**
 * Which weights of a network are equal, so that turning the image by 90 degrees
 * or mirroring it turns or mirrors the soft skeleton and changes nothing else.
 * <p>
 * Every unit has a direction: an input that of its pixel from the middle of the
 * patch, a hidden unit one of those into which a symmetry of the square (cube)
 * turns a given one. A symmetry thus exchanges the units of a layer, and two
 * weights are equal if a symmetry takes one's units to the other's. These are
 * the group convolutions of arXiv 1602.07576 at a single pixel. The network is
 * evaluated like any other.
 * </p>
 * <p>
 * Immutable, and so safe for use by several threads.
 * </p>
 */
public final class SharedWeights {

	/**
	 * One direction of each kind; symmetries turn it into 8, 1 (2D), 24, 24, 8, 6, 1
	 * (3D).
	 */
	private static final int[][] KINDS_2D = { { 2, 1, 0 }, { 0, 0, 0 } };
	private static final int[][] KINDS_3D = { { 2, 1, 0 }, { 1, 1, 2 }, { 1, 1, 1 }, { 1, 0, 0 }, { 0,
		0, 0 } };

	private final int[][] kernels;
	private final int[][] biases;

	private SharedWeights(final int layers) {
		kernels = new int[layers][];
		biases = new int[layers][];
	}

	/** Finds out which weights of a model's network are equal. */
	public static SharedWeights of(final ModelCard card) {
		final List<List<Unit>> units = new ArrayList<>();
		units.add(inputs(card.dimensions(), card.patchSize()));
		for (final int size : card.hiddenUnits())
			units.add(hidden(card.dimensions(), size));
		units.add(List.of(new Unit(0, 0, 0, 0)));
		final SharedWeights shared = new SharedWeights(units.size() - 1);
		for (int l = 0; l < shared.kernels.length; l++) {
			shared.kernels[l] = groups(card.dimensions(), units.get(l), units.get(l + 1));
			shared.biases[l] = groups(card.dimensions(), List.of(new Unit(0, 0, 0, 0)), units.get(l + 1));
		}
		return shared;
	}

	/**
	 * Returns for each weight of a layer's kernel, in the order of
	 * {@link Perceptron#kernels}, the number of its group; weights of a group are
	 * equal.
	 *
	 * @param layer 0 for the first after the input
	 */
	public int[] kernelGroups(final int layer) {
		return kernels[layer].clone();
	}

	/** Returns for each of a layer's biases the number of its group. */
	public int[] biasGroups(final int layer) {
		return biases[layer].clone();
	}

	/** Returns weights in which those of a group have the value of its first. */
	public Perceptron share(final Perceptron perceptron) {
		final int layers = perceptron.layers();
		final float[][] sharedKernels = new float[layers][];
		final float[][] sharedBiases = new float[layers][];
		for (int l = 0; l < layers; l++) {
			sharedKernels[l] = share(perceptron.kernels()[l], kernels[l]);
			sharedBiases[l] = share(perceptron.biases()[l], biases[l]);
		}
		return new Perceptron(perceptron.units().clone(), sharedKernels, sharedBiases);
	}

	private static float[] share(final float[] values, final int[] groups) {
		final float[] first = new float[values.length];
		for (int i = values.length - 1; i >= 0; i--)
			first[groups[i]] = values[i];
		final float[] shared = new float[values.length];
		for (int i = 0; i < values.length; i++)
			shared[i] = first[groups[i]];
		return shared;
	}

	private static List<Unit> inputs(final int dimensions, final int patchSize) {
		final List<Unit> units = new ArrayList<>();
		final int reach = patchSize / 2;
		final int depth = dimensions == 2 ? 0 : reach;
		for (int block = 0; block < 3; block++)
			for (int z = -depth; z <= depth; z++)
				for (int y = -reach; y <= reach; y++)
					for (int x = -reach; x <= reach; x++)
						units.add(new Unit(block, x, y, z));
		return units;
	}

	/** Takes the kinds of most directions for which there is room, in turn. */
	private static List<Unit> hidden(final int dimensions, final int size) {
		final Deque<List<Unit>> kinds = new ArrayDeque<>();
		for (final int[] kind : dimensions == 2 ? KINDS_2D : KINDS_3D)
			kinds.add(turned(dimensions, new Unit(0, kind[0], kind[1], kind[2])));
		final List<Unit> units = new ArrayList<>();
		while (units.size() < size) {
			final int set = units.size();
			final List<Unit> kind = kinds.stream().filter(k -> set + k.size() <= size).max(Comparator
				.comparingInt(List::size)).orElseThrow();
			kind.forEach(unit -> units.add(new Unit(set, unit.x, unit.y, unit.z)));
			kinds.remove(kind);
			kinds.addLast(kind);
		}
		return units;
	}

	private static List<Unit> turned(final int dimensions, final Unit first) {
		final List<Unit> units = new ArrayList<>(List.of(first));
		for (int i = 0; i < units.size(); i++)
			for (int s = 0; s < dimensions; s++) {
				final Unit unit = units.get(i).turn(s);
				if (!units.contains(unit)) units.add(unit);
			}
		return units;
	}

	/** Numbers the pairs of units so that pairs that symmetries exchange have one number. */
	private static int[] groups(final int dimensions, final List<Unit> from, final List<Unit> to) {
		final int[][] fromTurned = turns(dimensions, from);
		final int[][] toTurned = turns(dimensions, to);
		final int[] groups = new int[from.size() * to.size()];
		Arrays.fill(groups, -1);
		final int[] stack = new int[groups.length];
		int count = 0;
		for (int first = 0; first < groups.length; first++) {
			if (groups[first] >= 0) continue;
			int size = 0;
			stack[size++] = first;
			groups[first] = count;
			while (size > 0) {
				final int pair = stack[--size];
				for (int s = 0; s < dimensions; s++) {
					final int next = fromTurned[s][pair / to.size()] * to.size() + toTurned[s][pair % to
						.size()];
					if (groups[next] >= 0) continue;
					groups[next] = count;
					stack[size++] = next;
				}
			}
			count++;
		}
		return groups;
	}

	/** Returns for each of the symmetries that make up all others where it takes each unit. */
	private static int[][] turns(final int dimensions, final List<Unit> units) {
		final Map<Unit, Integer> index = new HashMap<>();
		for (int i = 0; i < units.size(); i++)
			index.put(units.get(i), i);
		final int[][] turns = new int[dimensions][units.size()];
		for (int s = 0; s < dimensions; s++)
			for (int i = 0; i < units.size(); i++)
				turns[s][i] = index.get(units.get(i).turn(s));
		return turns;
	}

	/**
	 * A unit with its direction.
	 *
	 * @param set units of other sets are never exchanged for it
	 */
	private record Unit(int set, int x, int y, int z) {

		/** Mirrors along x (0), exchanges x and y (1) or y and z (2). */
		Unit turn(final int symmetry) {
			if (symmetry == 0) return new Unit(set, -x, y, z);
			return symmetry == 1 ? new Unit(set, y, x, z) : new Unit(set, x, z, y);
		}
	}
}
