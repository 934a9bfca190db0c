package nl.raakpunt.directory.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Street;
import nl.raakpunt.directory.topic.StreetRepository;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the current catalogue at hand; the database stays the truth. */
@Component
class Catalogues {
    private final TopicRepository repository;
    private final StreetRepository streetRepository;
    private final Knowledge knowledge = KnowledgeFiles.shipped();
    private final AtomicReference<@Nullable Made> current = new AtomicReference<>();

    /** A catalogue and what is stored that it was made of. */
    private record Made(List<Topic> topics, List<Area> areas, List<Street> streets, Catalogue catalogue) {
        boolean isOf(List<Topic> storedTopics, List<Area> storedAreas, List<Street> storedStreets) {
            return topics.equals(storedTopics) && areas.equals(storedAreas) && streets.equals(storedStreets);
        }
    }

    Catalogues(TopicRepository repository, StreetRepository streetRepository) {
        this.repository = repository;
        this.streetRepository = streetRepository;
    }

    Catalogue current() {
        Made made = current.get();
        return made == null ? refresh() : made.catalogue();
    }

    /** Reads topics and areas again; adding what ships and analysing is only done when something changed. */
    Catalogue refresh() {
        List<Topic> topics = repository.findAll();
        List<Area> areas = repository.areas();
        List<Street> streets = streetRepository.findAll();
        Made made = current.get();
        if (made != null && made.isOf(topics, areas, streets)) {
            return made.catalogue();
        }
        List<Topic> enriched = KnownTopics.enriched(
                topics.stream().map(KnownTopics.Official::of).toList(), knowledge);
        Catalogue fresh = Catalogue.of(enriched, topics, areas, streets);
        current.set(new Made(topics, areas, streets, fresh));
        return fresh;
    }
}
