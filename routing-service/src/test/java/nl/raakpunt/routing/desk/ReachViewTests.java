package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.raakpunt.routing.directory.Reachability;
import nl.raakpunt.routing.directory.Reachability.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an agent reads about a colleague, on Monday 23 November 2026 at ten. */
class ReachViewTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T13:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "REACHABLE, ONLINE, true, false, 'Nu bereikbaar tot 14:00, net nog gezien'",
        "REACHABLE, OWN_STATEMENT, false, false, 'Nu bereikbaar, zegt deze collega zelf'",
        "BUSY, IN_CALL, false, false, In gesprek. Hoe lang is onbekend",
        "BUSY, APPOINTMENT, true, true, Heeft een afspraak. Weer vrij: 14:00",
        "BUSY, BUSY_ONLINE, false, false, Nu bezet",
        "BACK, OWN_STATEMENT, false, true, Nu even niet bereikbaar. Terug: 14:00",
        "BACK, CLOSING_DAY, false, true, De organisatie is vandaag dicht. Terug: 14:00",
        "AWAY, ABSENT_BUT_ONLINE, false, false, 'Afwezig gemeld, wel online'",
        "UNKNOWN, ABSENCE_NOT_CONFIRMED, false, false, 'Onbekend: eerder afwezig gemeld, zonder einddatum'",
        "UNKNOWN, ASSUMED_WORKING_HOURS, false, false, Onbekend: er zijn geen eigen werktijden bekend",
    })
    void everyReasonHasPublicWords(State state, String reason, boolean until, boolean back, String text) {
        Reachability shown =
                new Reachability(state, until ? LATER : null, back ? LATER : null, reason, "PRESENCE", NOW);
        assertThat(view(shown).text()).isEqualTo(text);
        assertThat(view(shown).source()).startsWith("Bron: aanwezigheid online");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25T23:00:00Z, Afwezig tot en met vrijdag 25 december",
        "2026-12-25T22:30:00Z, Afwezig tot vrijdag 25 december 23:30",
    })
    void wholeDaysEndWithTheirLastDay(Instant until, String text) {
        assertThat(view(new Reachability(State.AWAY, until, null, "ABSENT", "OWN_STATEMENT", NOW))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void theirOwnWordsTheBestChannelAndWhatIsNotKnownAreNotes() {
        assertThat(view(reachable(List.of("CHAT"), "in de raadzaal")).notes())
                .containsExactly("Zegt zelf: in de raadzaal", "Alleen per chat", "De agenda zwijgt.");
        assertThat(view(reachable(List.of("PHONE", "CHAT", "MAIL"), null)).notes())
                .containsExactly("De agenda zwijgt.");
    }

    @Test
    void whoMayBeInterruptedIsSaid() {
        Reachability busy = new Reachability(
                State.BUSY,
                LATER,
                null,
                "APPOINTMENT",
                "CALENDAR",
                NOW,
                true,
                List.of("CHAT", "MAIL"),
                null,
                null,
                null);
        assertThat(view(busy).notes()).containsExactly("Storen mag als het niet kan wachten");
    }

    private static Reachability reachable(List<String> channels, @Nullable String line) {
        return new Reachability(
                State.REACHABLE,
                LATER,
                null,
                "WITHIN_WORKING_HOURS",
                "STAFF_DIRECTORY",
                NOW,
                false,
                channels,
                line,
                List.of("De agenda zwijgt."),
                null);
    }

    private static ReachView view(Reachability reachability) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/desk", "messages/lists");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Words words = new Words(messages, Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"), NOW, Map.of());
        return ReachView.of(reachability, words);
    }
}
