package nl.raakpunt.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What citizens ask about a topic: a known question or name of it in a sentence of their own, at times mistyped. */
final class Askings {
    private static final List<String> OPENINGS = List.of(
            "",
            "goedemorgen,",
            "ik wil graag weten",
            "mijn buurman zegt dat het moet:",
            "hallo, een vraag:",
            "ik heb hier nog niets over gehoord,",
            "kunt u mij helpen met",
            "we zijn net verhuisd en",
            "mijn moeder vraagt",
            "vorige week belde ik ook al,");
    private static final double LEFT_OUT = 0.12;
    private static final double MISTYPED = 0.06;
    private static final int MOST_EXTRA = 5;

    private final List<String> vocabulary;

    Askings(List<Subject> subjects) {
        this.vocabulary = subjects.stream()
                .flatMap(subject -> Stream.concat(subject.questions().stream(), subject.names().stream()))
                .flatMap(text -> Stream.of(text.split("\\W+", -1)))
                .filter(word -> word.length() > 2)
                .distinct()
                .sorted()
                .toList();
    }

    String about(Subject subject, Random random) {
        List<String> sources = new ArrayList<>(subject.questions());
        sources.addAll(subject.names());
        sources.add(subject.title());
        String core = Stream.of(pick(sources, random).split("\\s+", -1))
                .filter(word -> random.nextDouble() >= LEFT_OUT)
                .map(word -> random.nextDouble() < MISTYPED ? mistyped(word, random) : word)
                .collect(Collectors.joining(" "));
        String extra = Stream.generate(() -> pick(vocabulary, random))
                .limit(random.nextInt(MOST_EXTRA))
                .collect(Collectors.joining(" "));
        String text = (pick(OPENINGS, random) + " " + core + " " + extra).strip();
        return text.isEmpty() ? subject.title() : text;
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String mistyped(String word, Random random) {
        return word.length() < 4
                ? word
                : new StringBuilder(word)
                        .deleteCharAt(random.nextInt(word.length()))
                        .toString();
    }
}
