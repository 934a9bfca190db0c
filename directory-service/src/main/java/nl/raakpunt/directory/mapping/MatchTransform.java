package nl.raakpunt.directory.mapping;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The first group of a pattern, or all of the match when it has no group; a value that does not match is left out. */
final class MatchTransform implements Transform {

    private static final int LONGEST_PATTERN = 300;
    private static final int LONGEST_VALUE = 1_000;

    private final Pattern pattern;

    MatchTransform(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new MappingSyntaxException("a pattern is at most " + LONGEST_PATTERN + " characters");
        }
        try {
            this.pattern = Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new MappingSyntaxException("'" + pattern + "' is not a pattern: " + wrong.getDescription());
        }
    }

    @Override
    public void apply(String value, Consumer<String> result) {
        if (value.length() > LONGEST_VALUE) {
            throw new UnusableValueException("is too long to match with a pattern");
        }
        Matcher matcher = pattern.matcher(new Budget(value));
        if (matcher.find()) {
            String group = matcher.group(Math.min(1, matcher.groupCount()));
            result.accept(group == null ? "" : group);
        }
    }

    /** A pattern such as {@code (a+)+$} looks at the same characters for ever; this text allows only so many looks. */
    private static final class Budget implements CharSequence {

        private static final int LOOKS = 200_000;

        private final String text;
        private int looks;

        Budget(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > LOOKS) {
                throw new UnusableValueException("makes the pattern take too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
