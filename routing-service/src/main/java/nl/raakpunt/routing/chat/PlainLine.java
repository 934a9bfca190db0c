package nl.raakpunt.routing.chat;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one line of text that shows as what it is: without controls, invisible marks or changes of direction. */
public final class PlainLine {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainLine() {}

    /** The text on one line of at most so many characters. */
    public static String of(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String line = SPACE.matcher(seen).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
