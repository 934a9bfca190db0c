package nl.raakpunt.routing.question;

/** Where a question is in its life. */
public enum State {
    /** Taken by an agent, who owns it. */
    RECEIVED,
    /** Offered to a colleague; the offerer still owns it. */
    OFFERED,
    /** Accepted by a colleague, who owns it. */
    OWNED,
    /** The owner gave the answer. */
    ANSWERED,
    /** Finished. */
    CLOSED
}
