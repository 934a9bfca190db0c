package nl.raakpunt.directory.scim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which attributes a caller wants to see of a resource (RFC 7644 section 3.9); pure. */
final class Selection {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private final Set<String> names;
    private final boolean only;

    private Selection(Set<String> names, boolean only) {
        this.names = names;
        this.only = only;
    }

    /** Either only some, or all but some; both at once is refused. */
    static Selection of(@Nullable String attributes, @Nullable String excluded, String schema) {
        Set<String> wanted = names(attributes, schema);
        Set<String> unwanted = names(excluded, schema);
        if (!wanted.isEmpty() && !unwanted.isEmpty()) {
            throw ScimErrors.invalidValue("Use attributes or excludedAttributes, not both.");
        }
        return wanted.isEmpty() ? new Selection(unwanted, false) : new Selection(wanted, true);
    }

    /** Whether an attribute has to be looked up at all. */
    boolean includes(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return only ? names.stream().anyMatch(wanted -> isWithin(wanted, name)) : !names.contains(name);
    }

    Map<String, Object> of(Map<String, Object> resource) {
        return selected(resource, "");
    }

    private Map<String, Object> selected(Map<String, Object> from, String path) {
        Map<String, Object> shown = new LinkedHashMap<>();
        from.forEach((key, value) -> {
            String name = path + key.toLowerCase(Locale.ROOT);
            boolean always = path.isEmpty() && ALWAYS.contains(name);
            if (always || (only ? names.contains(name) : !names.contains(name) && !hasInside(name))) {
                shown.put(key, value);
            } else if (hasInside(name)) {
                shown.put(key, inside(value, name));
            }
        });
        shown.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return shown;
    }

    @SuppressWarnings("unchecked")
    private Object inside(Object value, String name) {
        String path = name + separator(name);
        if (value instanceof Map<?, ?> map) {
            return selected((Map<String, Object>) map, path);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(element -> inside(element, name))
                        .filter(element -> !(element instanceof Map<?, ?> map) || !map.isEmpty())
                        .toList()
                : value;
    }

    private boolean hasInside(String name) {
        String path = name + separator(name);
        return names.stream().anyMatch(named -> named.startsWith(path));
    }

    private static boolean isWithin(String wanted, String name) {
        return wanted.equals(name) || wanted.startsWith(name + separator(name));
    }

    /** Attributes of an extension follow its name after a colon, sub-attributes follow a dot. */
    private static String separator(String name) {
        return name.endsWith(":user") ? ":" : ".";
    }

    private static Set<String> names(@Nullable String text, String schema) {
        String prefix = schema.toLowerCase(Locale.ROOT) + ":";
        return COMMA.splitAsStream(text == null ? "" : text)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .map(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
