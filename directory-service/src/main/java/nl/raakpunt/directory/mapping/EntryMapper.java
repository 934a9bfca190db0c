package nl.raakpunt.directory.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.MalformedScheduleException;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** Turns entries into people and teams as the mapping says; pure. */
public final class EntryMapper {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Mapping mapping;
    private final PhoneNumbers phones;

    public EntryMapper(Mapping mapping, String country) {
        this.mapping = mapping;
        this.phones = new PhoneNumbers(country);
    }

    /** The sign-in name, also when the rest of the entry is broken. */
    public @Nullable String login(DirectoryEntry entry) {
        return text(entry, mapping.login());
    }

    /**
     * The person an entry describes.
     *
     * @throws BrokenEntryException when the entry cannot be understood
     */
    public StaffEntry person(DirectoryEntry entry) {
        String login = entry.required(mapping.login());
        Person person = new Person(
                new PersonId(entry.id()),
                login,
                name(entry, login),
                text(entry, mapping.function()),
                null,
                List.of(),
                text(entry, mapping.department()),
                mail(entry),
                phones.normal(text(entry, mapping.phone())),
                phones.normal(text(entry, mapping.mobile())),
                text(entry, mapping.location()),
                text(entry, mapping.room()),
                null,
                List.of(),
                null,
                skills(entry),
                text(entry, mapping.description()),
                null,
                true,
                null);
        return new StaffEntry(
                entry.dn(),
                person,
                entry.all(mapping.team()).stream().limit(1).toList(),
                text(entry, mapping.manager()),
                schedule(entry, mapping.workingPattern(), WorkingPattern::parse).orElse(null),
                schedule(entry, mapping.absences(), Absence::parseAll).orElse(List.of()),
                schedule(entry, mapping.standIns(), NamedStandIn::parseAll).orElse(List.of()),
                null);
    }

    /**
     * The team an entry describes.
     *
     * @throws BrokenEntryException when the entry cannot be understood
     */
    public TeamEntry team(DirectoryEntry entry) {
        String name = entry.required(mapping.teamName());
        if (TeamKey.of(name).isEmpty()) {
            throw new BrokenEntryException("the team's name has no letter or digit");
        }
        return new TeamEntry(
                entry.id(),
                entry.dn(),
                name,
                text(entry, mapping.teamDepartment()),
                text(entry, mapping.teamLead()),
                List.of());
    }

    private PersonName name(DirectoryEntry entry, String login) {
        String given = entry.first(mapping.givenName()).orElse("");
        String prefix = entry.first(mapping.namePrefix()).orElse("");
        String family = entry.first(mapping.familyName()).orElse("");
        String composed =
                Stream.of(given, prefix, family).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        String display = entry.first(mapping.displayName()).orElse(composed.isEmpty() ? login : composed);
        return new PersonName(given, prefix, family, display);
    }

    private @Nullable String mail(DirectoryEntry entry) {
        String mail = text(entry, mapping.mail());
        if (mail != null && !MAIL.matcher(mail).matches()) {
            throw new BrokenEntryException(mapping.mail() + " is not a mail address");
        }
        return mail;
    }

    private List<String> skills(DirectoryEntry entry) {
        return entry.all(mapping.skills()).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> Optional<T> schedule(DirectoryEntry entry, String attribute, Function<String, T> parser) {
        List<String> values = entry.all(attribute);
        try {
            return values.isEmpty() ? Optional.empty() : Optional.of(parser.apply(String.join(";", values)));
        } catch (MalformedScheduleException malformed) {
            throw new BrokenEntryException(attribute + ": " + malformed.getMessage());
        }
    }

    private static @Nullable String text(DirectoryEntry entry, String attribute) {
        return entry.first(attribute).orElse(null);
    }
}
