package nl.raakpunt.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.search.PendingChanges.Kind;
import nl.raakpunt.directory.search.PendingChanges.Pending;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import org.springframework.stereotype.Component;

/** Brings what changed from PostgreSQL to Elasticsearch. */
@Component
class Projection {
    /**
     * Taken off the queue in one transaction: a large first load then starts over at most this much after a failure. After
     * each of them the stream runs dry, which takes a second.
     */
    static final int CHUNK = 100_000;

    private static final int PAGE = 1_000;

    private final PendingChanges pending;
    private final Catalogues catalogues;
    private final PeopleReader people;
    private final IndexContents contents;
    private final ResponsibilityRepository responsibilities;
    private final BulkStreams streams;

    Projection(
            PendingChanges pending,
            Catalogues catalogues,
            PeopleReader people,
            IndexContents contents,
            ResponsibilityRepository responsibilities,
            BulkStreams streams) {
        this.pending = pending;
        this.catalogues = catalogues;
        this.people = people;
        this.contents = contents;
        this.responsibilities = responsibilities;
        this.streams = streams;
    }

    /** Brings the oldest changes over and says how many there were. The caller's transaction takes them off the queue. */
    int projectSome(IndexTargets targets) throws IOException {
        List<Pending> changes = pending.oldest(CHUNK);
        // Read after the queue, so that it holds at least what the queue speaks of; and always, for other instances'
        // work.
        Catalogue catalogue = catalogues.refresh();
        if (changes.isEmpty()) {
            return 0;
        }
        // Drawn after the queue was read and before anything else is, so that whoever draws a higher one reads what we
        // take off the queue, and may overwrite us.
        long stamp = pending.stamp();
        Set<String> concerned = peopleConcerned(ids(changes, Kind.TOPIC), targets);
        streams.run(targets, stream -> {
            addTopics(stream, ids(changes, Kind.TOPIC), stamp, catalogue);
            addPeople(stream, ids(changes, Kind.PERSON), stamp, catalogue);
        });
        pending.add(Kind.PERSON, concerned);
        pending.done(changes);
        return changes.size();
    }

    /** All topics are written: a new topic can teach the analysis parts of words that others hold too. */
    private static void addTopics(BulkStream stream, List<String> changed, long stamp, Catalogue catalogue)
            throws IOException {
        if (!changed.isEmpty()) {
            List<String> gone = changed.stream()
                    .filter(key -> !catalogue.topics().containsKey(key))
                    .toList();
            stream.add(() -> TopicDocument.writes(catalogue, gone, stamp));
        }
    }

    private void addPeople(BulkStream stream, List<String> changed, long stamp, Catalogue catalogue)
            throws IOException {
        for (int start = 0; start < changed.size(); start += PAGE) {
            List<PersonId> asked = changed.subList(start, Math.min(start + PAGE, changed.size())).stream()
                    .map(PersonId::of)
                    .toList();
            PeoplePage page = people.read(stamp, asked);
            stream.add(() -> page.writes(catalogue));
        }
    }

    /** Those who are responsible for these topics now, and those who were: they are only known to the index. */
    private Set<String> peopleConcerned(Collection<String> topics, IndexTargets targets) throws IOException {
        if (topics.isEmpty()) {
            return Set.of();
        }
        Set<String> concerned = new TreeSet<>(contents.responsibleFor(topics, targets));
        responsibilities
                .ofTopics(topics)
                .forEach(part -> concerned.add(part.person().toString()));
        return concerned;
    }

    private static List<String> ids(List<Pending> changes, Kind kind) {
        List<String> ids = new ArrayList<>();
        changes.stream().filter(change -> change.kind() == kind).forEach(change -> ids.add(change.id()));
        return ids;
    }
}
