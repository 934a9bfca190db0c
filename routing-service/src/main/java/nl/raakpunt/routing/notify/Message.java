package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to a colleague, as facts; without anything of the citizen.
 *
 * @param other         who offered, accepted, declined or did not respond
 * @param topic         title of the topic, when known
 * @param respondBefore when the offer lapses
 */
record Message(
        UUID question,
        String reference,
        Kind kind,
        UUID recipient,
        String recipientName,
        @Nullable String address,
        String other,
        @Nullable String topic,
        Instant answerBefore,
        @Nullable Instant respondBefore) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Message read(String json) {
        return JSON.readValue(json, Message.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What the message tells. */
    enum Kind {
        /** To the colleague to whom a question is offered. */
        OFFERED,
        /** To the offerer: it was accepted. */
        ACCEPTED,
        /** To the offerer: it was declined and is back. */
        DECLINED,
        /** To the offerer: nobody answered and it is back. */
        LAPSED,
        /** To the colleague to whom it had been offered: not needed any more. */
        WITHDRAWN,
        /** To the colleague whose help is asked. */
        HELP_ASKED,
        /** To the owner: the help came. */
        HELP_GIVEN,
        /** To the owner: the colleague cannot help. */
        HELP_REFUSED,
        /** To the owner: the help did not come in time. */
        HELP_MISSED,
        /** To the colleague who was asked: help is not needed any more. */
        HELP_CANCELLED,
        /** To the owner: the citizen added something. */
        HEARD,
        /** To whoever must act now: somebody asks to. */
        REMINDED,
        /** To the owner: the waiting for the citizen is over. */
        RESUMED,
        /** To the owner: it is open again. */
        REOPENED,
        /** To the former owner: somebody took it over. */
        TAKEN_OVER,
        /** To the new owner of a question of somebody who left. */
        INHERITED,
        /** To the next colleague, because nobody took it. */
        ESCALATED,
        /** To the owner: nobody is left to offer it to. */
        NOBODY_LEFT,
        /** To the offerer: the message with the offer could not be delivered. */
        NOT_DELIVERED,
        /** To the owner, who did nothing for long. */
        NUDGED,
        /** To the former owner, who fell silent. */
        FELL_SILENT,
        /** To the owner, who fell silent, when nobody handed it over. */
        FELL_SILENT_STAYS,
        /** To who handed it over and has it back. */
        BACK_AFTER_SILENCE;

        String key() {
            return "mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
