package nl.raakpunt.routing.desk;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.live.QuestionChanged;
import nl.raakpunt.routing.question.QuestionSummary;

/** Says what somebody else did, for the status line; what the reader did is no news to the reader. */
final class News {
    private News() {}

    static Optional<String> of(QuestionChanged.Kind kind, QuestionSummary question, UUID me, Words words) {
        var owner = question.owner();
        var mine = owner.id().equals(me);
        var to = question.offeredTo();
        var forMe = to != null && to.id().equals(me);
        var topic = question.topic();
        var title = topic == null ? question.reference() : topic.title();
        return switch (kind) {
            case OFFERED -> forMe ? say(words, offered(question), owner.displayName(), title) : Optional.empty();
            case ACCEPTED -> mine ? Optional.empty() : say(words, "news.accepted", owner.displayName(), title);
            case DECLINED -> mine ? say(words, "news.declined", title) : Optional.empty();
            case LAPSED -> mine ? say(words, "news.lapsed", title) : Optional.empty();
            case ANSWERED, CLOSED -> mine ? Optional.empty() : say(words, "news.answered", owner.displayName(), title);
            case HELP_GIVEN, HELP_REFUSED, HELP_MISSED, HEARD, RESUMED, REOPENED, MERGED ->
                mine ? say(words, "news." + kind, title) : Optional.empty();
            case TAKEN_OVER ->
                say(words, mine ? "news.TAKEN_OVER.mine" : "news.TAKEN_OVER", owner.displayName(), title);
            case NOBODY_LEFT, NUDGED, FELL_SILENT -> mine ? say(words, "news." + kind, title) : Optional.empty();
            case REMINDED -> mine || forMe ? say(words, "news.REMINDED", title) : Optional.empty();
            case HELP_ASKED -> mine ? Optional.empty() : say(words, "news.HELP_ASKED", owner.displayName(), title);
            case RECEIVED,
                    WITHDRAWN,
                    CALL,
                    HELP_CANCELLED,
                    NOTED,
                    WAITING,
                    PROMISE_MOVED,
                    TOPIC_CORRECTED,
                    SPLIT,
                    CONFIRMED -> Optional.empty();
        };
    }

    private static String offered(QuestionSummary question) {
        return question.callerSince() == null ? "news.offered" : "news.offered.waiting";
    }

    private static Optional<String> say(Words words, String key, Object... arguments) {
        return Optional.of(words.say(key, arguments));
    }
}
