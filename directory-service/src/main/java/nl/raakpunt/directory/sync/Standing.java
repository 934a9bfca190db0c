package nl.raakpunt.directory.sync;

import java.util.Comparator;

/**
 * How good the hold of a source on a person is, when two sources have one identity; pure.
 *
 * @param there whether the source is read and has the person
 * @param inUse whether it says that the account is in use
 * @param place of the source among all; the first wins from the second
 */
record Standing(boolean there, boolean inUse, int place) implements Comparable<Standing> {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Standing::there)
            .thenComparing(Standing::inUse)
            .reversed()
            .thenComparingInt(Standing::place);

    /** The better one first. */
    @Override
    public int compareTo(Standing other) {
        return BEST_FIRST.compare(this, other);
    }

    boolean isBetterThan(Standing other) {
        return compareTo(other) < 0;
    }
}
