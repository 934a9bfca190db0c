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
        CLOSED,
        CALL,
        HELP_ASKED,
        HELP_GIVEN,
        HELP_REFUSED,
        HELP_CANCELLED,
        HELP_MISSED,
        NOTED,
        HEARD,
        REMINDED,
        WAITING,
        RESUMED,
        REOPENED,
        TAKEN_OVER,
        PROMISE_MOVED,
        TOPIC_CORRECTED,
        MERGED,
        SPLIT,
        NOBODY_LEFT,
        NUDGED,
        CONFIRMED,
        FELL_SILENT
    }
}
