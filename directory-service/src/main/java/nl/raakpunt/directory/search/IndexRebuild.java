package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonRepository;
import org.springframework.stereotype.Component;

/** Builds both indexes anew from PostgreSQL; until they are complete, the old ones are searched. */
@Component
class IndexRebuild {
    private final SearchSettings settings;
    private final SearchIndex index;
    private final TopicWriter topicWriter;
    private final PeopleWriter peopleWriter;
    private final Catalogues catalogues;
    private final PersonRepository people;

    IndexRebuild(
            SearchSettings settings,
            SearchIndex index,
            TopicWriter topicWriter,
            PeopleWriter peopleWriter,
            Catalogues catalogues,
            PersonRepository people) {
        this.settings = settings;
        this.index = index;
        this.topicWriter = topicWriter;
        this.peopleWriter = peopleWriter;
        this.catalogues = catalogues;
        this.people = people;
    }

    void run() throws IOException {
        index.removeLeftovers();
        Catalogue catalogue = catalogues.refresh();
        String topics = index.create(IndexKind.TOPICS);
        String persons = index.create(IndexKind.PEOPLE);
        topicWriter.write(new BulkWriter.Target(topics, false), List.of(), catalogue);
        writeEveryone(new BulkWriter.Target(persons, false), catalogue);
        index.publish(Map.of(IndexKind.TOPICS, topics, IndexKind.PEOPLE, persons));
    }

    private void writeEveryone(BulkWriter.Target target, Catalogue catalogue) throws IOException {
        try {
            people.findAll(settings.batchSize(), batch -> write(target, batch, catalogue));
        } catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    private void write(BulkWriter.Target target, List<Person> batch, Catalogue catalogue) {
        try {
            peopleWriter.write(target, List.of(), batch, catalogue);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
