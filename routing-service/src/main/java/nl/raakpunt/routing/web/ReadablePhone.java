package nl.raakpunt.routing.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in groups, so that it can be read out; the same on every page and in every chat. */
public final class ReadablePhone {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String COUNTRY = "NL";
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]{3,15}");

    private ReadablePhone() {}

    /** What a telephone dials; empty when the text is no number. */
    public static Optional<String> dialled(String text) {
        String dialled = text.replaceAll("[ ()./-]", "");
        return DIALLED.matcher(dialled).matches() ? Optional.of(dialled) : Optional.empty();
    }

    /** The number as people read it; a text that is no number stays as it is. */
    public static String of(String text) {
        return dialled(text).map(ReadablePhone::inGroups).orElseGet(text::strip);
    }

    /** A number from abroad keeps its country code. */
    private static String inGroups(String dialled) {
        try {
            var number = PHONES.parse(dialled, COUNTRY);
            if (!PHONES.isValidNumber(number)) {
                return dialled;
            }
            boolean home = number.getCountryCode() == PHONES.getCountryCodeForRegion(COUNTRY);
            return PHONES.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notAPublicNumber) {
            return dialled;
        }
    }
}
