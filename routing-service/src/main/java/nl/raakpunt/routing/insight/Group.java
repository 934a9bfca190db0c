package nl.raakpunt.routing.insight;

import java.util.UUID;

/**
 * How many different people a figure is about, without knowing who: each gets one of 64 marks, shared by many. People who
 * share a mark count as one, so a group is never thought larger than it is.
 */
record Group(long marks) {

    static final Group NOBODY = new Group(0);

    Group with(UUID person) {
        long mixed = (person.getMostSignificantBits() ^ person.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return new Group(marks | (1L << (mixed >>> 58)));
    }

    Group and(Group others) {
        return new Group(marks | others.marks);
    }

    /** At least this many. */
    int size() {
        return Long.bitCount(marks);
    }
}
