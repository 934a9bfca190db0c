package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
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
        Map<PersonId, List<Topic>> topics = topicsOf(active, catalogue);
        List<BulkOperation> operations = new ArrayList<>();
        for (Person person : active) {
            PersonDocument document =
                    PersonDocument.of(person, topics.getOrDefault(person.id(), List.of()), catalogue.text());
            operations.add(BulkOperation.of(
                    op -> op.index(index -> index.id(document.id()).document(document))));
        }
        Set<PersonId> shown = active.stream().map(Person::id).collect(Collectors.toSet());
        asked.stream()
                .filter(id -> !shown.contains(id))
                .forEach(id -> operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(id.toString())))));
        bulk.send(target, operations);
    }

    private Map<PersonId, List<Topic>> topicsOf(Collection<Person> people, Catalogue catalogue) {
        return responsibilities.ofPeople(people.stream().map(Person::id).toList()).stream()
                .filter(responsibility -> catalogue.topics().containsKey(responsibility.topic()))
                .collect(Collectors.groupingBy(
                        Responsibility::person,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Responsibility::topic, Collectors.toCollection(TreeSet::new)),
                                keys -> keys.stream()
                                        .map(catalogue.topics()::get)
                                        .toList())));
    }
}
