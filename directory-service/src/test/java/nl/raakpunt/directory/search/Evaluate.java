package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.EvaluationFiles.Question;
import nl.raakpunt.directory.search.EvaluationFiles.TopicRow;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.testing.TestElasticsearch;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import nl.raakpunt.directory.understanding.TopicModel;
import tools.jackson.databind.json.JsonMapper;

/** Measures how often the right topic comes first, on a real Elasticsearch, beside two simpler ways of searching. */
public final class Evaluate {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double SURE = 0.8;
    private static final String BASELINE = "evaluate-baseline";
    private static final float STEMMED = 0.95F;
    private static final int MOST = 50;
    private static final String HOW =
            "the command is mvn -q -Pevaluate -Dtopics=FILE [-Dtrain=FILE] -Dtest=FILE -Djson=OUT [-Dfolds=5] [-Dnoise=typos]";

    private final ElasticsearchClient client;
    private final List<Topic> topics;
    private final List<TopicRow> rows;
    private final List<Asked> asked = new ArrayList<>();

    private Evaluate(ElasticsearchClient client, List<TopicRow> rows, Knowledge knowledge) {
        this.client = client;
        this.rows = rows;
        this.topics = KnownTopics.enriched(rows.stream().map(Evaluate::official).toList(), knowledge);
    }

    private record Asked(Question question, List<TopicMatch> ranked, int allWords, int bm25, double millis) {
        int place() {
            return IntStream.range(0, ranked.size())
                            .filter(at -> ranked.get(at).topic().key().equals(question.label()))
                            .findFirst()
                            .orElse(-1)
                    + 1;
        }

        boolean sure() {
            return !ranked.isEmpty() && ranked.getFirst().confidence() >= SURE;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        Arrays.stream(arguments).map(one -> one.split("=", 2)).forEach(pair -> options.put(pair[0], pair[1]));
        try {
            evaluate(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void evaluate(Map<String, String> options) throws IOException {
        for (String needed : List.of("topics", "test", "json")) {
            if (option(options, needed).isEmpty()) {
                throw new IllegalArgumentException("Give -D" + needed + "=FILE; " + HOW);
            }
        }
        List<TopicRow> topics = EvaluationFiles.topics(file(options, "topics"));
        List<Question> test = EvaluationFiles.questions(file(options, "test"));
        List<Question> train =
                option(options, "train").isEmpty() ? List.of() : EvaluationFiles.questions(file(options, "train"));
        Path out = file(options, "json");
        if (out.getParent() != null) {
            Files.createDirectories(out.getParent());
        }
        tellOfOthers(topics, train, "-Dtrain is about a topic that -Dtopics lacks, and teaches nothing");
        tellOfOthers(topics, test, "-Dtest is about a topic that -Dtopics lacks, and counts as missed");
        int folds = folds(option(options, "folds"));
        boolean typos = typos(option(options, "noise"));
        try (var server = TestElasticsearch.shared();
                ElasticsearchClient client = ElasticsearchClient.of(
                        builder -> builder.host(server.uri().toString()))) {
            Evaluate evaluate = new Evaluate(client, topics, KnowledgeFiles.shipped());
            evaluate.run(train, test, folds, typos);
            evaluate.report(out);
        }
    }

    private static int folds(String given) {
        if (!given.matches("[0-9]{0,4}")) {
            throw new IllegalArgumentException("-Dfolds is a number, not " + given);
        }
        return given.isEmpty() ? 0 : Integer.parseInt(given);
    }

    private static boolean typos(String given) {
        return switch (given) {
            case "typos" -> true;
            case "", "none" -> false;
            default -> throw new IllegalArgumentException("-Dnoise is typos or none, not " + given);
        };
    }

    private static void tellOfOthers(List<TopicRow> topics, List<Question> questions, String what) {
        Set<String> known = topics.stream().map(TopicRow::label).collect(Collectors.toSet());
        questions.stream()
                .filter(question -> !known.contains(question.label()))
                .forEach(question -> System.out.printf("%s: %s (%s)%n", what, question.label(), question.text()));
    }

    private void run(List<Question> train, List<Question> test, int folds, boolean typos) throws IOException {
        fillBaseline();
        for (int fold = 0; fold < Math.max(1, folds); fold++) {
            List<Question> known = new ArrayList<>(train);
            List<Question> asking = new ArrayList<>();
            for (int at = 0; at < test.size(); at++) {
                (folds > 1 && at % folds != fold ? known : asking).add(test.get(at));
            }
            if (!asking.isEmpty()) {
                ask(fold, known, asking, typos);
            }
        }
    }

    private void ask(int fold, List<Question> known, List<Question> asking, boolean typos) throws IOException {
        List<Topic> taught = topics.stream().map(topic -> taught(topic, known)).toList();
        Catalogue catalogue = Catalogue.of(
                taught,
                rows.stream()
                        .map(Evaluate::official)
                        .map(KnownTopics.Official::topic)
                        .toList(),
                List.of(),
                List.of());
        List<Lesson> lessons = known.stream()
                .map(one -> new Lesson(one.label(), one.text(), true))
                .toList();
        TopicModel model = Training.model(catalogue, lessons, Training.trial(taught, lessons));
        String index = "evaluate-topics-" + fold;
        client.indices()
                .create(create -> create.withJson(new StringReader(IndexKind.TOPICS.definition()))
                        .index(index));
        List<BulkOperation> writes = new ArrayList<>();
        for (IndexWrite write : TopicDocument.writes(catalogue, List.of(), 1)) {
            writes.add(BulkOperation.of(op -> op.index(
                    put -> put.index(index).id(write.id()).document(Objects.requireNonNull(write.document())))));
        }
        require(!client.bulk(bulk -> bulk.refresh(Refresh.True).operations(writes))
                .errors());
        for (Question question : asking) {
            String written = typos ? misspelled(question.text()) : question.text();
            long start = System.nanoTime();
            String text = Focus.of(written, model::clarity);
            QuestionWords words = QuestionWords.of(text, catalogue.text());
            Map<String, Double> lexical = words.isEmpty() ? Map.of() : search(index, TopicQuery.of(words));
            List<TopicMatch> ranked = LearnedRanking.rank(text, words, lexical, model, catalogue, MOST);
            double millis = (System.nanoTime() - start) / 1e6;
            asked.add(
                    new Asked(question, ranked, place(allWords(text), question), place(plain(text), question), millis));
        }
    }

    private Map<String, Double> search(String index, Query query) throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Hit<Void> hit : client.search(
                        search -> search.index(index).query(query).size(MOST).source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits()) {
            scores.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.score()));
        }
        return scores;
    }

