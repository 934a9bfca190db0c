package nl.raakpunt.routing.question;

import java.time.Instant;

/** An offer that waits for its addressee; the question stays with its owner meanwhile. */
public record PendingOffer(Colleague by, Colleague to, String reason, Instant offeredAt, Instant respondBefore) {}
