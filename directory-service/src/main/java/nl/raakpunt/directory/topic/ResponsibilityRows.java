package nl.raakpunt.directory.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads responsibilities out of the rows of a file, given the topics, areas and people there are; pure. */
final class ResponsibilityRows {

    static final Set<String> COLUMNS = Set.of("topic", "role", "area", "person");

    private final Set<String> topics;
    private final Set<String> areas;
    private final Map<String, Set<PersonId>> people = new HashMap<>();

    ResponsibilityRows(Set<String> topics, Set<String> areas, List<Person> people) {
        this.topics = topics;
        this.areas = areas;
        people.stream().filter(Person::active).forEach(person -> {
            know(person.login(), person.id());
            if (person.mail() != null) {
                know(person.mail(), person.id());
            }
        });
    }

    /** The names of people in a file, as they are looked up. */
    static Set<String> names(CsvFile file) {
        return file.rows().stream()
                .map(row -> row.cells().getOrDefault("person", ""))
                .map(ResponsibilityRows::name)
                .filter(name -> name.indexOf('\0') < 0)
                .collect(Collectors.toSet());
    }

    Responsibility read(CsvRow row) {
        String topic = row.required("topic");
        if (!topics.contains(topic)) {
            throw row.wrong("topic", "is not a known topic");
        }
        return new Responsibility(topic, person(row), role(row), area(row));
    }

    private Responsibility.Role role(CsvRow row) {
        return switch (row.text("role").toLowerCase(Locale.ROOT)) {
            case "owner" -> Responsibility.Role.OWNER;
            case "expert" -> Responsibility.Role.EXPERT;
            case "backup" -> Responsibility.Role.BACKUP;
            default -> throw row.wrong("role", "is not owner, expert or backup");
        };
    }

    private @Nullable String area(CsvRow row) {
        String area = row.optional("area");
        if (area != null && !areas.contains(area)) {
            throw row.wrong("area", "is not a known area");
        }
        return area;
    }

    private PersonId person(CsvRow row) {
        Set<PersonId> found = people.getOrDefault(name(row.required("person")), Set.of());
        if (found.isEmpty()) {
            throw row.wrong("person", "is not the mail address or sign-in name of a member of staff");
        }
        if (found.size() > 1) {
            throw row.wrong("person", "is the mail address or sign-in name of several people");
        }
        return found.iterator().next();
    }

    private void know(String name, PersonId id) {
        people.computeIfAbsent(name(name), key -> new HashSet<>()).add(id);
    }

    private static String name(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