    private int place(Query query, Question question) throws IOException {
        return List.copyOf(search(BASELINE, query).keySet()).indexOf(question.label()) + 1;
    }

    /** The way of today's contact-centre systems: one field has to hold every word, give or take a letter. */
    private static Query allWords(String text) {
        return Query.of(query -> query.disMax(best -> best.queries(
                everyWord(PlainDutch.WORDS.of(text), 1, "title", "upl", "synonyms"),
                everyWord(PlainDutch.STEMS.of(text), STEMMED, "title_stems", "upl_stems", "synonyms_stems"))));
    }

    private static Query everyWord(String words, float boost, String first, String... others) {
        return Query.of(query -> query.multiMatch(match -> match.query(words)
                .type(TextQueryType.BestFields)
                .fields(first, others)
                .fuzziness("AUTO")
                .minimumShouldMatch("100%")
                .boost(boost)));
    }

    private static Query plain(String text) {
        return Query.of(query -> query.match(match -> match.field("all").query(PlainDutch.STEMS.of(text))));
    }

    private void fillBaseline() throws IOException {
        String text = "{\"type\":\"text\",\"analyzer\":\"whitespace\"}";
        String mapping =
                "{\"mappings\":{\"dynamic_templates\":[{\"texts\":{\"match\":\"*\",\"mapping\":%s}}]}}".formatted(text);
        client.indices()
                .create(create -> create.withJson(new StringReader(mapping)).index(BASELINE));
        List<BulkOperation> writes = new ArrayList<>();
        for (TopicRow row : rows) {
            Map<String, String> document = new HashMap<>();
            add(document, "title", row.title());
            add(document, "upl", String.join("\n", row.upl()));
            add(document, "synonyms", String.join("\n", row.synonyms()));
            writes.add(BulkOperation.of(
                    op -> op.index(put -> put.index(BASELINE).id(row.label()).document(document))));
        }
        require(!client.bulk(bulk -> bulk.refresh(Refresh.True).operations(writes))
                .errors());
    }

