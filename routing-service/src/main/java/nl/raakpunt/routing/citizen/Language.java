package nl.raakpunt.routing.citizen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which a citizen is written to. */
public enum Language {
    NL(Locale.of("nl", "NL")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** English for whoever reads English, Dutch for everybody else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? EN : NL;
    }

    /** By its two letters, such as {@code en}; Dutch when it is another one or none. */
    public static Language of(@Nullable String code) {
        return "en".equalsIgnoreCase(code) ? EN : NL;
    }
}
