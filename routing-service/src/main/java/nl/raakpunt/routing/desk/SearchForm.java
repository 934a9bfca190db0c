package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.route.Inquiry;
import org.jspecify.annotations.Nullable;

/** What an agent typed and chose in the search form. */
public record SearchForm(
        @Nullable String text,
        @Nullable String area,
        @Nullable String topic) {
    static final int MAX_TEXT = 10_000;

    private static final int FEW_WORDS = 4;

    String words() {
        return text == null ? "" : text.strip();
    }

    /** Whether there is enough to search for. */
    boolean canSearch() {
        return words().length() >= 2 && words().length() <= MAX_TEXT;
    }

    /** A name or a number; more words are a question. */
    boolean isShort() {
        return words().split("\\s+").length <= FEW_WORDS;
    }

    boolean tooLong() {
        return words().length() > MAX_TEXT;
    }

    /** Why this cannot be kept as a question or an answer; {@code null} when it can. A browser would cut it off in silence. */
    static @Nullable String problem(@Nullable String text, String missing, Words words) {
        String written = text == null ? "" : text.strip();
        if (written.length() > MAX_TEXT) {
            return words.say("result.tooLong", MAX_TEXT);
        }
        return written.isEmpty() ? words.say(missing) : null;
    }

    /** The question for the router; a citizen's number never leaves this service. */
    Inquiry inquiry(Villages villages) {
        AreaRef village = villages.named(area);
        String typed = villages.unlisted(area);
        String asked = typed == null ? words() : words() + "\n" + typed;
        return Inquiry.of(Bsn.mask(asked), village == null ? null : village.key(), chosen(topic), null);
    }

    /** The same, with the key of a village that was typed and is in the list by now. */
    SearchForm withListed(Villages villages) {
        AreaRef village = villages.named(area);
        return village == null ? this : new SearchForm(text, village.key(), topic);
    }

    static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
