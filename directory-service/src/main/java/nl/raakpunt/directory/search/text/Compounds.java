package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits Dutch compounds into known parts: "parkeervergunningaanvraag" is parkeer, vergunning and aanvraag. */
final class Compounds {
    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_LEARNED = 4;
    private static final int SHORTEST_REST = 3;
    private static final int SHORTEST_HALF = 5;
    private static final Set<String> CURATED = WordLists.words("parts.txt");
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n", "er");
    private static final List<String> ENDINGS = List.of("", "en", "s", "e", "n");

    private final Set<String> parts = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    private Compounds() {
        CURATED.forEach(this::learn);
    }

    /** A list with compounds in it would stop at the compound, so a word that can be split is not taken as a part. */
    static Compounds learnedFrom(Collection<String> vocabulary) {
        Compounds compounds = new Compounds();
        vocabulary.stream()
                .filter(word ->
                        word.length() >= SHORTEST_LEARNED && word.chars().allMatch(Character::isLetter))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(word -> compounds.whole(word).isEmpty())
                .forEach(compounds::learn);
        return compounds;
    }

    /** The parts of a compound, or nothing when the word is no compound of known parts. */
    List<String> split(String word) {
        if (word.length() < SHORTEST_COMPOUND || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        if (parts.contains(word)) {
            return List.of();
        }
        List<String> whole = whole(word);
        return whole.isEmpty() ? halfKnown(word) : whole;
    }

    private void learn(String part) {
        parts.add(part);
        if (part.length() >= SHORTEST_LEARNED) {
            stems.add(Forms.stem(part));
        }
    }

    /** The last part is inflected like any word: the "palen" of "laadpalen" is known as "paal". */
    private boolean known(String part, boolean last) {
        return parts.contains(part) || (last && part.length() >= SHORTEST_LEARNED && stems.contains(Forms.stem(part)));
    }

    private List<String> whole(String word) {
        if (word.length() < SHORTEST_COMPOUND) {
            return List.of();
        }
        // best.get(i) covers the word from its i-th letter on.
        List<@Nullable List<String>> best = new ArrayList<>(Collections.nCopies(word.length() + 1, null));
        best.set(word.length(), List.of());
        for (int start = word.length() - 1; start >= 0; start--) {
            best.set(start, cover(word, start, best));
        }
        List<String> cover = best.getFirst();
        return cover == null || cover.size() < 2 ? List.of() : cover;
    }

    /** The fewest parts win: the longer a part, the less it says by accident. */
    private @Nullable List<String> cover(String word, int start, List<@Nullable List<String>> best) {
        List<String> shortest = null;
        for (int end = start + 2; end <= word.length(); end++) {
            String part = word.substring(start, end);
            if (part.length() == word.length() || !known(part, end == word.length())) {
                continue;
            }
            for (String link : end == word.length() ? ENDINGS.subList(0, 1) : joints(word, end)) {
                List<String> rest = best.get(end + link.length());
                if (rest != null && (shortest == null || rest.size() + 1 <= shortest.size())) {
                    shortest = new ArrayList<>(List.of(part));
                    shortest.addAll(rest);
                }
            }
        }
        return shortest;
    }

    private static List<String> joints(String word, int end) {
        String rest = word.substring(end);
        List<String> joints = new ArrayList<>();
        LINKS.stream().filter(rest::startsWith).forEach(joints::add);
        ENDINGS.stream()
                .filter(ending -> !ending.isEmpty() && ending.equals(rest))
                .forEach(joints::add);
        return joints;
    }

    /** "zandsuppletiesubsidie": one known part says much, also when the other is not known; the last says most. */
    private static List<String> halfKnown(String word) {
        for (int start = SHORTEST_REST; start <= word.length() - SHORTEST_HALF; start++) {
            if (CURATED.contains(word.substring(start))) {
                return List.of(word.substring(0, start), word.substring(start));
            }
        }
        for (int end = word.length() - SHORTEST_REST; end >= SHORTEST_HALF; end--) {
            if (CURATED.contains(word.substring(0, end))) {
                return List.of(word.substring(0, end), word.substring(end));
            }
        }
        return List.of();
    }
}
