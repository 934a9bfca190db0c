package nl.raakpunt.routing.desk;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number or mail address from the staff directory: always shown as text, a link only when it is well-formed.
 *
 * @param href {@code null} when the text must not become a link
 */
public record ContactLink(String text, @Nullable String href) {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String COUNTRY = "NL";
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,15}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=_~-]{1,64}@[A-Za-z0-9.-]{1,190}");

    static @Nullable ContactLink phone(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        var dialled = number.replaceAll("[ ()./-]", "");
        return PHONE.matcher(dialled).matches()
                ? new ContactLink(readable(dialled), "tel:" + dialled)
                : new ContactLink(number.strip(), null);
    }

    /** In groups, so that it can be read out; a number from abroad keeps its country code. */
    private static String readable(String dialled) {
        try {
            var number = PHONES.parse(dialled, COUNTRY);
            if (!PHONES.isValidNumber(number)) {
                return dialled;
            }
            var home = number.getCountryCode() == PHONES.getCountryCodeForRegion(COUNTRY);
            return PHONES.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notAPublicNumber) {
            return dialled;
        }
    }

    static @Nullable ContactLink mail(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        var stripped = address.strip();
        return new ContactLink(stripped, MAIL.matcher(stripped).matches() ? "mailto:" + stripped : null);
    }
}
