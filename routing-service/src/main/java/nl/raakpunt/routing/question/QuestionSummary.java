package nl.raakpunt.routing.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question in a list, without personal data of the citizen.
 *
 * @param excerpt    first words of the text
 * @param callerSince since when a caller waits on the line for who it is offered to; {@code null} when nobody does
 * @param answeredAt when it was answered, until it is closed
 * @param closesAt   when an answered question closes by itself
 * @param helpBefore until when the help is wanted of whose list it is
 * @param notTaken   who did not take it, as long as somebody is looked for
 */
public record QuestionSummary(
        QuestionId id,
        String reference,
        String excerpt,
        @Nullable TopicRef topic,
        @Nullable String area,
        State state,
        Colleague owner,
        @Nullable Colleague offeredTo,
        @Nullable Instant respondBefore,
        @Nullable Instant callerSince,
        Instant receivedAt,
        Instant answerBefore,
        Instant changedAt,
        long version,
        @Nullable Instant answeredAt,
        @Nullable Instant closesAt,
        @Nullable Instant helpBefore,
        @Nullable NotTaken notTaken) {}
