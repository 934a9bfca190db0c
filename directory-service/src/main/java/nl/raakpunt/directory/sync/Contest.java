package nl.raakpunt.directory.sync;

/** Which people of a source another source keeps; pure. */
final class Contest {

    private final String source;
    private final SourceOrder order;

    /** @param source the one that is read */
    Contest(String source, SourceOrder order) {
        this.source = source;
        this.order = order;
    }

    boolean isOurs(StoredPerson person) {
        return person.source().equals(source);
    }

    /** Whether somebody whose entry was read stays with the source that has them now. */
    boolean isKept(StoredPerson before, StagedPerson now) {
        return !isOurs(before)
                && isKept(
                        before.source(),
                        before.isSettled(),
                        before.isEnabled(),
                        now.entry().person().active());
    }

    /**
     * The same, of an entry that is known.
     *
     * @param holder  the source that has them now
     * @param there   whether that one had them when it was last read
     * @param inUse   whether that one says that the account is in use
     * @param enabled whether our entry says so
     */
    boolean isKept(String holder, boolean there, boolean inUse, boolean enabled) {
        return !order.claim(source, enabled).isBetterThan(order.held(holder, there, inUse));
    }
}
