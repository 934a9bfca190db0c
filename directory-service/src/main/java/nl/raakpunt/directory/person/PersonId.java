package nl.raakpunt.directory.person;

import java.util.UUID;

/** Identity of a person for life: {@code entryUUID} or {@code objectGUID} of the source directory. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    public static PersonId of(String uuid) {
        return new PersonId(UUID.fromString(uuid));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
