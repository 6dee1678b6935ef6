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
package org.skelite.bridge;

/**
 * Foreground pixels of one or several crops in the form in which the network
 * is trained: values that do not depend on the weights are there, {@code out}
 * is computed.
 * <p>
 * Pixels are numbered from 1 in the order of their layers; number 0 stands for
 * every background pixel and every pixel outside the image.
 * </p>
 *
 * @param layerStart per iteration the number of the layer's first pixel, and
 *          last the number after the last layer's last pixel; element 0 is 1;
 *          layers may be empty. Pixels of still deeper layers are not updated
 * @param layers layer (iteration, from 0) of every pixel, element 0 is -1
 * @param neighbors per pixel, from pixel 1, the numbers of the k^d pixels of
 *          its patch, row-major (x fastest)
 * @param target per pixel 1 on the target skeleton, else 0; element 0 is 0
 * @param weight per pixel the weight in the cross-entropy; element 0 is 0
 * @param near per pixel 1 if it lies on or beside the target, else 0; element 0
 *          is 0
 * @param reach for each pixel of the target, the numbers of the 3^d pixels of
 *          its neighborhood
 * @param blocks for each 2x2 (2x2x2) block within the mask, the numbers of its
 *          pixels
 */
public record TrainingBatch(int[] layerStart, int[] layers, int[] neighbors, float[] target,
	float[] weight, float[] near, int[] reach, int[] blocks)
{}
