package nl.raakpunt.routing.live;

import nl.raakpunt.routing.question.QuestionId;

/** A question that concerns this person changed. */
public record QuestionChanged(QuestionId id, long version, Kind kind) implements LiveChange {

    /** What happened to it, in the words of the question's events. */
    public enum Kind {
        RECEIVED,
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        ANSWERED,
        CLOSED
    }
}
