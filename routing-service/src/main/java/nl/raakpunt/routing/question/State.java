package nl.raakpunt.routing.question;

/** Where a question is in its life. */
public enum State {
    /** Taken by an agent, who owns it. */
    RECEIVED,
    /** Offered to a colleague; the offerer still owns it. */
    OFFERED,
    /** Accepted by a colleague, who owns it. */
    OWNED,
    /** The owner waits for something from the citizen; the promise does not run. */
    WAITING,
    /** The owner gave the answer. */
    ANSWERED,
    /** Finished. */
    CLOSED;

    /** True until it is answered. */
    public boolean isOpen() {
        return this != ANSWERED && this != CLOSED;
    }
}
