package nl.raakpunt.directory.availability;

import java.time.Instant;

/**
 * A stretch of working time.
 *
 * @param from  inclusive
 * @param until exclusive
 */
public record WorkedSpan(Instant from, Instant until) {}
