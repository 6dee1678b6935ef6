package org.skelite.command;

import org.skelite.engine.Skeleton;
import org.skelite.progress.Progress;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Keeps the object's pixels of even x and y (and z); refuses images without background. */
public final class FakeEngine implements SkeletonEngine {

	/** Happens when an image is about to be skeletonized. */
	static Runnable before = () -> {};

	@Override
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Foreground object, final boolean thinning,
		final RandomAccessibleInterval<? extends RealType<?>> target, final Progress progress)
	{
		before.run();
		long foreground = 0;
		long background = 0;
		long kept = 0;
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		final RandomAccess<? extends RealType<?>> access = target.randomAccess();
		while (cursor.hasNext()) {
			if (!object.test(cursor.next().getRealDouble())) {
				background++;
				continue;
			}
			foreground++;
			boolean keep = true;
			for (int d = 0; d < image.numDimensions(); d++)
				keep &= cursor.getLongPosition(d) % 2 == 0;
			if (!keep) continue;
			kept++;
			access.setPosition(cursor);
			access.get().setReal(thinning ? 255 : 0.75);
		}
		if (background == 0) throw new IllegalArgumentException("Image has no background.");
		return new Skeleton(foreground, kept, 1);
	}

	@Override
	public String description() {
		return "Fake engine";
	}

	@Override
	public void close() {}

	/** {@link LearnedSkeleton} with this engine. */
	public static class Image extends LearnedSkeleton {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine();
		}
	}

	/** {@link LearnedSkeletonFolder} with this engine. */
	public static class Folder extends LearnedSkeletonFolder {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine();
		}
	}
}
