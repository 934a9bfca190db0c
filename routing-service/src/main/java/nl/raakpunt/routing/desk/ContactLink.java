package nl.raakpunt.routing.desk;

import java.util.regex.Pattern;
import nl.raakpunt.routing.web.ReadablePhone;
import org.jspecify.annotations.Nullable;

/**
 * A phone number or mail address from the staff directory: always shown as text, a link only when it is well-formed.
 *
 * @param href {@code null} when the text must not become a link
 */
public record ContactLink(String text, @Nullable String href) {
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=_~-]{1,64}@[A-Za-z0-9.-]{1,190}");

    static @Nullable ContactLink phone(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        return new ContactLink(
                ReadablePhone.of(number),
                ReadablePhone.dialled(number).map(dialled -> "tel:" + dialled).orElse(null));
    }

    static @Nullable ContactLink mail(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        var stripped = address.strip();
        return new ContactLink(stripped, MAIL.matcher(stripped).matches() ? "mailto:" + stripped : null);
    }
}
