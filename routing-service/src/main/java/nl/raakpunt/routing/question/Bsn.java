package nl.raakpunt.routing.question;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes citizen service numbers (BSN) out of a text.
 *
 * <p>Nine digits, or eight with the leading zero left out, in any usual spelling, that pass the eleven-test. One in
 * eleven other numbers passes too, so the mask is visible and the agent can say beforehand that it is another number.
 */
public final class Bsn {

    /** What is shown instead. */
    public static final String MASK = "[BSN verwijderd]";

    private static final String SEPARATOR = "[ .\\-/\\u00A0\\u2010-\\u2013]";
    /** The last plus keeps Java from going a step deeper for each group of digits. */
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+(?:" + SEPARATOR + "{1,3}\\p{Nd}+)*+");
    /** Whatever has more digits and is no phone number by then, is neither. */
    private static final int LONGEST = 10;

    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\D\\d{1,2}\\D\\d{4}|\\d{4}\\D\\d{1,2}\\D\\d{1,2}");

    private Bsn() {}

    /** The text with every number that can be a BSN replaced. */
    public static String mask(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(maskRun(text, run)));
    }

    /** True when {@link #mask} would change the text. */
    public static boolean occursIn(String text) {
        return !mask(text).equals(text);
    }

    private static String maskRun(String text, MatchResult run) {
        String whole = run.group();
        if (run.start() > 0 && text.charAt(run.start() - 1) == '+') {
            return whole;
        }
        List<MatchResult> groups = GROUP.matcher(whole).results().toList();
        StringBuilder result = new StringBuilder();
        int copied = 0;
        int first = 0;
        while (first < groups.size()) {
            int last = endOfNumber(whole, groups, first);
            if (last > first) {
                int start = groups.get(first).start();
                int end = groups.get(last - 1).end();
                boolean masked = !isPhoneNumber(digits(whole.substring(start, end)));
                result.append(whole, copied, start).append(masked ? MASK : whole.substring(start, end));
                copied = end;
            }
            first = Math.max(last, first + 1);
        }
        return result.append(whole, copied, whole.length()).toString();
    }

    /** Index after the last group of a phone number or BSN that starts at this group, or the group itself. */
    private static int endOfNumber(String run, List<MatchResult> groups, int first) {
        int end = first;
        StringBuilder digits = new StringBuilder();
        for (int last = first + 1; last <= groups.size() && digits.length() <= LONGEST; last++) {
            digits.append(digits(groups.get(last - 1).group()));
            if (isPhoneNumber(digits.toString())) {
                return last;
            }
            String spelled = run.substring(
                    groups.get(first).start(), groups.get(last - 1).end());
            if (isBsn(spelled, digits.toString())) {
                end = last;
            }
        }
        return end;
    }

    private static boolean isPhoneNumber(String digits) {
        return (digits.length() == 10 && digits.startsWith("0"))
                || (digits.length() >= 11 && digits.startsWith("0031"));
    }

    private static boolean isBsn(String spelled, String digits) {
        boolean length = digits.length() == 9
                || (digits.length() == 8 && !DATE.matcher(spelled).matches());
        return length && passesElevenTest(digits.length() == 8 ? "0" + digits : digits);
    }

    private static boolean passesElevenTest(String nineDigits) {
        int sum = -Character.digit(nineDigits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(nineDigits.charAt(i), 10);
        }
        return sum % 11 == 0 && !nineDigits.chars().allMatch(c -> c == '0');
    }

    private static String digits(String spelled) {
        StringBuilder digits = new StringBuilder();
        spelled.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
