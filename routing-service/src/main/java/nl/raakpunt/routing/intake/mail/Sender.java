package nl.raakpunt.routing.intake.mail;

import java.util.Locale;
import nl.raakpunt.routing.question.AsciiMail;
import org.jspecify.annotations.Nullable;

/** Who says to have sent a mail; anybody can write that. */
record Sender(String address, @Nullable String name) {

    boolean is(@Nullable String other) {
        return other != null && normal(address).equals(normal(other));
    }

    private static String normal(String address) {
        return AsciiMail.of(address.strip()).toLowerCase(Locale.ROOT);
    }
}
