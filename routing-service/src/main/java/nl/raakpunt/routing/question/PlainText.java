package nl.raakpunt.routing.question;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes any text a person or a system sends safe to keep and to show as text. */
public final class PlainText {

    private PlainText() {}

    /** Composed Unicode without control characters and half characters, and without space around it. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::keep).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /** The cleaned text, or nothing when nothing is left. */
    static @Nullable String cleanOrNull(@Nullable String text) {
        String cleaned = text == null ? "" : clean(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    private static boolean keep(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }
}
