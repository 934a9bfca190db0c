package nl.raakpunt.directory.topic;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dutch postcodes from one up to and including another, each four digits and two capitals; one that ends before it begins is
 * refused with an {@link IllegalArgumentException}.
 */
public record PostcodeRange(String from, String to) {

    private static final String CODE = "([1-9][0-9]{3})\\s?([A-Z]{2})?";
    private static final Pattern RANGE = Pattern.compile(CODE + "(?:\\s?-\\s?" + CODE + ")?");

    public PostcodeRange {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /**
     * Reads "3235 AA-3235 BZ", "3235AB" or "3235", which stands for all that begin with it.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static PostcodeRange of(String text) {
        Matcher found = RANGE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            throw new IllegalArgumentException("is not a postcode or range such as 3235AA-3235BZ");
        }
        boolean single = found.group(3) == null;
        String last = found.group(single ? 1 : 3);
        String lastLetters = found.group(single ? 2 : 4);
        return new PostcodeRange(
                found.group(1) + (found.group(2) == null ? "AA" : found.group(2)),
                last + (lastLetters == null ? "ZZ" : lastLetters));
    }

    /** True for a postcode of four digits and two capitals in this range. */
    public boolean includes(String postcode) {
        return from.compareTo(postcode) <= 0 && postcode.compareTo(to) <= 0;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
