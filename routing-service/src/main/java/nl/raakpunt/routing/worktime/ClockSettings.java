package nl.raakpunt.routing.worktime;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The clock of the service.
 *
 * @param startsAt where the clock starts when the service starts, for demos and tests; it ticks on from there
 */
@ConfigurationProperties("raakpunt.clock")
public record ClockSettings(@Nullable OffsetDateTime startsAt) {}
