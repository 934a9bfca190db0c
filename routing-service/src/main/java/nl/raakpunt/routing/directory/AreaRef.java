package nl.raakpunt.routing.directory;

/** A village by key and name. */
public record AreaRef(String key, String name) {}
