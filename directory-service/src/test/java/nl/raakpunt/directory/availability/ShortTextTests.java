package nl.raakpunt.directory.availability;

import static nl.raakpunt.directory.availability.Told.ZONE;
import static nl.raakpunt.directory.availability.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.raakpunt.directory.availability.OwnStatus.Says;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.Said.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What colleagues type, on Tuesday 24 November 2026 at 10:00. */
class ShortTextTests {

    private static final String NOW = "2026-11-24T10:00";

    @ParameterizedTest
    @CsvSource({
        "terug om 14:00, BACK_LATER, 2026-11-24T14:00",
        "Terug 14:00, BACK_LATER, 2026-11-24T14:00",
        "ik ben terug om 14.30 uur., BACK_LATER, 2026-11-24T14:30",
        "terug om 14 uur, BACK_LATER, 2026-11-24T14:00",
        "om 14u weer terug, BACK_LATER, 2026-11-24T14:00",
        "even weg tot 11:15, BACK_LATER, 2026-11-24T11:15",
        "niet bereikbaar tot 13:00, BACK_LATER, 2026-11-24T13:00",
        "bezig tot 15:30, BUSY, 2026-11-24T15:30",
        "in overleg tot 11, BUSY, 2026-11-24T11:00",
        "niet storen, BUSY, ",
        "bereikbaar tot 18:00, REACHABLE, 2026-11-24T18:00",
    })
    void statusesAreUnderstood(String text, Says says, @Nullable String until) {
        OwnStatus status = status(text);
        assertThat(status.says()).isEqualTo(says);
        assertThat(status.until()).isEqualTo(until == null ? null : at(until));
        assertThat(status.from()).isEqualTo(at(NOW));
        assertThat(status.line()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "vandaag alleen per chat, CHAT, 2026-11-25T00:00",
        "alleen chat, CHAT, 2026-11-25T00:00",
        "alleen per e-mail tot 16:00, MAIL, 2026-11-24T16:00",
        "alleen telefoon vandaag, PHONE, 2026-11-25T00:00",
    })
    void aWishForOneChannelSaysNothingElse(String text, Channel only, String until) {
        OwnStatus status = status(text);
        assertThat(status.says()).isEqualTo(Says.NOTHING);
        assertThat(status.only()).isEqualTo(only);
        assertThat(status.until()).isEqualTo(at(until));
    }

    @ParameterizedTest
    @CsvSource({
        "afwezig t/m vrijdag, 2026-11-24T10:00, 2026-11-28T00:00",
        "afwezig tot en met vrijdag, 2026-11-24T10:00, 2026-11-28T00:00",
        "Afwezig tot maandag, 2026-11-24T10:00, 2026-11-30T00:00",
        "morgen vrij, 2026-11-25T00:00, 2026-11-26T00:00",
        "vrij morgen, 2026-11-25T00:00, 2026-11-26T00:00",
        "vandaag vrij, 2026-11-24T00:00, 2026-11-25T00:00",
        "donderdag niet aanwezig, 2026-11-26T00:00, 2026-11-27T00:00",
        "dinsdag weg, 2026-11-24T00:00, 2026-11-25T00:00",
        "afwezig van donderdag t/m maandag, 2026-11-26T00:00, 2026-12-01T00:00",
        "24-12 t/m 2-1 vrij, 2026-12-24T00:00, 2027-01-03T00:00",
        "vrij 24 december, 2026-12-24T00:00, 2026-12-25T00:00",
        "afwezig t/m 5-1-2027, 2026-11-24T10:00, 2027-01-06T00:00",
        "terug maandag, 2026-11-24T10:00, 2026-11-30T00:00",
        "morgen terug om 9:00, 2026-11-24T10:00, 2026-11-25T09:00",
        "morgen om 9:00 weer terug, 2026-11-24T10:00, 2026-11-25T09:00",
        // Why is not kept, only that and until when
        "ziek t/m vrijdag, 2026-11-24T10:00, 2026-11-28T00:00",
        "'griep, afwezig t/m vrijdag', 2026-11-24T10:00, 2026-11-28T00:00",
    })
    void absencesAreUnderstood(String text, String from, String until) {
        assertThat(read(text)).isEqualTo(new Said.Absent(at(from), at(until)));
    }

