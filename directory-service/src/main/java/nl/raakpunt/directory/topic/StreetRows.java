package nl.raakpunt.directory.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads streets out of the rows of a file; pure. */
final class StreetRows {

    static final Set<String> COLUMNS = Set.of("street", "place");
    static final Set<String> OPTIONAL = Set.of("postcode");
    /** Three digits at most: "Laan van 1813" and "Plein 1940-1945" are names. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile(".*\\p{L}\\s+[0-9]{1,3}\\s?\\p{L}?");

    private final Map<String, Set<String>> areas = new HashMap<>();

    /** A place may be written as the key, the name or an alias of an area. */
    StreetRows(Collection<Area> areas) {
        for (Area area : areas) {
            known(area.key(), area);
            known(area.name(), area);
            area.aliases().forEach(alias -> known(alias, area));
        }
    }

    /** What the rows have in common when they are about the same street. */
    static List<String> identity(Street street) {
        return List.of(street.area(), street.name().toLowerCase(Locale.ROOT));
    }

    Street street(CsvRow row) {
        String name = row.required("street");
        if (name.length() > 100) {
            throw row.wrong("street", "is longer than 100 characters");
        }
        if (HOUSE_NUMBER.matcher(name).matches()) {
            throw row.wrong("street", "ends in a house number; leave it out");
        }
        return new Street(name, area(row), postcodes(row));
    }

    private String area(CsvRow row) {
        Set<String> found = areas.getOrDefault(row.required("place").toLowerCase(Locale.ROOT), Set.of());
        if (found.isEmpty()) {
            throw row.wrong("place", "is not the key, name or alias of an area; import the areas first");
        }
        if (found.size() > 1) {
            throw row.wrong("place", "is an alias of more than one area; write the key");
        }
        return found.iterator().next();
    }

    private static List<PostcodeRange> postcodes(CsvRow row) {
        try {
            return row.list("postcode").stream().map(PostcodeRange::of).toList();
        } catch (IllegalArgumentException wrong) {
            throw row.wrong("postcode", String.valueOf(wrong.getMessage()));
        }
    }

    private void known(String name, Area area) {
        areas.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new HashSet<>())
                .add(area.key());
    }
}
