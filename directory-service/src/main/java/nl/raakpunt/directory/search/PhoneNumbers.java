package nl.raakpunt.directory.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Compares phone numbers whatever the notation: +31 181 471234, 0181-47 12 34, or only the extension 1234. */
final class PhoneNumbers {
    private static final String REGION = "NL";
    private static final int HOME = 31;
    private static final int SHORTEST = 3;
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[+(]?[0-9][0-9 ()./\\-\u2010-\u2015\u00a0]*");

    /** As nearly every number that is stored; the library for those of all countries takes many times as long. */
    private static final Pattern PLAIN = Pattern.compile("31[1-9][0-9]{8}");

    private static final int CODE_LENGTH = 2;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private PhoneNumbers() {}

    /** Every ending of the number of three digits or more, so that the last digits find it. */
    static List<String> endings(String number) {
        String digits = national(number);
        return IntStream.rangeClosed(0, digits.length() - SHORTEST)
                .mapToObj(digits::substring)
                .toList();
    }

    /** The digits to look for, when the whole text is a phone number or the end of one. */
    static Optional<String> in(String text) {
        String typed = text.strip();
        if (!LOOKS_LIKE_ONE.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Optional.of(national(typed)).filter(digits -> digits.length() >= SHORTEST);
    }

    /** Digits as dialled inside the country. */
    private static String national(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (text.startsWith("+") && PLAIN.matcher(digits).matches()) {
            return "0" + digits.substring(CODE_LENGTH);
        }
        try {
            PhoneNumber number = PhoneNumberUtil.getInstance().parse(text, REGION);
            String subscriber = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
            if (number.getCountryCode() != HOME) {
                return number.getCountryCode() + subscriber;
            }
            return PhoneNumberUtil.getInstance().isValidNumber(number) ? "0" + subscriber : digits;
        } catch (NumberParseException notWhole) {
            return digits;
        }
    }
}
