package nl.raakpunt.directory.source;

/** How reading what changed since a watermark ended. */
public sealed interface Changes {

    /** Everything the directory says changed was handed over; others are as they were, as far as it knows. */
    record Some(Watermark next) implements Changes {}

    /** Everyone who is there was handed over, as an entry or as present: who was not named is not there. */
    record Complete(Watermark next) implements Changes {}

    /**
     * The watermark cannot be used (another server, a trimmed log, a restored server): what was handed over means
     * nothing, and everything has to be read.
     *
     * @param reason in words for an administrator
     */
    record Unusable(String reason) implements Changes {}
}
