package nl.raakpunt.directory.scim;

import com.fasterxml.jackson.databind.node.ValueNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares columns with values in SQL, and keeps the values as parameters. */
final class Conditions {

    private static final String NOTHING = "false";

    private final Map<String, Object> values = new LinkedHashMap<>();

    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    String present(Column column) {
        String there = column.sql() + " is not null";
        return column.type() == Column.Type.TEXT || column.type() == Column.Type.EXACT
                ? "(" + there + " and " + column.sql() + " <> '')"
                : there;
    }

    String equal(Column column, ValueNode value) {
        if (value.isNull()) {
            return column.sql() + " is null";
        }
        String parameter = parameter(column, value);
        return parameter == null ? NOTHING : side(column) + " = " + parameter;
    }

    String notEqual(Column column, ValueNode value) {
        if (value.isNull()) {
            return column.sql() + " is not null";
        }
        String parameter = parameter(column, value);
        return parameter == null ? "true" : side(column) + " is distinct from " + parameter;
    }

    /** The characters that LIKE gives a meaning are only themselves. */
    String like(Column column, ValueNode value, String before, String after) {
        if (column.type() == Column.Type.BOOLEAN || column.type() == Column.Type.MOMENT) {
            throw ScimErrors.invalidFilter("co, sw and ew only compare with texts.");
        }
        String text = text(value);
        if (isImpossible(text)) {
            return NOTHING;
        }
        String pattern = before + text.replaceAll("([\\\\%_])", "\\\\$1") + after;
        Column asText = column.type() == Column.Type.UUID ? Column.text("cast(" + column.sql() + " as text)") : column;
        return side(asText) + " like " + side(asText.type(), add(pattern));
    }

    String ordered(Column column, String operator, ValueNode value) {
        if (column.type() == Column.Type.BOOLEAN) {
            throw ScimErrors.invalidFilter("gt, ge, lt and le do not compare with true and false.");
        }
        String parameter = parameter(column, value);
        return parameter == null ? NOTHING : side(column) + operator + parameter;
    }

    /** Null when the column cannot have such a value. */
    private @Nullable String parameter(Column column, ValueNode value) {
        return switch (column.type()) {
            case BOOLEAN -> {
                if (!value.isBoolean()) {
                    throw ScimErrors.invalidFilter("Compare with true or false, not with " + value + ".");
                }
                yield add(value.booleanValue());
            }
            case MOMENT -> add(moment(value).atOffset(ZoneOffset.UTC));
            case UUID -> uuid(text(value));
            case TEXT, EXACT -> {
                String text = text(value);
                yield isImpossible(text) ? null : side(column.type(), add(text));
            }
        };
    }

    private @Nullable String uuid(String text) {
        try {
            return add(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Instant moment(ValueNode value) {
        try {
            return OffsetDateTime.parse(text(value)).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw ScimErrors.invalidFilter(
                    "Compare with a moment such as 2026-11-23T10:00:00Z, not with " + value + ".");
        }
    }

    private static String text(ValueNode value) {
        if (!value.isTextual()) {
            throw ScimErrors.invalidFilter("Compare with a text between quotation marks, not with " + value + ".");
        }
        return value.textValue();
    }

    /** PostgreSQL has no text with a NUL character or half a character. */
    private static boolean isImpossible(String text) {
        return text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private String add(Object value) {
        String name = "f" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String side(Column column) {
        return side(column.type(), column.sql());
    }

    private static String side(Column.Type type, String sql) {
        return type == Column.Type.TEXT ? "lower(" + sql + ")" : sql;
    }
}