    private static void add(Map<String, String> document, String field, String text) {
        String stems = PlainDutch.STEMS.of(text);
        document.put(field, PlainDutch.WORDS.of(text));
        document.put(field + "_stems", stems);
        document.merge("all", stems, (one, other) -> one + " " + other);
    }

    private void report(Path out) throws IOException {
        for (Asked one : asked) {
            if (one.place() != 1) {
                System.out.printf(
                        Locale.ROOT,
                        "missed (place %d): %s -> %s instead of %s%n",
                        one.place(),
                        one.question().text(),
                        one.ranked().isEmpty()
                                ? "nothing"
                                : one.ranked().getFirst().topic().key(),
                        one.question().label());
            }
        }
        List<Integer> places = asked.stream().map(Asked::place).toList();
        List<Asked> sure = asked.stream().filter(Asked::sure).toList();
        double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("n", asked.size());
        result.put("top1", within(places, 1));
        result.put("top3", within(places, 3));
        result.put(
                "mrr",
                places.stream()
                                .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                                .sum()
                        / asked.size());
        result.put(
                "noAnswer",
                share(asked.stream().filter(one -> one.ranked().isEmpty()).count(), asked.size()));
        result.put(
                "oneName",
                Map.of("coverage", share(sure.size(), asked.size()), "precision", share(right(sure), sure.size())));
        result.put("calibration", calibration());
        result.put("meanMs", Arrays.stream(millis).average().orElse(0));
        result.put("p99Ms", millis[(int) Math.ceil(0.99 * millis.length) - 1]);
        result.put(
                "baselines",
                Map.of(
                        "allWordsInOneField",
                                tops(asked.stream().map(Asked::allWords).toList()),
                        "bm25", tops(asked.stream().map(Asked::bm25).toList())));
        result.forEach((name, value) -> System.out.printf("%-12s %s%n", name, value));
        Files.writeString(out, JSON.writeValueAsString(result));
    }

    private List<Map<String, Object>> calibration() {
        List<Map<String, Object>> bins = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            int bin = tenth;
            List<Asked> within = asked.stream()
                    .filter(one -> !one.ranked().isEmpty())
                    .filter(one -> Math.min(9, (int) (one.ranked().getFirst().confidence() * 10)) == bin)
                    .toList();
            if (!within.isEmpty()) {
                bins.add(Map.of(
                        "from",
                        bin / 10.0,
                        "to",
                        (bin + 1) / 10.0,
                        "n",
                        within.size(),
                        "right",
                        share(right(within), within.size())));
            }
        }
        return bins;
    }

    private static long right(List<Asked> answers) {
        return answers.stream().filter(one -> one.place() == 1).count();
    }

    private static Map<String, Double> tops(List<Integer> places) {
        return Map.of("top1", within(places, 1), "top3", within(places, 3));
    }

    private static double within(List<Integer> places, int most) {
        return share(places.stream().filter(place -> place > 0 && place <= most).count(), places.size());
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** One letter swapped, left out or doubled in about every third longer word; the same at every run. */
    private static String misspelled(String text) {
        Random random = new Random(text.length() * 31L + text.charAt(0));
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            words.add(word.length() >= 5 && random.nextInt(3) == 0 ? misspelled(word, random) : word);
        }
        return String.join(" ", words);
    }

    private static String misspelled(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 3);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }

    private static KnownTopics.Official official(TopicRow row) {
        List<String> names = new ArrayList<>(row.upl());
        names.addAll(row.synonyms());
        Topic topic = new Topic(row.label(), row.title(), null, null, names, List.of(), null, false, 8, null);
        return new KnownTopics.Official(topic, Set.copyOf(row.products()));
    }

    private static Topic taught(Topic topic, List<Question> known) {
        List<String> questions = new ArrayList<>(topic.exampleQuestions());
        known.stream()
                .filter(one -> one.label().equals(topic.key()))
                .map(Question::text)
                .forEach(questions::add);
        return new Topic(topic.key(), topic.title(), null, null, topic.synonyms(), questions, null, false, 8, null);
    }

    private static Path file(Map<String, String> options, String name) {
        return Path.of(option(options, "from")).resolve(option(options, name));
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static void require(boolean done) throws IOException {
        if (!done) {
            throw new IOException("Elasticsearch refused to take the topics");
        }
    }
}
