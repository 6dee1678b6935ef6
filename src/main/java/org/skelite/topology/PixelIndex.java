package org.skelite.topology;

/**
 * Numbers the members of a {@link PixelSet} from 0 in the order of their
 * positions, so that values can be kept per member instead of per pixel.
 * <p>
 * The set's members at the time of construction count; the memory is half a
 * bit per pixel and 8 bytes per member. Members that are adjacent along x have
 * consecutive indices. Immutable, and so safe for use by several threads.
 * </p>
 */
public final class PixelIndex {

	private final PixelSet set;
	private final long[] words;
	private final int[] membersBefore;
	private final long[] positions;

	/**
	 * Numbers the members of {@code set}, which is copied.
	 *
	 * @throws IllegalArgumentException if there are 2^31 members or more
	 */
	public PixelIndex(final PixelSet set) {
		this.set = set.copy();
		words = this.set.words();
		final long count = set.count();
		if (count > Integer.MAX_VALUE - 8) throw new IllegalArgumentException(
			"Too many foreground pixels: " + count + ", at most " + (Integer.MAX_VALUE - 8) +
				" are possible.");
		membersBefore = new int[words.length];
		positions = new long[(int) count];
		int n = 0;
		for (int w = 0; w < words.length; w++) {
			membersBefore[w] = n;
			for (long rest = words[w]; rest != 0; rest &= rest - 1)
				positions[n++] = ((long) w << 6) + Long.numberOfTrailingZeros(rest);
		}
	}

	/** Returns the members; must not be modified. */
	public PixelSet set() {
		return set;
	}

	/** Returns the number of members. */
	public int size() {
		return positions.length;
	}

	/** Returns the position of a member. */
	public long position(final int index) {
		return positions[index];
	}

	/** Returns the number of members before a position; for a member, its index. */
	public int indexOf(final long position) {
		final int word = (int) (position >>> 6);
		return membersBefore[word] + Long.bitCount(words[word] & (1L << position) - 1);
	}

	/** Returns the index of the member at a position, or -1 if there is none. */
	public int find(final long position) {
		final int word = (int) (position >>> 6);
		final long bits = words[word];
		if ((bits >>> position & 1) == 0) return -1;
		return membersBefore[word] + Long.bitCount(bits & (1L << position) - 1);
	}

	/** Returns the index after the last member that lies in the same row as the given one. */
	int endOfRow(final int index) {
		return indexOf(set.rowStart(positions[index]) + set.dimension(0));
	}

	/** Returns the lowest index, from the given one on, that begins a row; or else the size. */
	int nextRow(final int index) {
		if (index == 0 || index >= positions.length) return Math.min(index, positions.length);
		return endOfRow(index - 1) == index ? index : endOfRow(index);
	}
}
