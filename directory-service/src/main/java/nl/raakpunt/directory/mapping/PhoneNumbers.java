package nl.raakpunt.directory.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes phone numbers the same way, whatever spaces and brackets the directory uses. */
final class PhoneNumbers {

    private static final int LONGEST = 100;
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile(";| / | of ");
    private static final Pattern EXTENSION = Pattern.compile(
            "[\\s,;(]*(?:tst|toestel|toest|ext|extension|doorkies|intern|int|x|#)[.:]?\\s*[0-9]{1,6}\\)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+(]{0,2}[0-9][0-9 ()./\\-\u00a0\u2010-\u2015]*");
    private static final Pattern INTERNAL = Pattern.compile("[1-9][0-9]{1,5}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    private final String country;
    private final boolean dutch;

    PhoneNumbers(String country) {
        this.country = country;
        this.dutch = country.equals("NL");
    }

    static boolean isCountry(String country) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(country);
    }

    /**
     * The first full number, in E.164, or else the first internal extension, because colleagues can dial it.
     *
     * @param problem is told what cannot be shown
     */
    @Nullable
    String first(List<String> candidates, Consumer<String> problem) {
        if (candidates.isEmpty()) {
            return null;
        }
        Optional<String> usual = dutch ? DutchNumber.of(candidates.getFirst()) : Optional.empty();
        return usual.isPresent() ? usual.get() : firstOfAny(candidates, problem);
    }

    private @Nullable String firstOfAny(List<String> candidates, Consumer<String> problem) {
        List<String> numbers = candidates.stream().flatMap(PhoneNumbers::split).toList();
        Optional<String> internal = Optional.empty();
        for (String number : numbers) {
            Optional<String> full = full(number);
            if (full.isPresent()) {
                sayWhatIsLost(number, problem);
                return full.get();
            }
            internal = internal.or(() -> internal(number));
        }
        if (internal.isEmpty() && !numbers.isEmpty()) {
            problem.accept("holds no phone number");
        }
        return internal.orElse(null);
    }

    private Optional<String> full(String text) {
        String number = EXTENSION.matcher(text).replaceFirst("");
        if (internal(number).isPresent() || !NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            PhoneNumber parsed = util.parse(number, country);
            return util.isPossibleNumber(parsed)
                    ? Optional.of(util.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notAFullNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> internal(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        boolean plain = NUMBER.matcher(text).matches() && text.charAt(0) != '+';
        return plain && INTERNAL.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private static Stream<String> split(String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return BETWEEN_NUMBERS.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static void sayWhatIsLost(String number, Consumer<String> problem) {
        if (EXTENSION.matcher(number).find()) {
            problem.accept("has an extension, which is left out");
        }
    }
}
