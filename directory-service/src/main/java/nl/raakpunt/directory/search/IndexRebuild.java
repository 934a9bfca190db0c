package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonRepository;
import org.springframework.stereotype.Component;

/** Builds both indexes anew from PostgreSQL; until they are complete, the old ones are searched and kept up to date. */
@Component
class IndexRebuild {
    private static final int PAGE = 1_000;

    /** Changes that come in meanwhile wait for no more people than this. */
    private static final int SLICE = 10 * PAGE;

    private final SearchIndex index;
    private final BulkStreams streams;
    private final Catalogues catalogues;
    private final PersonRepository people;
    private final PeopleReader reader;
    private final PendingChanges pending;
    private final Rebuilds rebuilds;

    IndexRebuild(
            SearchIndex index,
            BulkStreams streams,
            Catalogues catalogues,
            PersonRepository people,
            PeopleReader reader,
            PendingChanges pending,
            Rebuilds rebuilds) {
        this.index = index;
        this.streams = streams;
        this.catalogues = catalogues;
        this.people = people;
        this.reader = reader;
        this.pending = pending;
        this.rebuilds = rebuilds;
    }

    /** Brings over what is queued, to these indexes. */
    interface Queue {
        void drain(IndexTargets targets) throws IOException;
    }

    /** Changes made meanwhile go to the new indexes as well, so that none is lost at the swap. */
    void run(Queue queue) throws IOException {
        rebuilds.started();
        boolean searched = index.isCurrent();
        index.removeLeftovers();
        Map<IndexKind, String> names = Map.of(
                IndexKind.TOPICS, index.create(IndexKind.TOPICS), IndexKind.PEOPLE, index.create(IndexKind.PEOPLE));
        IndexTargets fresh = IndexTargets.fresh(names);
        // Indexes of another definition may refuse today's documents; they are only searched until the swap.
        IndexTargets both = searched ? IndexTargets.searched(index).and(fresh) : fresh;
        writeTopics(fresh);
        writeEveryone(fresh, () -> queue.drain(both));
        index.publish(names);
        rebuilds.finished();
    }

    private void writeTopics(IndexTargets fresh) throws IOException {
        long stamp = pending.stamp();
        Catalogue catalogue = catalogues.refresh();
        streams.run(fresh, stream -> stream.add(() -> TopicDocument.writes(catalogue, List.of(), stamp)));
    }

    private void writeEveryone(IndexTargets fresh, Slices.Pause pause) throws IOException {
        try {
            streams.run(fresh, stream -> {
                Slices slices = new Slices(stream, pause);
                people.findAll(PAGE, slices::add);
                slices.end();
            });
        } catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    /** Everyone in parts, with a pause after each: what was read must be written before a change of it can be. */
    private final class Slices {
        private final BulkStream stream;
        private final Pause pause;
        private long stamp = pending.stamp();
        private long done;
        private int size;

        Slices(BulkStream stream, Pause pause) {
            this.stream = stream;
            this.pause = pause;
        }

        /** Time for the changes that came in. */
        interface Pause {
            void take() throws IOException;
        }

        void add(List<Person> batch) {
            try {
                PeoplePage page = reader.complete(stamp, batch);
                Catalogue catalogue = catalogues.current();
                stream.add(() -> page.writes(catalogue));
                size += batch.size();
                if (size >= SLICE) {
                    end();
                }
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
            // Before the next batch is read, so that a change made after that gets a higher one.
            stamp = pending.stamp();
        }

        void end() throws IOException {
            stream.finish();
            done += size;
            size = 0;
            rebuilds.reached(done);
            pause.take();
        }
    }
}
