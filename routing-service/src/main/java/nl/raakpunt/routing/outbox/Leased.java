package nl.raakpunt.routing.outbox;

import java.util.UUID;

/**
 * A parcel this instance may bring now.
 *
 * @param id      the same in every attempt, so that a receiver can tell a repetition
 * @param attempt number of this attempt, from 1
 */
public record Leased(UUID id, UUID question, String kind, UUID recipient, String payload, int attempt) {}
