package nl.raakpunt.routing.directory;

/** What became of an order to directory-service. */
public sealed interface Ordered {

    /** It was done; the list of runs says how it ended. */
    record Done() implements Ordered {}

    /** It was not done, or it is not known whether it was. */
    record Not(Why why) implements Ordered {}

    /** Why not. */
    enum Why {
        /** Something else is going on, or it is over, or the staff directory says something else by now. */
        CONFLICT,
        /** There is nothing by that name or id. */
        UNKNOWN,
        /** This service has no token that allows it. */
        NOT_ALLOWED,
        /** No usable answer. */
        NO_ANSWER
    }
}
