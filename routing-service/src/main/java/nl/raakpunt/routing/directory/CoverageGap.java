package nl.raakpunt.routing.directory;

/** In what way what is asked is not covered. */
public enum CoverageGap {
    /** A topic that nobody owns. */
    WITHOUT_OWNER("without-owner"),
    /** Words that were asked more than once and led to no topic. */
    ASKED_WITHOUT_TOPIC("asked-without-topic"),
    /** A topic of which questions often come back. */
    BOUNCED("bounced"),
    /** A topic of which what is recorded seems to be of the past. */
    STALE("stale");

    private final String code;

    CoverageGap(String code) {
        this.code = code;
    }

    /** As directory-service calls it. */
    String code() {
        return code;
    }
}
