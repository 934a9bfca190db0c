package nl.raakpunt.directory.presence.graph;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.graph.GraphSettings.Match;

/** Under which name people are found in Microsoft 365; who has none, or left, is left out. */
class StaffNames {

    private final PersonRepository people;
    private final GraphSettings settings;

    StaffNames(PersonRepository people, GraphSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Names in lower case. */
    Map<PersonId, String> of(Collection<PersonId> ids) {
        return names(people.findByIds(ids));
    }

    /** Hands over everybody's names in pages. */
    void everybody(int size, Consumer<Map<PersonId, String>> page) {
        people.findAll(size, found -> page.accept(names(found)));
    }

    private Map<PersonId, String> names(List<Person> found) {
        return found.stream()
                .filter(Person::active)
                .filter(person -> name(person).isPresent())
                .collect(Collectors.toMap(Person::id, person -> name(person).orElseThrow()));
    }

    private Optional<String> name(Person person) {
        Optional<String> name = settings.match() == Match.MAIL
                ? Optional.ofNullable(person.mail())
                : Optional.of(person.login() + settings.loginSuffix());
        return name.map(text -> text.toLowerCase(Locale.ROOT));
    }
}
