package nl.raakpunt.directory.mapping;

import java.util.Optional;

/**
 * The usual ways to write a Dutch phone number. Nearly all numbers are such, and this costs a fraction of what the
 * library for the numbers of all countries does; it comes to the same.
 */
final class DutchNumber {

    private static final int DIGITS = 9;

    private DutchNumber() {}

    /** E.164, when this is a number of the country with or without its code, and nothing else. */
    static Optional<String> of(String text) {
        if (!isPlain(text)) {
            return Optional.empty();
        }
        String digits = digits(text);
        if (text.startsWith("+31")) {
            return subscriber(digits, digits.startsWith("310") ? 3 : 2);
        }
        return text.startsWith("+") || !digits.startsWith("0") ? Optional.empty() : subscriber(digits, 1);
    }

    private static Optional<String> subscriber(String digits, int start) {
        boolean whole = digits.length() == start + DIGITS && digits.charAt(start) != '0';
        return whole ? Optional.of("+31" + digits.substring(start)) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("+") ? 1 : 0;
        return text.chars().skip(start).allMatch(character -> isDigit(character) || " -()./".indexOf(character) >= 0);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(DutchNumber::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
