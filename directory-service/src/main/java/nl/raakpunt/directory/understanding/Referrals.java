package nl.raakpunt.directory.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.DutchText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Knows which questions are for another organisation, by the words that only such questions hold. */
public final class Referrals {
    private static final DutchText TEXT = DutchText.knowing(List.of());

    private final List<Entry> entries;

    private Referrals(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * An organisation and what tells that it is the one.
     *
     * @param phrases a question holds all words of one of these
     * @param never   and of none of these
     */
    private record Entry(Referral referral, List<Set<String>> phrases, List<Set<String>> never) {

        /** How many words told it; 0 when none did. */
        int told(Set<String> asked) {
            return never.stream().anyMatch(asked::containsAll)
                    ? 0
                    : phrases.stream()
                            .filter(asked::containsAll)
                            .mapToInt(Set::size)
                            .max()
                            .orElse(0);
        }
    }

    /**
     * Reads a file of them.
     *
     * @throws IllegalArgumentException naming the line that is not in the format
     */
    public static Referrals read(Resource file) {
        try {
            return parse(file.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException ex) {
            throw new UncheckedIOException("The list of other organisations cannot be read: " + file, ex);
        }
    }

    static Referrals parse(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        Draft draft = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                add(entries, draft);
                draft = new Draft(line.substring(1, line.length() - 1), number);
            } else if (draft == null || !draft.take(line)) {
                throw new IllegalArgumentException("Other organisations, line " + number + ": " + line);
            }
        }
        add(entries, draft);
        return new Referrals(entries);
    }

    /** The organisation that most words of a question tell of, if any. */
    public Optional<Referral> of(String question) {
        Set<String> asked = stems(question);
        return entries.stream()
                .filter(entry -> entry.told(asked) > 0)
                .max(Comparator.comparingInt(entry -> entry.told(asked)))
                .map(Entry::referral);
    }

    /** All of them. */
    public List<Referral> all() {
        return entries.stream().map(Entry::referral).toList();
    }

    private static void add(List<Entry> entries, @Nullable Draft draft) {
        if (draft != null) {
            entries.add(draft.entry());
        }
    }

    /** Small words count here: "voor mijn baas" is not "mijn baas". */
    private static Set<String> stems(String text) {
        return DutchText.plain(text).stream()
                .flatMap(word -> TEXT.word(word).forms().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static final class Draft {
        private final String key;
        private final int line;
        private String who = "";
        private String why = "";
        private @Nullable String phone;
        private @Nullable URI url;
        private final List<Set<String>> phrases = new ArrayList<>();
        private final List<Set<String>> never = new ArrayList<>();

        Draft(String key, int line) {
            this.key = key.strip();
            this.line = line;
        }

        boolean take(String line) {
            String[] parts = line.split("=", 2);
            if (parts.length < 2) {
                return false;
            }
            String value = parts[1].strip();
            switch (parts[0].strip()) {
                case "who" -> who = value;
                case "why" -> why = value;
                case "phone" -> phone = value;
                case "url" -> url = URI.create(value);
                case "words" -> phrases.addAll(phrases(value));
                case "never" -> never.addAll(phrases(value));
                default -> {
                    return false;
                }
            }
            return true;
        }

        Entry entry() {
            if (who.isEmpty() || why.isEmpty() || phrases.isEmpty() || (phone == null && url == null)) {
                throw new IllegalArgumentException(
                        "Other organisations, line " + line + ": " + key + " needs who, why, words, and phone or url");
            }
            return new Entry(new Referral(key, who, why, phone, url), phrases, never);
        }

        private static List<Set<String>> phrases(String text) {
            return Arrays.stream(text.split(","))
                    .map(phrase -> DutchText.plain(phrase).stream()
                            .map(word -> TEXT.word(word).forms().getFirst())
                            .collect(Collectors.toUnmodifiableSet()))
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }
}
