package nl.raakpunt.directory.presence;

import java.time.Duration;

/**
 * How a source may be asked.
 *
 * @param patience   longest wait for one attempt
 * @param attempts   how often a call that failed by bad luck is made in all
 * @param concurrent calls under way at once
 * @param rest       how long a source that keeps failing is left alone
 */
public record Limits(Duration patience, int attempts, int concurrent, Duration rest) {}