    @Test
    void whatElseIsWrittenBecomesTheLine() {
        OwnStatus status = status("bezig met het raadsvoorstel, vandaag alleen per chat");
        assertThat(status.line()).isEqualTo("bezig met het raadsvoorstel");
        assertThat(status.only()).isEqualTo(Channel.CHAT);
        OwnStatus both = status("bezig tot 15:30, alleen per chat, in de raadzaal");
        assertThat(both.says()).isEqualTo(Says.BUSY);
        assertThat(both.until()).isEqualTo(at("2026-11-24T15:30"));
        assertThat(both.only()).isEqualTo(Channel.CHAT);
        assertThat(both.line()).isEqualTo("in de raadzaal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ik ben er weer", "terug", "weer aan het werk", "Beschikbaar!"})
    void whoIsBackAgainTakesBackWhatWasSaid(String text) {
        assertThat(read(text)).isEqualTo(new Said.BackAgain());
    }

    @ParameterizedTest
    @CsvSource({
        "hallo, NOT_UNDERSTOOD",
        "'', NOT_UNDERSTOOD",
        "terug om 25:00, NO_SUCH_TIME",
        "terug om 09:00, NO_SUCH_TIME",
        "bezig tot 10:00, NO_SUCH_TIME",
        "morgen terug om 12:75, NO_SUCH_TIME",
        "vrij 30-2, NO_SUCH_TIME",
        "afwezig t/m 23-11-2026, NO_SUCH_TIME",
        "afwezig, UNTIL_WHEN",
        "ik ben ziek, UNTIL_WHEN",
        "'bezig tot 15:00, daarna naar de tandarts', TELLS_WHY",
    })
    void whatCannotBeUsedSaysWhy(String text, Why why) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Said.Unclear.class, unclear -> assertThat(unclear.why()).isEqualTo(why));
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        assertThat(read("bezig tot 15:00, " + "x".repeat(141))).isEqualTo(new Said.Unclear(Why.TOO_LONG, null));
        assertThat(status("bezig tot 15:00, " + "x".repeat(140)).line()).hasSize(140);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zíek thuis", "even naar de huisarts", "ouderschapsverlof", "Corona!", "met zwangerschapsverlof"
            })
    void wordsThatTellWhyAreFound(String line) {
        assertThat(PublicLine.wordThatTellsWhy(line.replace("í", "i"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bezig met het raadsvoorstel", "op locatie in Rockanje", "aan de balie", "artikel 12 nakijken"})
    void ordinaryLinesAreFine(String line) {
        assertThat(PublicLine.wordThatTellsWhy(line)).isEmpty();
    }

    /** Whatever is typed, it is understood or refused, and what is understood lies ahead. */
    @Test
    void anyMixOfWordsIsUnderstoodOrRefused() {
        String[] words = {
            "terug", "om", "14:00", "afwezig", "t/m", "vrijdag", "morgen", "vrij", "bezig", "tot", "alleen", "per",
                    "chat",
            ",", "31-4", "99:99", "t", "-", "vandaag", "24 dec", "ik ben", "weer", "van", "😀", "(", "'"
        };
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            switch (read(text.toString())) {
                case Said.Absent absent -> assertThat(absent.until()).isAfter(at(NOW));
                case Said.Now now -> assertThat(now.status().holdsAt(at(NOW))).isTrue();
                case Said.BackAgain _, Said.Unclear _ -> {}
            }
        }
    }

    private static OwnStatus status(String text) {
        return ((Said.Now) read(text)).status();
    }

    private static Said read(String text) {
        return ShortText.read(text, at(NOW), ZONE);
    }
}
