package nl.raakpunt.directory.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import org.springframework.stereotype.Component;

/** Reads from the database what the documents of people are made of, in a fixed number of queries. */
@Component
class PeopleReader {
    private final PersonRepository people;
    private final ResponsibilityRepository responsibilities;
    private final Marks marks;

    PeopleReader(PersonRepository people, ResponsibilityRepository responsibilities, Marks marks) {
        this.people = people;
        this.responsibilities = responsibilities;
        this.marks = marks;
    }

    PeoplePage read(long stamp, List<PersonId> asked) {
        return page(stamp, asked, people.findByIds(asked));
    }

    PeoplePage complete(long stamp, List<Person> read) {
        return page(stamp, read.stream().map(Person::id).toList(), read);
    }

    private PeoplePage page(long stamp, List<PersonId> asked, List<Person> read) {
        List<PersonId> found = read.stream().map(Person::id).toList();
        return new PeoplePage(stamp, asked, read, partsOf(found), marks.of(found));
    }

    private Map<PersonId, List<Responsibility>> partsOf(Collection<PersonId> found) {
        return responsibilities.ofPeople(found).stream().collect(Collectors.groupingBy(Responsibility::person));
    }
}
