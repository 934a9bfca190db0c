package nl.raakpunt.directory.person;

/**
 * What the sync needs to know of a stored person to see whether anything changed.
 *
 * @param dn          where the source directory kept the person; data, never identity
 * @param fingerprint hash of everything the source said
 */
public record KnownPerson(PersonId id, String dn, String fingerprint, boolean active) {}
