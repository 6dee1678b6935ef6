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
package org.skelite.fiji.graph;

import java.util.List;

import org.skelite.fiji.skeleton.ObjectScores;
import org.skelite.graph.SkeletonGraph;
import org.skelite.graph.measure.GraphMeasures;
import org.skelite.graph.measure.GraphTables;
import org.skelite.graph.measure.SourceInfo;
import org.skelite.mask.PixelSet;

/**
 * The graph of an image, and what was measured.
 *
 * @param measures of the graph, after edits
 * @param tables of the measures
 * @param sources parts of the image and labels
 * @param unit of lengths
 * @param silhouette objects of the first channel and frame, seen along z
 * @param scores of the skeletons before edits, if they were wanted, by their sources
 */
record ImageGraph(GraphMeasures measures, GraphTables tables, List<SourceInfo> sources,
	String unit, PixelSet silhouette, List<ObjectScores> scores)
{

	SkeletonGraph graph() {
		return measures.graph();
	}

	/** Whether no part has an object. */
	boolean isEmpty() {
		return sources.stream().allMatch(source -> source.objectPixels() == 0) && graph().isEmpty();
	}

	/** Says in words what came out. */
	String summary() {
		if (isEmpty()) return "there is no object, so the graph is empty";
		final long labels = sources.stream().filter(info -> info.source().label() > 0).count();
		return (labels > 0 ? labels + " labels, " : "") + graph().trees().size() + " skeletons, " + graph()
			.branches().size() + " branches, " + graph().nodes().size() + " nodes";
	}
}
