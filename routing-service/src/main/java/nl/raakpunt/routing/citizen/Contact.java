package nl.raakpunt.routing.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import nl.raakpunt.routing.question.AsciiMail;
import nl.raakpunt.routing.question.Caller;
import org.jspecify.annotations.Nullable;

/** Whether somebody knows the mail address or telephone number of who asked, compared in constant time. */
final class Contact {

    private Contact() {}

    /** Without anything to compare with, the code alone is enough. */
    static boolean fits(Caller caller, String typed) {
        boolean mail = same(mail(caller.mail()), mail(typed));
        boolean phone = same(phone(caller.phone()), phone(typed));
        boolean nothingKnown = isBlank(caller.mail()) && isBlank(caller.phone());
        return mail || phone || nothingKnown;
    }

    private static boolean same(String known, String typed) {
        boolean equal =
                MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
        return equal && !known.isEmpty();
    }

    private static String mail(@Nullable String text) {
        return text == null ? "" : AsciiMail.of(text.strip()).toLowerCase(Locale.ROOT);
    }

    private static String phone(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("\\D", "");
        String national = digits.replaceFirst("^(?:0031|31)0?(?=\\d{9}$)", "0");
        return national.length() < 6 ? "" : national;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
