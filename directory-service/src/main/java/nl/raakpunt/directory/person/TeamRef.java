package nl.raakpunt.directory.person;

/**
 * A team by its key and name.
 *
 * @param id stable key made of the team's name, for example {@code groen-en-bomen}
 */
public record TeamRef(String id, String name) {}
