package org.skelite.command;

import java.util.function.DoublePredicate;

import org.skelite.engine.Skeleton;
import org.skelite.progress.Progress;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Keeps the object's pixels of even x and y (and z); refuses images without background. */
public final class FakeEngine implements SkeletonEngine {

	private final DoublePredicate isObject;
	private final double value;

	FakeEngine(final DoublePredicate isObject, final double value) {
		this.isObject = isObject;
		this.value = value;
	}

	@Override
	public Skeleton skeletonize(final RandomAccessibleInterval<? extends RealType<?>> image,
		final RandomAccessibleInterval<? extends RealType<?>> target, final Progress progress)
	{
		long foreground = 0;
		long background = 0;
		long kept = 0;
		final Cursor<? extends RealType<?>> cursor = image.localizingCursor();
		final RandomAccess<? extends RealType<?>> access = target.randomAccess();
		while (cursor.hasNext()) {
			if (!isObject.test(cursor.next().getRealDouble())) {
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
			access.get().setReal(value);
		}
		if (background == 0) throw new IllegalArgumentException("Image has no background.");
		return new Skeleton(foreground, kept, 1);
	}

	@Override
	public void close() {}

	/** {@link LearnedSkeleton} with this engine. */
	public static class Image extends LearnedSkeleton {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine(isObject(), isSkeleton().test(0.25) ? 255 : 0.75);
		}
	}

	/** {@link LearnedSkeletonFolder} with this engine. */
	public static class Folder extends LearnedSkeletonFolder {

		@Override
		SkeletonEngine openEngine() {
			return new FakeEngine(isObject(), isSkeleton().test(0.25) ? 255 : 0.75);
		}
	}
}
