package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.util.UUID;

/**
 * A message to be brought.
 *
 * @param channel     which {@link Carrier} brings it
 * @param kind        what it tells, for that carrier
 * @param recipient   whom it goes to; parcels of a channel to the same recipient arrive in order
 * @param payload     the facts of the message as JSON
 * @param deliverable false when there is no address; it is kept for the record and not tried
 * @param pause       how long it waits before it goes out; zero sends it at once
 */
public record Parcel(
        UUID question,
        String channel,
        String kind,
        UUID recipient,
        String payload,
        boolean deliverable,
        Duration pause) {

    /** A parcel that goes out at once. */
    public static Parcel now(UUID question, String channel, String kind, UUID recipient, String payload) {
        return new Parcel(question, channel, kind, recipient, payload, true, Duration.ZERO);
    }

    /** The same, kept for the record only when there is no address. */
    public Parcel deliverableWhen(boolean addressed) {
        return new Parcel(question, channel, kind, recipient, payload, addressed, pause);
    }

    /** The same, going out later. */
    public Parcel after(Duration wait) {
        return new Parcel(question, channel, kind, recipient, payload, deliverable, wait);
    }
}
