package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.search.PendingChanges.Kind;
import nl.raakpunt.directory.search.PendingChanges.Pending;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import org.springframework.stereotype.Component;

/** Brings what changed from PostgreSQL to Elasticsearch. */
@Component
class Projection {
    private static final int PAGE = 5_000;

    private final SearchSettings settings;
    private final SearchIndex index;
    private final TopicWriter topicWriter;
    private final PeopleWriter peopleWriter;
    private final PendingChanges pending;
    private final Catalogues catalogues;
    private final PersonRepository people;
    private final ResponsibilityRepository responsibilities;
    private final ElasticsearchClient client;

    Projection(
            SearchSettings settings,
            SearchIndex index,
            TopicWriter topicWriter,
            PeopleWriter peopleWriter,
            PendingChanges pending,
            Catalogues catalogues,
            PersonRepository people,
            ResponsibilityRepository responsibilities,
            ElasticsearchClient client) {
        this.settings = settings;
        this.index = index;
        this.topicWriter = topicWriter;
        this.peopleWriter = peopleWriter;
        this.pending = pending;
        this.catalogues = catalogues;
        this.people = people;
        this.responsibilities = responsibilities;
        this.client = client;
    }

    /** Brings the oldest changes over; false when there were none. The caller's transaction takes them off the queue. */
    boolean projectSome() throws IOException {
        List<Pending> changes = pending.oldest(settings.batchSize());
        if (changes.isEmpty()) {
            return false;
        }
        // Read after the queue, so that it holds at least what the queue speaks of.
        Catalogue catalogue = catalogues.refresh();
        List<String> topics = ids(changes, Kind.TOPIC);
        if (!topics.isEmpty()) {
            projectTopics(topics, catalogue);
        }
        List<PersonId> asked =
                ids(changes, Kind.PERSON).stream().map(PersonId::of).toList();
        peopleWriter.write(
                new BulkWriter.Target(index.alias(IndexKind.PEOPLE), true), asked, people.findByIds(asked), catalogue);
        pending.done(changes);
        return true;
    }

    /** All topics are written: a new topic can teach the analysis parts of words that others hold too. */
    private void projectTopics(List<String> changed, Catalogue catalogue) throws IOException {
        List<String> gone = changed.stream()
                .filter(key -> !catalogue.topics().containsKey(key))
                .toList();
        Set<String> concerned = new TreeSet<>(peopleKnownFor(changed));
        responsibilities.ofTopics(changed).forEach(r -> concerned.add(r.person().toString()));
        topicWriter.write(new BulkWriter.Target(index.alias(IndexKind.TOPICS), true), gone, catalogue);
        pending.add(Kind.PERSON, concerned);
    }

    /** Those who were responsible before the change are only known to the index. */
    private List<String> peopleKnownFor(Collection<String> topics) throws IOException {
        List<FieldValue> keys = topics.stream().map(FieldValue::of).toList();
        List<String> found = new ArrayList<>();
        List<Hit<Void>> page;
        do {
            String after = found.isEmpty() ? "" : found.getLast();
            page = client.search(
                            search -> search.index(index.alias(IndexKind.PEOPLE))
                                    .query(query -> query.terms(
                                            terms -> terms.field("topic_keys").terms(values -> values.value(keys))))
                                    .source(source -> source.fetch(false))
                                    .sort(sort -> sort.field(
                                            field -> field.field("id").order(SortOrder.Asc)))
                                    .searchAfter(after)
                                    .size(PAGE),
                            Void.class)
                    .hits()
                    .hits();
            page.forEach(hit -> found.add(String.valueOf(hit.id())));
        } while (page.size() == PAGE);
        return found;
    }

    private static List<String> ids(List<Pending> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Pending::id)
                .collect(Collectors.toList());
    }
}
