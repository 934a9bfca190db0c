package nl.raakpunt.routing.chat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text that keeps its lines, each of which shows as what it is; the counterpart of {@link PlainLine} for what people wrote. */
final class PlainLines {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PlainLines() {}

    /** The text with each line plain, never more than one empty line on end, of at most so many characters. */
    static String of(String text, int most) {
        String lines = BREAK.splitAsStream(text)
                .map(line -> PlainLine.of(line, Integer.MAX_VALUE))
                .collect(Collectors.joining("\n"));
        String kept = EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
        return kept.codePointCount(0, kept.length()) <= most
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, most - 1)) + "…";
    }
}
