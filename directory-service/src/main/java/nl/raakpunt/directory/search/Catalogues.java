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
    private final AtomicReference<@Nullable Catalogue> current = new AtomicReference<>();

    Catalogues(TopicRepository repository, StreetRepository streetRepository) {
        this.repository = repository;
        this.streetRepository = streetRepository;
    }

    Catalogue current() {
        Catalogue catalogue = current.get();
        return catalogue == null ? refresh() : catalogue;
    }

    /** Reads topics and areas again; analysing them is only done when something changed. */
    Catalogue refresh() {
        List<Topic> topics = repository.findAll().stream()
                .map(topic -> KnownTopics.enriched(topic, knowledge))
                .toList();
        List<Area> areas = repository.areas();
        List<Street> streets = streetRepository.findAll();
        Catalogue known = current.get();
        if (known != null && known.holds(topics, areas, streets)) {
            return known;
        }
        Catalogue fresh = Catalogue.of(topics, areas, streets);
        current.set(fresh);
        return fresh;
    }
}
