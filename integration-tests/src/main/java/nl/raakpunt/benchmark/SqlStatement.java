package nl.raakpunt.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement as PostgreSQL got it.
 *
 * @param sql        on one line, with {@code $1} and so on for its parameters
 * @param parameters by number, each as SQL text: a quoted literal or {@code NULL}
 */
record SqlStatement(String sql, Map<Integer, String> parameters) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    SqlStatement {
        sql = sql.replaceAll("\\s+", " ").strip();
        parameters = Map.copyOf(parameters);
    }

    boolean starts(String words) {
        return sql.toLowerCase(Locale.ROOT).startsWith(words);
    }

    /** Whether a parameter is exactly this value. */
    boolean has(String value) {
        return parameters.containsValue("'" + value + "'");
    }

    /** With its parameters in their places. */
    String inlined(UnaryOperator<String> literal) {
        return PLACE.matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(
                        literal.apply(parameters.getOrDefault(Integer.valueOf(place.group(1)), "NULL"))));
    }
}
