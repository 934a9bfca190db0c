package nl.raakpunt.routing.privacy;

import java.time.Instant;

/**
 * One time that old personal data was taken out.
 *
 * @param contacts questions that lost who asked
 * @param texts    questions that lost every text
 */
public record RetentionRun(Instant at, int contacts, int texts) {}
