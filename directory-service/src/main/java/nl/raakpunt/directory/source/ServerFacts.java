package nl.raakpunt.directory.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the server a session talks to.
 *
 * @param url                the server of the configured ones that answers
 * @param vendor             what it says it is, for an administrator
 * @param delta              how changes are read, for example {@code syncrepl} or {@code usn}; {@code null} when it cannot
 * @param push               whether it can tell of changes by itself
 * @param certificateExpires when its certificate ends; {@code null} without TLS
 */
public record ServerFacts(
        String url,
        String vendor,
        @Nullable String delta,
        boolean push,
        @Nullable Instant certificateExpires) {}
