package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often the right topic came first, came among the first three, and its mean reciprocal rank. */
record RetrievalScore(String name, int questions, double first, double firstThree, double meanReciprocalRank) {

    /** A question, its right topic and the topics found, best first. */
    record Outcome(String text, String label, List<String> found) {
        int rank() {
            return found.indexOf(label) + 1;
        }
    }

    static RetrievalScore of(String name, List<Outcome> outcomes) {
        List<Integer> ranks =
                new ArrayList<>(outcomes.stream().map(Outcome::rank).toList());
        int all = ranks.size();
        return new RetrievalScore(
                name,
                all,
                (double) ranks.stream().filter(rank -> rank == 1).count() / all,
                (double) ranks.stream().filter(rank -> rank >= 1 && rank <= 3).count() / all,
                ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).sum() / all);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s n=%d  hit@1 %.3f  hit@3 %.3f  MRR %.3f",
                name,
                questions,
                first,
                firstThree,
                meanReciprocalRank);
    }
}
