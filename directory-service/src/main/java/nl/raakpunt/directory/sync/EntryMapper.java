package nl.raakpunt.directory.sync;

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
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.sync.StaffReading.StaffEntry;
import nl.raakpunt.directory.sync.StaffReading.TeamEntry;
import org.jspecify.annotations.Nullable;

/** Turns entries into people and teams as the mapping says; pure. */
final class EntryMapper {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Mapping mapping;
    private final PhoneNumbers phones;

    EntryMapper(Mapping mapping, String country) {
        this.mapping = mapping;
        this.phones = new PhoneNumbers(country);
    }

    /** The identity of an entry, also when the rest of it is broken. */
    PersonId id(DirectoryEntry entry) {
        String id = entry.required(mapping.id());
        if (!UUID_TEXT.matcher(id).matches()) {
            throw new BrokenEntryException(mapping.id() + " is not a UUID");
        }
        return PersonId.of(id);
    }

    @Nullable
    String login(DirectoryEntry entry) {
        return text(entry, mapping.login());
    }

    StaffEntry person(DirectoryEntry entry) {
        String login = entry.required(mapping.login());
        Person person = new Person(
                id(entry),
                login,
                name(entry, login),
                text(entry, mapping.function()),
                team(entry),
                text(entry, mapping.department()),
                mail(entry),
                phones.normal(text(entry, mapping.phone())),
                phones.normal(text(entry, mapping.mobile())),
                text(entry, mapping.location()),
                text(entry, mapping.room()),
                null,
                skills(entry),
                text(entry, mapping.description()),
                true);
        return new StaffEntry(
                entry.dn(),
                person,
                text(entry, mapping.manager()),
                schedule(entry, mapping.workingPattern(), WorkingPattern::parse).orElse(null),
                schedule(entry, mapping.absences(), Absence::parseAll).orElse(List.of()),
                schedule(entry, mapping.standIns(), NamedStandIn::parseAll).orElse(List.of()));
    }

    TeamEntry team(DirectoryEntry entry, String name) {
        String key = TeamKey.of(name);
        if (key.isEmpty()) {
            throw new BrokenEntryException("the team's name has no letter or digit");
        }
        Team team = new Team(new TeamRef(key, name), text(entry, mapping.teamDepartment()), null);
        return new TeamEntry(entry.dn(), team, text(entry, mapping.teamLead()));
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

    private @Nullable TeamRef team(DirectoryEntry entry) {
        return entry.first(mapping.team())
                .filter(name -> !TeamKey.of(name).isEmpty())
                .map(name -> new TeamRef(TeamKey.of(name), name))
                .orElse(null);
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
