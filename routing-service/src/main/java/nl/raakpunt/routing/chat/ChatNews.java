package nl.raakpunt.routing.chat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.notify.Message;
import nl.raakpunt.routing.question.NotTaken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened to a question, for one colleague, as facts; without anything of the citizen.
 *
 * @param other         the other colleague it is about
 * @param topic         title of the topic, when known
 * @param respondBefore when the offer lapses
 * @param callerSince   since when a caller waits on the line; {@code null} when nobody does
 * @param notTaken      who did not take it before, when it is offered because of that
 */
record ChatNews(
        Kind kind,
        UUID question,
        String reference,
        @Nullable String topic,
        UUID recipient,
        String other,
        Instant answerBefore,
        @Nullable Instant respondBefore,
        @Nullable Instant callerSince,
        @Nullable NotTaken notTaken) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ChatNews read(String json) {
        return JSON.readValue(json, ChatNews.class);
    }

    /** The same as the mail about it would tell. */
    static ChatNews of(Message message) {
        return new ChatNews(
                Kind.valueOf(message.kind().name()),
                message.question(),
                message.reference(),
                message.topic(),
                message.recipient(),
                message.other(),
                message.answerBefore(),
                message.respondBefore(),
                message.callerWaits() ? message.at() : null,
                message.notTaken());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What the reader can do about it. */
    enum Asks {
        YES_OR_NO,
        WORK,
        SIGN_OF_LIFE,
        NOTHING
    }

    /** What happened. The last ones are no messages of their own: they change the message that brought the offer. */
    enum Kind {
        OFFERED(Asks.YES_OR_NO),
        ESCALATED(Asks.YES_OR_NO),
        ACCEPTED(Asks.NOTHING),
        DECLINED(Asks.NOTHING),
        LAPSED(Asks.NOTHING),
        WITHDRAWN(Asks.NOTHING),
        HELP_ASKED(Asks.NOTHING),
        HELP_GIVEN(Asks.WORK),
        HELP_REFUSED(Asks.WORK),
        HELP_MISSED(Asks.WORK),
        HELP_CANCELLED(Asks.NOTHING),
        HEARD(Asks.WORK),
        REMINDED(Asks.NOTHING),
        RESUMED(Asks.WORK),
        REOPENED(Asks.WORK),
        TAKEN_OVER(Asks.NOTHING),
        ARRIVED(Asks.WORK),
        INHERITED(Asks.WORK),
        NOBODY_LEFT(Asks.WORK),
        NOT_DELIVERED(Asks.NOTHING),
        NUDGED(Asks.SIGN_OF_LIFE),
        PROMISE_NEAR(Asks.WORK),
        CITIZEN_TOLD_LATE(Asks.WORK),
        FELL_SILENT(Asks.NOTHING),
        FELL_SILENT_STAYS(Asks.NOTHING),
        BACK_AFTER_SILENCE(Asks.WORK),
        LETTER_LATE(Asks.WORK),
        NOW_YOURS(Asks.WORK, true),
        NOW_GIVEN_BACK(Asks.NOTHING, true),
        NOW_TOO_LATE(Asks.NOTHING, true),
        NOW_NOT_NEEDED(Asks.NOTHING, true),
        NOW_ANSWERED(Asks.NOTHING, true),
        NOW_OF_ANOTHER(Asks.NOTHING, true);

        private final Asks asks;
        private final boolean change;

        Kind(Asks asks) {
            this(asks, false);
        }

        Kind(Asks asks, boolean change) {
            this.asks = asks;
            this.change = change;
        }

        Asks asks() {
            return asks;
        }

        boolean isOffer() {
            return asks == Asks.YES_OR_NO;
        }

        /** Whether it only changes a message that is there. */
        boolean isChange() {
            return change;
        }

        /** Whether the message with this name changes an earlier one, or else is one by itself. */
        static boolean isChange(String name) {
            return name.startsWith("NOW_");
        }

        String key() {
            return "chat.news." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
