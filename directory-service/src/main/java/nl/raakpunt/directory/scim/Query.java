package nl.raakpunt.directory.scim;

import java.util.Locale;
import nl.raakpunt.directory.scim.FilterSql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for, in terms of the database.
 *
 * @param order  SQL to sort by, made of our own columns only
 * @param offset how many matches to skip
 * @param count  at most so many are shown
 */
record Query(Condition condition, String order, long offset, int count) {

    private static final int DEFAULT_COUNT = 100;

    static Query of(Parameters asked, Attributes attributes, String id) {
        long first = Math.max(1, number("startIndex", asked.startIndex(), 1));
        long count = Math.clamp(number("count", asked.count(), DEFAULT_COUNT), 0, Scim.LARGEST_PAGE);
        return new Query(
                FilterSql.of(asked.filter(), attributes), order(asked, attributes, id), first - 1, (int) count);
    }

    /** Ends with the id, so that pages never overlap. */
    private static String order(Parameters asked, Attributes attributes, String id) {
        String direction = direction(asked.sortOrder());
        if (asked.sortBy() == null || asked.sortBy().isBlank()) {
            return id;
        }
        String name = asked.sortBy().strip().toLowerCase(Locale.ROOT);
        String schema = attributes.schema().toLowerCase(Locale.ROOT) + ":";
        Column column = attributes
                .sortable(name.startsWith(schema) ? name.substring(schema.length()) : name)
                .orElseThrow(
                        () -> ScimErrors.invalidPath("'" + asked.sortBy() + "' is not an attribute to sort by here."));
        String sql = column.type() == Column.Type.TEXT ? "lower(" + column.sql() + ")" : column.sql();
        return sql + direction + ", " + id;
    }

    private static String direction(@Nullable String sortOrder) {
        return switch (sortOrder == null ? "ascending" : sortOrder) {
            case "ascending" -> "";
            case "descending" -> " desc";
            default -> throw ScimErrors.invalidValue("sortOrder is ascending or descending.");
        };
    }

    private static long number(String name, @Nullable String text, long otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ScimErrors.invalidValue(name + " is a whole number.");
        }
    }
}
