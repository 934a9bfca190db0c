package nl.raakpunt.routing.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The citizen or entrepreneur who asks; everything is optional. */
public record Caller(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    public static final Caller UNKNOWN = new Caller(null, null, null);

    /** True when a telephone number or mail address says that both are the same citizen; a name alone does not. */
    public boolean isSameAs(Caller other) {
        return same(digits(phone), digits(other.phone)) || same(lowerMail(this), lowerMail(other));
    }

    /** True when there is neither a telephone number nor a mail address. */
    boolean hasNoContact() {
        return (phone == null || phone.isBlank()) && (mail == null || mail.isBlank());
    }

    /** Without citizen service numbers; a mail address stays, because without it nobody can answer. */
    public Caller masked() {
        return new Caller(masked(name), masked(phone), isMailAddress() ? mail : masked(mail));
    }

    private boolean isMailAddress() {
        return mail != null && mail.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Bsn.mask(text);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }

    /** The mail address as it is compared. */
    static @Nullable String lowerMail(Caller caller) {
        return caller.mail == null || caller.mail.isBlank()
                ? null
                : AsciiMail.of(caller.mail.strip()).toLowerCase(Locale.ROOT);
    }

    /** The number as it is compared: digits only, as dialled within the country. */
    static @Nullable String digits(@Nullable String number) {
        return number == null ? null : number.replaceAll("\\D", "").replaceFirst("^(?:0031|31)0?(?=\\d{9}$)", "0");
    }
}
