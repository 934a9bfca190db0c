package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.KnowledgeFiles;

/** Everything that ships with the service, as the catalogue of a municipality that has a topic for each. */
final class ShippedSubjects {
    private static final InMemory ASKED = InMemory.of(KnownTopics.enriched(officials(), KnowledgeFiles.shipped()));

    private ShippedSubjects() {}

    /** Learned once for all tests. */
    static InMemory asked() {
        return ASKED;
    }

    /** Products that are told of together are one subject, as in a municipality's catalogue. */
    static List<KnownTopics.Official> officials() {
        List<Set<String>> subjects = new ArrayList<>();
        for (Knowledge.Block block : KnowledgeFiles.shipped().blocks()) {
            if (subjects.stream().noneMatch(known -> known.containsAll(block.headers()))) {
                subjects.add(block.headers());
            }
        }
        return subjects.stream().map(ShippedSubjects::official).toList();
    }

    private static KnownTopics.Official official(Set<String> products) {
        List<String> names =
                products.stream().sorted().map(ShippedSubjects::name).toList();
        Topic bare = new Topic(key(products), names.getFirst(), null, null, names, List.of(), null, false, 8, null);
        return new KnownTopics.Official(bare, products);
    }

    private static String name(String product) {
        return product.replaceFirst("^title:", "").replace('_', ' ');
    }

    private static String key(Set<String> products) {
        return String.join("|", products.stream().sorted().toList());
    }
}
