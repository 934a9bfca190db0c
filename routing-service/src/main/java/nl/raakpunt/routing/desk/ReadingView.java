package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.plainlanguage.Hint;
import nl.raakpunt.routing.plainlanguage.PlainLanguage;
import nl.raakpunt.routing.plainlanguage.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Advice on the words of an answer, in the words of the reader.
 *
 * @param lines what could be plainer, or that nothing needs to
 * @param score how easy it reads; {@code null} for a short text
 */
public record ReadingView(List<String> lines, @Nullable String score) {
    private static final int SHOWN = 6;

    static ReadingView of(String text, PlainLanguage plain, Words words) {
        if (text.isBlank()) {
            return new ReadingView(List.of(words.say("plain.empty")), null);
        }
        Reading reading = plain.read(text);
        return new ReadingView(lines(reading.hints(), words), score(reading, words));
    }

    private static List<String> lines(List<Hint> hints, Words words) {
        if (hints.isEmpty()) {
            return List.of(words.say("plain.good"));
        }
        List<String> lines = new ArrayList<>();
        hints.stream().limit(SHOWN).map(hint -> line(hint, words)).forEach(lines::add);
        if (hints.size() > SHOWN) {
            lines.add(words.say("plain.more", hints.size() - SHOWN));
        }
        return List.copyOf(lines);
    }

    private static String line(Hint hint, Words words) {
        return switch (hint) {
            case Hint.LongSentence(int sentence, int length) -> words.say("plain.long", sentence, length);
            case Hint.Passive(int sentence, String verb) -> words.say("plain.passive", sentence, verb);
            case Hint.OfficialWord(String official, String simpler) -> words.say("plain.word", official, simpler);
            case Hint.Abbreviation(String letters) -> words.say("plain.abbreviation", letters);
        };
    }

    private static @Nullable String score(Reading reading, Words words) {
        var readability = reading.readability();
        return readability == null ? null : words.say("plain.score." + readability.level(), readability.score());
    }
}
