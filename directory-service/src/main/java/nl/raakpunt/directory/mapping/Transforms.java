package nl.raakpunt.directory.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transforms by name. */
final class Transforms {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, Transform> PLAIN = new TreeMap<>(Map.of(
            "lower", one(value -> value.toLowerCase(Locale.ROOT)),
            "upper", one(value -> value.toUpperCase(Locale.ROOT)),
            "prefix", one(value -> DutchName.of(value).prefix()),
            "prefix-out", one(value -> DutchName.of(value).family())));
    private static final Map<String, Function<String, Transform>> WITH_ARGUMENT = new TreeMap<>(Map.of(
            "before", Transforms::before,
            "after", Transforms::after,
            "split", Transforms::split,
            "match", MatchTransform::new,
            "map", Transforms::map,
            "is", list -> is(list, true),
            "is-not", list -> is(list, false),
            "dn-part", DnPartTransform::new));

    private Transforms() {}

    /**
     * The transform with this name.
     *
     * @throws MappingSyntaxException when there is none, or when it cannot work with its argument
     */
    static Transform named(String name, @Nullable String argument) {
        Transform plain = PLAIN.get(name);
        if (plain != null && argument == null) {
            return plain;
        }
        if (plain != null) {
            throw new MappingSyntaxException("'" + name + "' takes nothing behind it");
        }
        Function<String, Transform> maker = WITH_ARGUMENT.get(name);
        if (maker == null) {
            throw new MappingSyntaxException("there is no transform '" + name + "'; there are "
                    + String.join(", ", PLAIN.keySet()) + ", " + String.join(", ", WITH_ARGUMENT.keySet()));
        }
        if (argument == null || argument.isEmpty()) {
            throw new MappingSyntaxException("'" + name + "' needs a text behind it, such as " + name + " \";\"");
        }
        return maker.apply(argument);
    }

    private static Transform one(UnaryOperator<String> change) {
        return (value, result) -> result.accept(change.apply(value));
    }

    /** Without the mark, the whole text is before it. */
    private static Transform before(String mark) {
        return one(value -> value.contains(mark) ? value.substring(0, value.indexOf(mark)) : value);
    }

    /** Without the mark, nothing is behind it. */
    private static Transform after(String mark) {
        return one(value -> value.contains(mark) ? value.substring(value.indexOf(mark) + mark.length()) : "");
    }

    private static Transform split(String mark) {
        Pattern between = Pattern.compile(mark, Pattern.LITERAL);
        return (value, result) -> between.splitAsStream(value).forEach(result);
    }

    /** What is not in the list stays as it is. */
    private static Transform map(String list) {
        Map<String, String> names = new HashMap<>();
        COMMA.splitAsStream(list).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new MappingSyntaxException(
                        "'" + pair.strip() + "' is not a pair; write map \"BRI=Brielle, ROC=Rockanje\"");
            }
            names.put(key(pair.substring(0, equals)), pair.substring(equals + 1).strip());
        });
        return one(value -> Optional.ofNullable(names.get(key(value))).orElse(value));
    }

    private static Transform is(String list, boolean yes) {
        Set<String> values = COMMA.splitAsStream(list).map(Transforms::key).collect(Collectors.toUnmodifiableSet());
        return one(value -> Boolean.toString(values.contains(key(value)) == yes));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
