package nl.raakpunt.routing.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The colleague who stands in for somebody, and whether that colleague can be reached.
 *
 * @param via how they were found: NAMED_FOR_TOPIC, NAMED, DUTY or TEAM_LEAD
 */
public record StandIn(
        UUID id,
        String displayName,
        Reachability reachability,
        @Nullable String via) {}
