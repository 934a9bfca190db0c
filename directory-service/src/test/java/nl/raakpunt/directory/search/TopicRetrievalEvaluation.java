package nl.raakpunt.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.raakpunt.directory.search.RetrievalScore.Outcome;
import nl.raakpunt.directory.search.SharedQuestions.Question;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.testing.TestElasticsearch;

/** Asks real citizen questions and counts how often the right topic comes first, beside two baselines. */
final class TopicRetrievalEvaluation {
    private static final int DEPTH = 10;
    private static final double[] BOUNDS = {0, 0.2, 0.4, 0.6, 0.8, 1.0001};

    private final List<Outcome> ours = new ArrayList<>();
    private final List<Outcome> bm25 = new ArrayList<>();
    private final List<Outcome> allWords = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(double confidence, boolean confident, boolean right) {}

    /** The three ways on the same questions. */
    record Result(RetrievalScore ours, RetrievalScore bm25, RetrievalScore allWords, double confidentRight) {}

    public static void main(String[] arguments) throws IOException {
        try (ElasticsearchServer server = TestElasticsearch.shared()) {
            new TopicRetrievalEvaluation().run(server, true);
        }
    }

    Result run(ElasticsearchServer server, boolean misses) throws IOException {
        try (TestSearch search = new TestSearch(server, "evaluation", SharedQuestions.topics())) {
            Baselines baselines = new Baselines(search.client());
            baselines.fill(SharedQuestions.topics());
            for (Question question : SharedQuestions.questions()) {
                ask(question, search, baselines);
            }
        }
        Result result = new Result(
                RetrievalScore.of("Raakpunt, nothing learned", ours),
                RetrievalScore.of("plain BM25", bm25),
                RetrievalScore.of("all words within one field", allWords),
                share(answers.stream().filter(Answer::confident).toList()));
        print(result, misses);
        return result;
    }

    private void ask(Question question, TestSearch search, Baselines baselines) throws IOException {
        List<TopicMatch> found = search.find(question.text(), DEPTH);
        List<String> keys = found.stream().map(match -> match.topic().key()).toList();
        ours.add(new Outcome(question.text(), question.label(), keys));
        bm25.add(new Outcome(question.text(), question.label(), baselines.bm25(question.text())));
        allWords.add(new Outcome(question.text(), question.label(), baselines.allWordsInOneField(question.text())));
        if (!found.isEmpty()) {
            TopicMatch best = found.getFirst();
            answers.add(new Answer(
                    best.confidence(), best.confident(), keys.getFirst().equals(question.label())));
        }
    }

    private void print(Result result, boolean misses) {
        print("%s%n%s%n%s%n", result.ours(), result.bm25(), result.allWords());
        List<Answer> confident = answers.stream().filter(Answer::confident).toList();
        print("given with confidence: %d of %d, right %.3f%n", confident.size(), ours.size(), share(confident));
        for (int band = 0; band + 1 < BOUNDS.length; band++) {
            double low = BOUNDS[band];
            double high = BOUNDS[band + 1];
            List<Answer> within = answers.stream()
                    .filter(answer -> answer.confidence() >= low && answer.confidence() < high)
                    .toList();
            print(
                    "confidence %.1f-%.1f: %d answers, right %.3f%n",
                    low, Math.min(1, high), within.size(), share(within));
        }
        if (misses) {
            ours.stream().filter(outcome -> outcome.rank() != 1).forEach(TopicRetrievalEvaluation::print);
        }
    }

    private static void print(Outcome miss) {
        List<String> found = miss.found().subList(0, Math.min(3, miss.found().size()));
        print("%d  %s%n   right: %s, found: %s%n", miss.rank(), miss.text(), miss.label(), found);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private static double share(List<Answer> answers) {
        return answers.isEmpty()
                ? 0
                : (double) answers.stream().filter(Answer::right).count() / answers.size();
    }
}
