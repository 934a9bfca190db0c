package nl.raakpunt.directory.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one entry, and notes which it had to leave out and why. */
final class FactReader {

    // What is searched for by its whole text has to fit into an index of PostgreSQL.
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000;

    private final Mapping mapping;
    private final DirectoryEntry entry;
    private final List<String> findings = new ArrayList<>();

    FactReader(Mapping mapping, DirectoryEntry entry) {
        this.mapping = mapping;
        this.entry = entry;
    }

    /** One line of text; {@code null} when the entry has none that can be used. */
    @Nullable
    String line(Fact fact) {
        return first(lines(fact, mapping.source(fact)::values));
    }

    String lineOrEmpty(Fact fact) {
        return Objects.requireNonNullElse(line(fact), "");
    }

    /** All lines of text. */
    List<String> lines(Fact fact) {
        return lines(fact, mapping.source(fact)::values);
    }

    /** All lines of all choices, preferred ones first. */
    List<String> candidates(Fact fact) {
        return lines(fact, mapping.source(fact)::candidates);
    }

    /** Text that may be long and may have several lines. */
    @Nullable
    String text(Fact fact) {
        return first(texts(fact));
    }

    /** All texts, which may be long. */
    List<String> texts(Fact fact) {
        return usable(fact, mapping.source(fact)::values, value -> Texts.lines(value, LONGEST_TEXT));
    }

    /** Names of other entries, not changed in any way. */
    List<String> references(Fact fact) {
        return usable(fact, mapping.source(fact)::values, value -> Texts.exact(value, LONGEST_TEXT));
    }

    /**
     * Values without which the entry must not be used.
     *
     * @throws BrokenEntryException when one of them cannot be used
     */
    List<String> essential(Fact fact, int longest) {
        FactSource source = mapping.source(fact);
        try {
            return source.values(entry).stream()
                    .map(value -> Texts.exact(value, longest))
                    .toList();
        } catch (UnusableValueException unusable) {
            throw new BrokenEntryException(source.text() + " " + unusable.getMessage());
        }
    }

    /**
     * The value that every good entry has.
     *
     * @throws BrokenEntryException when it has none that can be used
     */
    String required(Fact fact) {
        return essential(fact, LONGEST_LINE).stream()
                .findFirst()
                .orElseThrow(() -> new BrokenEntryException(
                        "has no " + mapping.source(fact).text()));
    }

    /** The picture; {@code null} when the entry has none that can be used. */
    @Nullable
    Photo photo() {
        for (String attribute : mapping.source(Fact.PHOTO).attributes()) {
            byte[] image = entry.binaries().get(Attributes.key(attribute));
            Photo photo = image == null ? null : photo(image);
            if (photo != null) {
                return photo;
            }
        }
        return null;
    }

    /** Notes that a fact was left out. */
    void leftOut(Fact fact, @Nullable String why) {
        findings.add(fact.key() + ": " + mapping.source(fact).text() + " " + why);
    }

    /** What was left out, in words for an administrator. */
    List<String> findings() {
        return findings;
    }

    private List<String> lines(Fact fact, Function<DirectoryEntry, List<String>> reading) {
        return usable(fact, reading, value -> Texts.line(value, LONGEST_LINE));
    }

    private List<String> usable(
            Fact fact, Function<DirectoryEntry, List<String>> reading, Function<String, String> cleaning) {
        try {
            List<String> usable = new ArrayList<>();
            reading.apply(entry).forEach(value -> usable(fact, value, cleaning).ifPresent(usable::add));
            return usable;
        } catch (UnusableValueException unusable) {
            leftOut(fact, unusable.getMessage());
            return List.of();
        }
    }

    private Optional<String> usable(Fact fact, String value, Function<String, String> cleaning) {
        try {
            return Optional.of(cleaning.apply(value)).filter(text -> !text.isEmpty());
        } catch (UnusableValueException unusable) {
            leftOut(fact, unusable.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable Photo photo(byte[] image) {
        try {
            return PhotoReader.read(image);
        } catch (UnusableValueException unusable) {
            leftOut(Fact.PHOTO, unusable.getMessage());
            return null;
        }
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
