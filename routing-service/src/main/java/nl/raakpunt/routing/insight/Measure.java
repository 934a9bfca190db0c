package nl.raakpunt.routing.insight;

import java.util.Locale;
import nl.raakpunt.routing.question.DeclineCause;
import org.jspecify.annotations.Nullable;

/** What is counted of a question; sums of these are what figures are made of. Each is a column of the same name. */
enum Measure {
    /** 1 when it goes on within another question; then it does not count by itself. */
    MERGED,
    /** 1 when it was answered. */
    ANSWERED,
    /** 1 when the agent who took it answered it at once. */
    FIRST_CONTACT,
    /** 1 when the agent who took it answered it, at once or later. */
    BY_AGENT,
    /** 1 when the first answer came before the moment that was promised first. */
    KEPT,
    /** 1 when it was offered to a colleague. */
    OFFERED,
    /** How often it was offered. */
    OFFERS,
    /** 1 when somebody accepted it. */
    ACCEPTED,
    /** Working time from the first offer until somebody accepted it. */
    ACCEPT_SECONDS,
    /** How often it got another owner by acceptance. */
    HANDOFFS,
    /** How often it came back to an earlier owner. */
    PING_PONG,
    /** 1 when it was answered after it was offered. */
    ROUTED,
    /** 1 when the very first colleague it was offered to answered it, about the first topic. */
    FIRST_TIME_RIGHT,
    /** 1 when its topic was corrected. */
    TOPIC_CORRECTED,
    /** 1 when somebody got it without being offered it. */
    TAKEN_OVER,
    DECLINED_WRONG_TOPIC,
    DECLINED_WRONG_PERSON,
    DECLINED_ABSENT,
    DECLINED_OVERLOADED,
    DECLINED_OTHER,
    /** How often nobody responded to an offer in time. */
    LAPSED,
    /** 1 when the clock had to look for another colleague. */
    ESCALATED,
    /** 1 when there was nobody left to ask. */
    NOBODY_LEFT,
    /** 1 when it was opened again after the answer. */
    REOPENED,
    /** 1 when the citizen was waited for, and that is over. */
    WAITED,
    /** Working time that the citizen was waited for. */
    WAITING_SECONDS;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure declined(@Nullable DeclineCause cause) {
        return switch (cause) {
            case null -> DECLINED_OTHER;
            case WRONG_TOPIC -> DECLINED_WRONG_TOPIC;
            case WRONG_PERSON -> DECLINED_WRONG_PERSON;
            case ABSENT -> DECLINED_ABSENT;
            case OVERLOADED -> DECLINED_OVERLOADED;
            case OTHER -> DECLINED_OTHER;
        };
    }
}
