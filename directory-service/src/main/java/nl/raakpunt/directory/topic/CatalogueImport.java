package nl.raakpunt.directory.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes topics, areas and responsibilities over from files; each file in one transaction. */
@Service
class CatalogueImport {

    private final CatalogueStore store;
    private final TopicRepository topics;
    private final ResponsibilityRepository responsibilities;
    private final PersonRepository people;
    private final ApplicationEventPublisher events;

    CatalogueImport(
            CatalogueStore store,
            TopicRepository topics,
            ResponsibilityRepository responsibilities,
            PersonRepository people,
            ApplicationEventPublisher events) {
        this.store = store;
        this.topics = topics;
        this.responsibilities = responsibilities;
        this.people = people;
        this.events = events;
    }

    @Transactional
    ImportReport areas(byte[] bytes) {
        store.lock();
        var batch = new ImportBatch<>(CsvFile.parse(bytes, CatalogueRows.AREA_COLUMNS), CatalogueRows::area, Area::key);
        List<Area> changed = new ArrayList<>(batch.good());
        changed.removeAll(Set.copyOf(topics.areas()));
        store.saveAreas(changed);
        if (!changed.isEmpty()) {
            // An area is part of how every territorial topic is found.
            publish(topics.findAll().stream()
                    .filter(Topic::territorial)
                    .map(Topic::key)
                    .collect(Collectors.toSet()));
            // And of how everyone is found who is responsible for something there, territorial or not.
            events.publishEvent(new PeopleChanged(
                    responsibilities.inAreas(changed.stream().map(Area::key).toList()).stream()
                            .map(Responsibility::person)
                            .collect(Collectors.toSet())));
        }
        return batch.report(batch.good().size() - changed.size());
    }

    /** A row that says what it said the last time leaves alone what was edited here since. */
    @Transactional
    ImportReport topics(byte[] bytes) {
        store.lock();
        var batch =
                new ImportBatch<>(CsvFile.parse(bytes, CatalogueRows.TOPIC_COLUMNS), CatalogueRows::topic, Topic::key);
        Map<String, String> last = store.imported();
        List<Topic> told = batch.good().stream()
                .filter(topic -> !TopicDigest.of(topic).equals(last.get(topic.key())))
                .toList();
        List<Topic> changed = new ArrayList<>(told);
        changed.removeAll(Set.copyOf(topics.findAll()));
        store.saveTopics(told);
        publish(changed.stream().map(Topic::key).collect(Collectors.toSet()));
        return batch.report(batch.good().size() - changed.size());
    }

    /** A topic of which not one row is right keeps what it had, and so does one of which the rows say nothing new. */
    @Transactional
    ImportReport responsibilities(byte[] bytes) {
        store.lock();
        CsvFile file = CsvFile.parse(bytes, ResponsibilityRows.COLUMNS);
        var batch = new ImportBatch<>(file, reader(file)::read, part -> part);
        Set<Responsibility> wanted = new HashSet<>(batch.good());
        Set<String> named = wanted.stream().map(Responsibility::topic).collect(Collectors.toSet());
        Set<Responsibility> before = Set.copyOf(responsibilities.ofTopics(named));
        Map<String, String> told = told(named, wanted);
        Set<String> changed = told.keySet().stream()
                .filter(topic -> !of(topic, wanted).equals(of(topic, before)))
                .collect(Collectors.toSet());
        store.replaceResponsibilities(
                changed,
                wanted.stream().filter(part -> changed.contains(part.topic())).toList());
        store.markParts(told);
        publish(changed);
        return batch.report((int) wanted.stream()
                .filter(part -> !changed.contains(part.topic()) || before.contains(part))
                .count());
    }

    /** The topics of which the file says something else than the last one, with what it says. */
    private Map<String, String> told(Set<String> named, Set<Responsibility> wanted) {
        Map<String, String> last = store.importedParts();
        return named.stream()
                .collect(Collectors.toMap(Function.identity(), topic -> TopicDigest.of(of(topic, wanted))))
                .entrySet()
                .stream()
                .filter(topic -> !topic.getValue().equals(last.get(topic.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ResponsibilityRows reader(CsvFile file) {
        return new ResponsibilityRows(
                topics.findAll().stream().map(Topic::key).collect(Collectors.toSet()),
                topics.areas().stream().map(Area::key).collect(Collectors.toSet()),
                people.findByLoginOrMail(ResponsibilityRows.names(file)));
    }

    private static Set<Responsibility> of(String topic, Set<Responsibility> parts) {
        return parts.stream().filter(part -> part.topic().equals(topic)).collect(Collectors.toSet());
    }

    private void publish(Set<String> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new TopicsChanged(changed));
        }
    }
}
