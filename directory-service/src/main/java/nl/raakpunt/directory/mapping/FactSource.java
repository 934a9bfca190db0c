package nl.raakpunt.directory.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.DirectoryEntry;

/**
 * Where a fact comes from.
 *
 * @param text     as it is configured
 * @param choices  in order of preference
 * @param together whether all choices count and not only the first with a value
 */
record FactSource(String text, List<Choice> choices, boolean together) {

    static final FactSource NONE = new FactSource("", List.of(), false);

    FactSource {
        choices = List.copyOf(choices);
    }

    /** Reads text such as {@code telephoneNumber | ipPhone}; an empty text is no source at all. */
    static FactSource parse(String text) {
        return text.isBlank() ? NONE : new FactSourceParser(text.strip()).parse();
    }

    /** What the entry has: of the first choice with a value, or of all together. */
    List<String> values(DirectoryEntry entry) {
        return together ? candidates(entry) : first(entry);
    }

    /** What the entry has of all choices, preferred ones first. */
    List<String> candidates(DirectoryEntry entry) {
        List<String> all = new ArrayList<>();
        choices.forEach(choice -> all.addAll(choice.values(entry)));
        return all;
    }

    /** The attributes to ask for. */
    List<String> attributes() {
        return choices.stream()
                .map(Choice::origin)
                .filter(Origin.Attribute.class::isInstance)
                .map(origin -> ((Origin.Attribute) origin).name())
                .toList();
    }

    /** Whether it is nothing but attributes. */
    boolean isPlain() {
        return choices.stream()
                .allMatch(choice -> choice.origin() instanceof Origin.Attribute
                        && choice.transforms().isEmpty());
    }

    boolean isEmpty() {
        return choices.isEmpty();
    }

    private List<String> first(DirectoryEntry entry) {
        for (Choice choice : choices) {
            List<String> values = choice.values(entry);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** One of the choices: where it begins, and what is then done with it. */
    record Choice(Origin origin, List<Transform> transforms) {

        Choice {
            transforms = List.copyOf(transforms);
        }

        List<String> values(DirectoryEntry entry) {
            List<String> values = origin.values(entry);
            for (Transform transform : transforms) {
                values = applied(transform, values);
            }
            return values;
        }

        private static List<String> applied(Transform transform, List<String> values) {
            List<String> results = new ArrayList<>(values.size());
            Consumer<String> keep = result -> {
                if (!result.isBlank()) {
                    results.add(result.strip());
                }
            };
            values.forEach(value -> transform.apply(value, keep));
            return results;
        }
    }

    /** Where a choice begins. */
    sealed interface Origin {

        List<String> values(DirectoryEntry entry);

        /** An attribute of the entry; its key is the name in small letters. */
        record Attribute(String name, String key) implements Origin {
            @Override
            public List<String> values(DirectoryEntry entry) {
                return entry.values().getOrDefault(key, List.of());
            }
        }

        /** The same text for everybody. */
        record Constant(List<String> text) implements Origin {
            @Override
            public List<String> values(DirectoryEntry entry) {
                return text;
            }
        }

        /** The entry's own distinguished name. */
        record EntryName() implements Origin {
            @Override
            public List<String> values(DirectoryEntry entry) {
                return List.of(entry.dn());
            }
        }
    }
}
