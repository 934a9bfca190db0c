package nl.raakpunt.routing.directory;

/** A team by key and name. */
public record TeamRef(String id, String name) {}
