package nl.raakpunt.directory.sync;

import java.util.Locale;

/** Forms of a text in which two spellings of the same thing compare equal. */
final class TextKeys {

    private TextKeys() {}

    static String login(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
