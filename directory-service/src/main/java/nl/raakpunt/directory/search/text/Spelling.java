package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the known word that a misspelled one was meant to be: one letter too few, too many, swapped or mistaken, or written as it
 * sounds.
 */
final class Spelling {
    private static final int SHORTEST = 5;

    private final Map<String, List<String>> byRest;
    private final Map<String, String> bySound;

    private Spelling(Map<String, List<String>> byRest, Map<String, String> bySound) {
        this.byRest = byRest;
        this.bySound = bySound;
    }

    static Spelling of(Collection<String> vocabulary) {
        Map<String, List<String>> byRest = new HashMap<>();
        Map<String, String> bySound = new HashMap<>();
        vocabulary.stream().filter(Spelling::isLongEnough).sorted().forEach(word -> {
            rests(word)
                    .forEach(rest -> byRest.computeIfAbsent(rest, none -> new ArrayList<>(1))
                            .add(word));
            bySound.putIfAbsent(sound(word), word);
        });
        return new Spelling(byRest, bySound);
    }

    /** The known word one slip away, or else one that sounds the same. */
    Optional<String> nearest(String word) {
        return isLongEnough(word)
                ? oneSlipAway(word).or(() -> Optional.ofNullable(bySound.get(sound(word))))
                : Optional.empty();
    }

    /** Hardly anybody mistakes the first letter. */
    private Optional<String> oneSlipAway(String word) {
        return rests(word).stream()
                .flatMap(rest -> byRest.getOrDefault(rest, List.of()).stream())
                .distinct()
                .filter(known -> known.charAt(0) == word.charAt(0) && isOneSlip(word, known))
                .min(Comparator.comparingInt((String known) -> cost(word, known))
                        .thenComparing(known -> known));
    }

    /** Names are heard in the same ways, but for these. */
    private static String sound(String word) {
        return Names.sound(word.replace("x", "ks").replace("qu", "kw").replace("ie", "i"));
    }

    private static boolean isLongEnough(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** The word, and all that is left of it without one letter: two words one slip apart share one of these. */
    private static Set<String> rests(String word) {
        Set<String> rests = new LinkedHashSet<>();
        rests.add(word);
        for (int at = 0; at < word.length(); at++) {
            rests.add(word.substring(0, at) + word.substring(at + 1));
        }
        return rests;
    }

    private static boolean isOneSlip(String written, String known) {
        int from = 0;
        int least = Math.min(written.length(), known.length());
        while (from < least && written.charAt(from) == known.charAt(from)) {
            from++;
        }
        int more = written.length() - known.length();
        return switch (more) {
            case 0 -> isSwapped(written, known, from) || isTail(written, from + 1, known, from + 1);
            case 1 -> isTail(written, from + 1, known, from);
            case -1 -> isTail(written, from, known, from + 1);
            default -> false;
        };
    }

    private static boolean isSwapped(String written, String known, int at) {
        return at + 1 < written.length()
                && written.charAt(at) == known.charAt(at + 1)
                && written.charAt(at + 1) == known.charAt(at)
                && isTail(written, at + 2, known, at + 2);
    }

    private static boolean isTail(String one, int from, String other, int otherFrom) {
        return one.substring(Math.min(from, one.length())).equals(other.substring(Math.min(otherFrom, other.length())));
    }

    /** Another letter makes another word more easily than a letter doubled, left out or swapped. */
    private static int cost(String written, String known) {
        if (written.length() != known.length()) {
            return 0;
        }
        return written.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(known.chars().sorted().boxed().toList())
                ? 0
                : 1;
    }
}
