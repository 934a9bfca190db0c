package nl.raakpunt.routing.push;

import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.notify.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notification to be brought, as facts; without anything of the citizen and without names.
 *
 * @param subscription the browser it is for
 * @param recipient    whose browser that was when it was written
 * @param topic        title of the topic, when known
 * @param callerSince  since when a caller waits on the line; {@code null} when nobody does
 */
record PushParcel(
        UUID subscription,
        UUID recipient,
        UUID question,
        Message.Kind kind,
        @Nullable String topic,
        @Nullable Instant respondBefore,
        @Nullable Instant callerSince) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PushParcel of(Message message, Subscription subscription) {
        return new PushParcel(
                subscription.id(),
                message.recipient(),
                message.question(),
                message.kind(),
                message.topic(),
                message.respondBefore(),
                message.callerWaits() ? message.at() : null);
    }

    static PushParcel read(String json) {
        return JSON.readValue(json, PushParcel.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
