package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import org.springframework.stereotype.Component;

/** Writes people to an index, with the topics they are responsible for. */
@Component
class PeopleWriter {
    private final BulkWriter bulk;
    private final ResponsibilityRepository responsibilities;

    PeopleWriter(BulkWriter bulk, ResponsibilityRepository responsibilities) {
        this.bulk = bulk;
        this.responsibilities = responsibilities;
    }

    /** Active people are written; the others, and those gone, are taken out. */
    void write(BulkWriter.Target target, Collection<PersonId> asked, Collection<Person> people, Catalogue catalogue)
            throws IOException {
        List<Person> active = people.stream().filter(Person::active).toList();
        Map<PersonId, List<Responsibility>> parts = partsOf(active);
        List<BulkOperation> operations = new ArrayList<>();
        for (Person person : active) {
            PersonDocument document = document(person, parts.getOrDefault(person.id(), List.of()), catalogue);
            operations.add(BulkOperation.of(
                    op -> op.index(index -> index.id(document.id()).document(document))));
        }
        Set<PersonId> shown = active.stream().map(Person::id).collect(Collectors.toSet());
        asked.stream()
                .filter(id -> !shown.contains(id))
                .forEach(id -> operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(id.toString())))));
        bulk.send(target, operations);
    }

    private Map<PersonId, List<Responsibility>> partsOf(Collection<Person> people) {
        return responsibilities.ofPeople(people.stream().map(Person::id).toList()).stream()
                .collect(Collectors.groupingBy(Responsibility::person));
    }

    private static PersonDocument document(Person person, List<Responsibility> parts, Catalogue catalogue) {
        return PersonDocument.of(
                person,
                known(parts.stream().map(Responsibility::topic), catalogue.topics()),
                known(parts.stream().flatMap(part -> Stream.ofNullable(part.area())), catalogue.areas()),
                catalogue.text());
    }

    private static <T> List<T> known(Stream<String> keys, Map<String, T> all) {
        return keys.distinct().flatMap(key -> Stream.ofNullable(all.get(key))).toList();
    }
}
