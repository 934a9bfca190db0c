package nl.raakpunt.routing.question;

import java.time.Instant;

/**
 * Waiting for the citizen; the promise does not run meanwhile.
 *
 * @param asked what the citizen was asked
 * @param until when the owner goes on without
 */
public record Waiting(String asked, Instant since, Instant until) {}
