package nl.raakpunt.directory.person;

/**
 * A person with what the sync keeps beside them.
 *
 * @param dn          where the source directory keeps the person
 * @param fingerprint hash of everything the source said
 */
public record SourcedPerson(Person person, String dn, String fingerprint) {}
