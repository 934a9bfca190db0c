package nl.raakpunt.routing.directory;

import java.util.UUID;

/** The rule that decided who comes first. */
public record AppliedRule(UUID id, String name, RoutingRule.Outcome outcome) {}
