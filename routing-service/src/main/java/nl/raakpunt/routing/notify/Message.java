package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        WITHDRAWN;

        String key() {
            return switch (this) {
                case OFFERED -> "mail.offered";
                case ACCEPTED -> "mail.accepted";
                case DECLINED -> "mail.declined";
                case LAPSED -> "mail.lapsed";
                case WITHDRAWN -> "mail.withdrawn";
            };
        }
    }
}
