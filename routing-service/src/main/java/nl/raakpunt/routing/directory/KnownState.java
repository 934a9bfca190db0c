package nl.raakpunt.routing.directory;

import java.time.Instant;

/**
 * What is known of whether somebody can be reached.
 *
 * @param readAt when it was read
 * @param stale  true when directory-service cannot be asked and this is what was known last
 */
public record KnownState(PersonReachability person, Instant readAt, boolean stale) {}
