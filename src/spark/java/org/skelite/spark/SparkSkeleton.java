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
package org.skelite.spark;

import java.io.IOException;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;
import org.skelite.fiji.volume.LearnedSkeletonVolume;
import org.skelite.fiji.volume.VolumeTask;
import org.skelite.util.Progress;
import org.skelite.util.SkeliteException;
import org.skelite.volume.BlockCluster;

/**
 * Skeletonizes an image that may be larger than memory, block by block, on Apache Spark. What Spark
 * is told by its own options, such as the master and the memory of executors, is no option here.
 */
@Plugin(type = Command.class, headless = true, description = "Skeletonizes an image that may be larger than" +
	" memory, block by block, on Apache Spark. Executors must see the input by the same path; --memory is for each of them.")
public class SparkSkeleton extends LearnedSkeletonVolume {

	private JavaSparkContext spark;

	@Override
	protected void work(final Progress progress) throws IOException {
		try {
			super.work(progress);
		}
		finally {
			if (spark != null) spark.close();
		}
	}

	@Override
	protected BlockCluster cluster(final VolumeTask task, final int threads) {
		if (threads != 0) throw SkeliteException.input("Spark says how many blocks are worked on at a time" +
			" (--total-executor-cores, --num-executors and --executor-cores of spark-submit); leave out --workers.");
		// results are written as they come, and not kept
		final SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "Skelite").setIfMissing(
			"spark.driver.maxResultSize", "0");
		if (!settings.contains("spark.master")) throw SkeliteException.input(
			"Spark's master is not known. Call this program by spark-submit, or say --master there.");
		spark = new JavaSparkContext(settings);
		return new SparkCluster(spark, task);
	}
}
