package nl.raakpunt.directory.source.ad;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an attribute's values that the server sent, because there are more than it sends at once; the attribute
 * itself is then empty.
 *
 * @param attribute name without the range
 * @param first     number of the first value in this part
 * @param last      number of the last value in this part; {@link #END} when nothing follows
 */
record ValueRange(String attribute, int first, int last) {

    static final int END = Integer.MAX_VALUE;

    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?<attribute>[^;]+);range=(?<first>\\d{1,9})-(?<last>\\d{1,9}|\\*)", Pattern.CASE_INSENSITIVE);

    /** What a server's name of an attribute says of a range, for example {@code member;range=0-1499}. */
    static Optional<ValueRange> of(String description) {
        Matcher found = DESCRIPTION.matcher(description);
        return found.matches()
                ? Optional.of(new ValueRange(
                        found.group("attribute"), Integer.parseInt(found.group("first")), last(found.group("last"))))
                : Optional.empty();
    }

    boolean isLast() {
        return last == END;
    }

    /** Name by which to ask for the values that follow. */
    String rest() {
        return attribute + ";range=" + (last + 1) + "-*";
    }

    private static int last(String text) {
        return text.equals("*") ? END : Integer.parseInt(text);
    }
}
