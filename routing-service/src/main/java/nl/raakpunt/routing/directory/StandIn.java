package nl.raakpunt.routing.directory;

import java.util.UUID;

/** The colleague who stands in for somebody, and whether that colleague can be reached. */
public record StandIn(UUID id, String displayName, Reachability reachability) {}
