package nl.raakpunt.directory.search.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that citizens write in most, told apart by their smallest words. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en"),
    GERMAN("de"),
    POLISH("pl"),
    TURKISH("tr");

    /** Fewer small words may stand in a sentence of any language. */
    private static final int LEAST = 2;

    private static final Map<Language, Set<String>> SMALL_WORDS = smallWords();

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code of ISO 639-1. */
    public String code() {
        return code;
    }

    /** The language of a text; Dutch when nothing else is clear, because nearly all texts are. */
    public static Language of(String text) {
        List<String> words = written(text).toList();
        Map<Language, Long> counts = new EnumMap<>(Language.class);
        for (Language language : values()) {
            Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
            counts.put(language, words.stream().filter(small::contains).count());
        }
        Optional<Map.Entry<Language, Long>> most = counts.entrySet().stream()
                .filter(one -> one.getKey() != DUTCH && one.getValue() >= LEAST)
                .max(Comparator.comparingLong(Map.Entry::getValue));
        return most.filter(one -> one.getValue() > counts.getOrDefault(DUTCH, 0L))
                .map(Map.Entry::getKey)
                .orElseGet(() -> English.isWritten(text) ? ENGLISH : DUTCH);
    }

    /** Small words of this language, which say nothing of what a text is about. */
    boolean isSmall(String normal) {
        return SMALL_WORDS.getOrDefault(this, Set.of()).contains(normal);
    }

    private static Map<Language, Set<String>> smallWords() {
        Map<Language, Set<String>> words = new EnumMap<>(Language.class);
        for (List<String> row : WordLists.rows("languages.txt")) {
            for (Language language : values()) {
                if (language.code.equals(row.getFirst())) {
                    words.merge(language, Set.copyOf(row.subList(1, row.size())), Language::both);
                }
            }
        }
        return words;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** With their accents: "için" and "ść" tell more than "icin" and "sc". */
    private static Stream<String> written(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty());
    }
}
