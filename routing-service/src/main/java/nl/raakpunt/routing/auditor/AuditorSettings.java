package nl.raakpunt.routing.auditor;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the auditor.
 *
 * @param every        how often everything is looked at
 * @param lateAfter    from when on a moment that passed, or a message that waits, is reported
 * @param heartbeatUrl address that is called (GET) only when all is well; whoever watches it sounds the alarm when no call comes; empty: none
 */
@ConfigurationProperties("raakpunt.auditor")
record AuditorSettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("10m") Duration lateAfter,
        @Nullable URI heartbeatUrl) {}
