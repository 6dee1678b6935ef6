package org.skelite.network;

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
 *          its neighbourhood
 * @param blocks for each 2x2 (2x2x2) block within the mask, the numbers of its
 *          pixels
 */
public record TrainingBatch(int[] layerStart, int[] layers, int[] neighbors, float[] target,
	float[] weight, float[] near, int[] reach, int[] blocks)
{}
