package nl.raakpunt.directory.mapping;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonName;

/** Puts a name together from the parts an entry has, wherever the prefix is. */
final class NameReader {

    private NameReader() {}

    static PersonName name(FactReader facts, String login) {
        String firstName = facts.lineOrEmpty(Fact.GIVEN_NAME);
        String given = firstName.isEmpty() ? facts.lineOrEmpty(Fact.INITIALS) : firstName;
        DutchName surname = surname(facts.lineOrEmpty(Fact.NAME_PREFIX), facts.lineOrEmpty(Fact.FAMILY_NAME));
        String composed = Stream.of(given, surname.written())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String display =
                Objects.requireNonNullElse(facts.line(Fact.DISPLAY_NAME), composed.isEmpty() ? login : composed);
        return new PersonName(given, surname.prefix(), surname.family(), display);
    }

    /** A prefix that is kept apart and stands in the surname as well counts once. */
    private static DutchName surname(String prefix, String written) {
        DutchName inside = DutchName.of(written);
        if (prefix.isEmpty()) {
            return inside;
        }
        return inside.prefix().equalsIgnoreCase(prefix)
                ? new DutchName(prefix, inside.family())
                : new DutchName(prefix, written);
    }
}
