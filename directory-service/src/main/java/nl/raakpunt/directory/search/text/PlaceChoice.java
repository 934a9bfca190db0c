package nl.raakpunt.directory.search.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.directory.search.text.PlaceMention.Kind;
import nl.raakpunt.directory.topic.Area;

/** Chooses the place a text is about out of those it names; pure. */
final class PlaceChoice {
    private static final int WORDS_BETWEEN = 5;
    /** "ik woon in Brielle", "mijn adres is", "ik kom uit". */
    private static final Set<String> LIVES =
            Set.of("woon", "woonachtig", "wonend", "wonen", "woont", "adres", "thuisadres", "afkomstig", "live");

    private static final Set<String> NEXT_CLAUSE = Set.of("maar", "en", "die", "dat", "waar", "want", "omdat", "but");

    private PlaceChoice() {}

    static NamedPlace of(List<PlaceMention> mentions, List<String> words, Map<String, Area> areas) {
        List<PlaceMention> elsewhere =
                mentions.stream().filter(mention -> !isHome(mention, words)).toList();
        List<PlaceMention> about = elsewhere.isEmpty() ? mentions : elsewhere;
        Set<String> found = Set.of();
        for (Kind kind : Kind.values()) {
            found = narrowed(
                    found,
                    about.stream().filter(mention -> mention.kind() == kind).toList());
        }
        Set<String> in = found;
        return new NamedPlace(
                in.stream()
                        .map(areas::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Area::key))
                        .toList(),
                about.stream()
                        .filter(mention -> mention.kind() == Kind.STREET
                                && mention.areas().stream().anyMatch(in::contains))
                        .findFirst()
                        .map(PlaceMention::shown)
                        .orElse(null));
    }

    /** What is less sure may only choose between what is surer. */
    private static Set<String> narrowed(Set<String> found, List<PlaceMention> mentions) {
        Set<String> named = new LinkedHashSet<>();
        mentions.forEach(mention -> named.addAll(mention.areas()));
        if (found.isEmpty() || named.isEmpty()) {
            return found.isEmpty() ? together(mentions, named) : found;
        }
        Set<String> both = new LinkedHashSet<>(found);
        both.retainAll(named);
        return both.isEmpty() ? found : both;
    }

    /** The corner of two streets lies where both are. */
    private static Set<String> together(List<PlaceMention> mentions, Set<String> named) {
        Set<String> all = new LinkedHashSet<>(named);
        mentions.forEach(mention -> all.retainAll(mention.areas()));
        return all.isEmpty() ? named : all;
    }

    private static boolean isHome(PlaceMention mention, List<String> words) {
        for (int at = mention.at() - 1; at >= 0 && at >= mention.at() - WORDS_BETWEEN; at--) {
            String word = words.get(at);
            if (NEXT_CLAUSE.contains(word)) {
                return false;
            }
            boolean comesFrom = word.equals("kom") && words.get(at + 1).equals("uit");
            if (LIVES.contains(word) || comesFrom) {
                return true;
            }
        }
        return false;
    }
}
