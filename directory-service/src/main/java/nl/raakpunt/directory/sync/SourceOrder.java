package nl.raakpunt.directory.sync;

import java.util.List;

/**
 * The sources that are read, the one that wins first; pure.
 *
 * @param names their names
 */
record SourceOrder(List<String> names) {

    SourceOrder {
        names = List.copyOf(names);
    }

    /** What a source that is being read has to say for keeping somebody. */
    Standing claim(String source, boolean inUse) {
        return new Standing(true, inUse, place(source));
    }

    /**
     * What a source has to say for keeping somebody whom it keeps; nothing when nobody reads it any more.
     *
     * @param there whether it had the person when it was last read
     */
    Standing held(String source, boolean there, boolean inUse) {
        return new Standing(there && isRead(source), inUse, place(source));
    }

    /** False for a source that was removed from the configuration or switched off. */
    boolean isRead(String source) {
        return names.contains(source);
    }

    private int place(String source) {
        int place = names.indexOf(source);
        return place < 0 ? names.size() : place;
    }
}
