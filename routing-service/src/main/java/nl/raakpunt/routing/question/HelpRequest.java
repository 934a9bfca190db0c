package nl.raakpunt.routing.question;

import java.time.Instant;

/**
 * Help the owner waits for.
 *
 * @param number which request of this question it is, from 1
 */
public record HelpRequest(
        int number, Colleague by, Colleague to, String question, Instant askedAt, Instant respondBefore) {}
