package nl.raakpunt.directory.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Writes phone numbers the same way, whatever spaces and brackets the directory uses. */
final class PhoneNumbers {

    private final PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    private final String country;

    PhoneNumbers(String country) {
        this.country = country;
    }

    /** E.164 when it is a full number; an internal extension stays as it is, because colleagues can dial it. */
    @Nullable
    String normal(@Nullable String number) {
        if (number == null) {
            return null;
        }
        try {
            PhoneNumber parsed = util.parse(number, country);
            return util.isPossibleNumber(parsed) ? util.format(parsed, PhoneNumberFormat.E164) : number;
        } catch (NumberParseException notAFullNumber) {
            return number;
        }
    }
}
