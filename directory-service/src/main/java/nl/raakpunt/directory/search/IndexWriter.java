package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes people and topics to an index in bulk. */
@Component
class IndexWriter {
    private static final Logger log = LoggerFactory.getLogger(IndexWriter.class);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;
    private final ResponsibilityRepository responsibilities;

    IndexWriter(ElasticsearchClient client, ResponsibilityRepository responsibilities) {
        this.client = client;
        this.responsibilities = responsibilities;
    }

    /** Where to write, and whether it is an alias that must be there: a missing one would become an index by itself. */
    record Target(String index, boolean alias) {}

    /** Active people are written; the others, and those gone, are taken out. */
    void people(Target target, Collection<PersonId> asked, Collection<Person> people, Catalogue catalogue)
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
        send(target, operations);
    }

    void topics(Target target, Collection<String> gone, Catalogue catalogue) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        for (Topic topic : catalogue.topics().values()) {
            TopicDocument document = TopicDocument.of(topic, catalogue.text());
            operations.add(BulkOperation.of(
                    op -> op.index(index -> index.id(document.key()).document(document))));
        }
        gone.forEach(key -> operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(key)))));
        send(target, operations);
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

    private void send(Target target, List<BulkOperation> operations) throws IOException {
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse answer = client.bulk(BulkRequest.of(bulk -> bulk.index(target.index())
                .requireAlias(target.alias())
                .refresh(target.alias() ? Refresh.True : Refresh.False)
                .operations(operations)));
        for (BulkResponseItem item : answer.items()) {
            check(item);
        }
    }

    /** What may go better later stops the batch; a document that is refused for good must not block all others. */
    private static void check(BulkResponseItem item) throws IOException {
        ErrorCause error = item.error();
        if (error == null || (item.status() == NOT_FOUND && item.operationType() == OperationType.Delete)) {
            return;
        }
        boolean passing =
                item.status() == NOT_FOUND || item.status() == TOO_MANY_REQUESTS || item.status() >= SERVER_ERROR;
        if (passing) {
            throw new IOException("Elasticsearch did not take %s: %s".formatted(item.id(), error.reason()));
        }
        log.error("Elasticsearch refuses {} for good: {}", item.id(), error.reason());
    }
}
