package nl.raakpunt.routing.question;

import java.util.Locale;

/** The rules a refusal can name. */
public enum Rule {
    TEXT_REQUIRED,
    REASON_REQUIRED,
    ANSWER_REQUIRED,
    RECEIVED_ONCE,
    RECEIVE_FIRST,
    OWNER_OFFERS,
    OWNER_WITHDRAWS,
    OWNER_ANSWERS,
    OWNER_CLOSES,
    ADDRESSEE_ACCEPTS,
    ADDRESSEE_DECLINES,
    NOT_TO_THE_OWNER,
    RESPOND_IN_THE_FUTURE,
    DECLINED_BEFORE,
    ONE_OFFER_AT_A_TIME,
    NO_OFFER,
    OFFER_NOT_DUE,
    TAKEN_BY_ANOTHER,
    ANSWERED_ALREADY,
    ANSWER_FIRST,
    CLOSED_IS_CLOSED,
    OWNER_ASKS_HELP,
    HELP_ASKED_ALREADY,
    HELPER_HELPS,
    NO_SUCH_HELP,
    HELP_NOT_DUE,
    OWNER_WAITS,
    WITHDRAW_FIRST,
    NOT_WAITING,
    WAITING_ALREADY,
    RESUME_FIRST,
    REMINDED_LATELY,
    NO_USE_TO_REMIND,
    NOT_FINISHED_YET,
    STAND_IN_OR_LEAD_TAKES_OVER,
    OWNER_MOVES_PROMISE,
    PROMISE_IN_THE_FUTURE,
    TOPIC_IS_THE_SAME,
    OWNER_MERGES,
    NOT_INTO_ITSELF,
    MERGE_INTO_OPEN_QUESTION_OF_SAME_CITIZEN,
    OWNER_SPLITS,
    NO_CALL,
    NOT_ESCALATING,
    ASKED_BEFORE,
    NOT_QUIET,
    OWNER_CONFIRMS;

    /** Stable code for the API, for example {@code owner-offers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text in the message bundle {@code messages/question}. */
    public String messageKey() {
        return "refusal." + code();
    }
}
