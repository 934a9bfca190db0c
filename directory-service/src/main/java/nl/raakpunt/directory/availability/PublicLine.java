package nl.raakpunt.directory.availability;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line a person shows to colleagues. Why somebody is away is never kept, and health is nobody's business (AVG article 9), so
 * a line that tells it is refused.
 */
public final class PublicLine {

    /** Characters at most. */
    public static final int LONGEST = 140;

    private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final List<String> BEGINNINGS = List.of(
            "ziek",
            "griep",
            "koorts",
            "zwanger",
            "bevall",
            "operatie",
            "burnout",
            "overspan",
            "depress",
            "migraine",
            "therap",
            "psycholo",
            "psychiat",
            "chemo",
            "kanker",
            "corona",
            "mantelzorg",
            "begrafenis",
            "uitvaart",
            "crematie",
            "ouderschap",
            "scheiding",
            "vakantie");
    private static final Set<String> WORDS = Set.of(
            "dokter",
            "huisarts",
            "arts",
            "tandarts",
            "fysio",
            "verlof",
            "ouderschapsverlof",
            "zorgverlof",
            "rouw",
            "rouwverlof",
            "burn",
            "covid",
            "keuring",
            "bedrijfsarts",
            "arbo",
            "overleden");

    private PublicLine() {}

    /** The line without line breaks and spaces around it; {@code null} when nothing is left. */
    public static @Nullable String tidy(@Nullable String line) {
        String tidy = line == null ? "" : SPACES.matcher(line).replaceAll(" ").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** The first word that tells why somebody is away, when there is one. */
    public static Optional<String> wordThatTellsWhy(String line) {
        return NO_LETTERS
                .splitAsStream(line.toLowerCase(Locale.ROOT))
                .filter(word -> WORDS.contains(word) || BEGINNINGS.stream().anyMatch(word::startsWith))
                .findFirst();
    }
}
