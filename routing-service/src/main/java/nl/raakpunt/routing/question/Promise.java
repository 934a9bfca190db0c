package nl.raakpunt.routing.question;

import java.time.Instant;

/**
 * What the citizen was promised.
 *
 * @param answerBefore the answer comes before this instant
 */
public record Promise(Instant answerBefore) {}
