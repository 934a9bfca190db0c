package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import nl.raakpunt.directory.understanding.TopicModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks everything that ships with the service what made-up citizens ask, without any question having been finished. */
class CitizensQuestionsTests {
    private static final double SURE = 0.8;

    private static Catalogue catalogue;
    private static TopicModel model;
    private static MemoryIndex index;

    private record Asked(String product, String question) {}

    @BeforeAll
    static void learn() {
        Knowledge knowledge = KnowledgeFiles.shipped();
        List<Topic> topics = KnownTopics.enriched(
                subjects(knowledge).stream()
                        .map(CitizensQuestionsTests::official)
                        .toList(),
                knowledge);
        catalogue = Catalogue.of(topics, List.of());
        model = Training.model(catalogue, List.of(), Training.trial(topics, List.of()));
        index = MemoryIndex.of(catalogue);
    }

    @Test
    void theRightSubjectComesFirstForMostAndAmongThreeForNearlyAll() throws IOException {
        List<Asked> asked = asked("citizens-seen.txt");

        assertThat(share(asked, 1)).isGreaterThan(0.83);
        assertThat(share(asked, 3)).isGreaterThan(0.92);
    }

    @Test
    void alsoForQuestionsThatNobodyLookedAtWhileWritingTheLanguageThatShips() throws IOException {
        List<Asked> asked = asked("citizens-apart.txt");

        assertThat(share(asked, 1)).isGreaterThan(0.77);
        assertThat(share(asked, 3)).isGreaterThan(0.87);
    }

    @Test
    void whatIsSureIsRight() throws IOException {
        List<Asked> sure = asked("citizens-apart.txt").stream()
                .filter(one -> !ranked(one).isEmpty() && ranked(one).getFirst().confidence() >= SURE)
                .toList();

        assertThat(sure).hasSizeGreaterThan(60);
        assertThat(share(sure, 1)).isGreaterThan(SURE);
    }

    private static double share(List<Asked> asked, int places) {
        long found = asked.stream()
                .filter(one -> ranked(one).stream()
                        .limit(places)
                        .anyMatch(match -> match.topic().key().equals(key(one.product()))))
                .count();
        return (double) found / asked.size();
    }

    private static List<TopicMatch> ranked(Asked one) {
        QuestionWords words = QuestionWords.of(one.question(), catalogue.text());
        return LearnedRanking.rank(one.question(), words, index.scores(words), model, catalogue, 3);
    }

    /** Products that are told of together are one subject, as in a municipality's catalogue. */
    private static List<Set<String>> subjects(Knowledge knowledge) {
        List<Set<String>> subjects = new ArrayList<>();
        for (Knowledge.Block block : knowledge.blocks()) {
            if (subjects.stream().noneMatch(known -> known.containsAll(block.headers()))) {
                subjects.add(block.headers());
            }
        }
        return subjects;
    }

    private static KnownTopics.Official official(Set<String> products) {
        List<String> names =
                products.stream().sorted().map(CitizensQuestionsTests::name).toList();
        Topic bare = new Topic(key(products), names.getFirst(), null, null, names, List.of(), null, false, 8, null);
        return new KnownTopics.Official(bare, products);
    }

    private static String name(String product) {
        return product.replaceFirst("^title:", "").replace('_', ' ');
    }

    private static String key(Set<String> products) {
        return String.join("|", new LinkedHashSet<>(products.stream().sorted().toList()));
    }

    private static String key(String product) {
        String wanted = product.toLowerCase(Locale.ROOT);
        return catalogue.topics().keySet().stream()
                .filter(key -> List.of(key.split("\\|", -1)).contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No subject has the product " + product));
    }

    private static List<Asked> asked(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(CitizensQuestionsTests.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(row -> new Asked(row[0], row[1]))
                    .toList();
        }
    }
}
