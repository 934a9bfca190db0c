package nl.raakpunt.directory.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.raakpunt.directory.search.PendingChanges.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares the index with the database now and then, and queues what differs. */
@Component
class DriftWatch {
    private static final Logger log = LoggerFactory.getLogger(DriftWatch.class);

    /** Beyond this, building the index anew is less work than finding out who differs. */
    private static final long MOST_ONE_BY_ONE = 100_000;

    /** Read together: with a million people about thirty thousand marks. */
    private static final int BUCKETS_AT_ONCE = 8;

    private final SearchSettings settings;
    private final SearchIndex index;
    private final IndexContents contents;
    private final Marks marks;
    private final Catalogues catalogues;
    private final PendingChanges pending;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private volatile @Nullable Found found;
    private Set<String> healed = Set.of();

    DriftWatch(
            SearchSettings settings,
            SearchIndex index,
            IndexContents contents,
            Marks marks,
            Catalogues catalogues,
            PendingChanges pending,
            Rebuilds rebuilds,
            Clock clock) {
        this.settings = settings;
        this.index = index;
        this.contents = contents;
        this.marks = marks;
        this.catalogues = catalogues;
        this.pending = pending;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** How many documents were missing, outdated or too many, and when that was seen. */
    record Found(long people, long topics, Instant at) {
        long all() {
            return people + topics;
        }
    }

    /** The latest comparison; {@code null} before the first one. */
    @Nullable
    Found found() {
        return found;
    }

    /** To be called when the queue is empty: what waits there differs by right. */
    void checkNowAndThen() throws IOException {
        Found latest = found;
        if (latest == null || !latest.at().plus(settings.driftInterval()).isAfter(clock.instant())) {
            check();
        }
    }

    void check() throws IOException {
        Map<Integer, Marks.Bucket> differing = differingBuckets();
        long within =
                differing.values().stream().mapToLong(Marks.Bucket::people).sum();
        if (within > MOST_ONE_BY_ONE) {
            log.warn("Too much of the index does not match the database; it is built anew");
            rebuilds.ask("Too much of the index did not match the database.");
            found = new Found(within, 0, clock.instant());
            return;
        }
        List<String> people = notQueued(Kind.PERSON, differingPeople(differing.keySet()));
        List<String> topics = notQueued(Kind.TOPIC, differingTopics());
        found = new Found(people.size(), topics.size(), clock.instant());
        heal(people, topics);
    }

    /** As the side that has more people in it says. */
    private Map<Integer, Marks.Bucket> differingBuckets() throws IOException {
        Map<Integer, Marks.Bucket> stored = marks.buckets();
        Map<Integer, Marks.Bucket> indexed = contents.buckets(index.alias(IndexKind.PEOPLE));
        Map<Integer, Marks.Bucket> differing = new HashMap<>(stored);
        indexed.forEach((number, bucket) ->
                differing.merge(number, bucket, (one, other) -> one.people() >= other.people() ? one : other));
        differing.keySet().removeIf(number -> Objects.equals(stored.get(number), indexed.get(number)));
        return differing;
    }

    private Set<String> differingPeople(Collection<Integer> buckets) throws IOException {
        List<Integer> all = List.copyOf(buckets);
        Set<String> people = new TreeSet<>();
        for (int start = 0; start < all.size(); start += BUCKETS_AT_ONCE) {
            List<Integer> some = all.subList(start, Math.min(all.size(), start + BUCKETS_AT_ONCE));
            people.addAll(differing(marks.in(some), contents.in(index.alias(IndexKind.PEOPLE), some)));
        }
        return people;
    }

    private Set<String> differingTopics() throws IOException {
        Map<String, Long> stored = new HashMap<>();
        catalogues.refresh().topics().forEach((key, topic) -> stored.put(key, TopicDocument.markOf(topic)));
        return differing(stored, contents.topics(index.alias(IndexKind.TOPICS)));
    }

    private static Set<String> differing(Map<String, Long> stored, Map<String, Long> indexed) {
        Set<String> ids = new HashSet<>(stored.keySet());
        ids.addAll(indexed.keySet());
        ids.removeIf(id -> Objects.equals(stored.get(id), indexed.get(id)));
        return ids;
    }

    private List<String> notQueued(Kind kind, Set<String> ids) {
        return ids.isEmpty() ? List.of() : pending.notQueued(kind, ids);
    }

    /** What differs again after it was written is refused by the index for its stamp; only a new one helps. */
    private void heal(List<String> people, List<String> topics) {
        List<String> all = new ArrayList<>(people);
        all.addAll(topics);
        if (all.isEmpty()) {
            healed = Set.of();
            return;
        }
        log.warn(
                "The index does not match the database: {} people, {} topics; brought over again",
                people.size(),
                topics.size());
        if (all.stream().anyMatch(healed::contains)) {
            rebuilds.ask("Some of the index did not match the database after it was brought over again.");
        }
        healed = Set.copyOf(all);
        pending.add(Kind.PERSON, people);
        pending.add(Kind.TOPIC, topics);
    }
}
