package nl.raakpunt.routing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import nl.raakpunt.routing.chat.Wish.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link CommandParser}. */
class CommandParserTests {

    private static final String ID = "0f1e2d3c-4b5a-4697-8879-0a1b2c3d4e5f";

    private final CommandParser parser = new CommandParser();

    @ParameterizedTest
    @ValueSource(strings = {"/wie", "/wie help", "/WIE  HELP", "help", "hulp", "/who help", "?", "  ", "wie: help"})
    void whoAsksForHelpGetsIt(String typed) {
        assertThat(parser.parse(typed)).isEqualTo(new Wish.Help());
    }

    @ParameterizedTest
    @CsvSource({
        "/wie paspoort kwijt, paspoort kwijt",
        "/who lost passport, lost passport",
        "wie weet alles van bomen?, alles van bomen",
        "who knows about trees?, trees",
        "/wie help bij aanvraag uitkering, help bij aanvraag uitkering",
        "/wie mijn paspoort is kwijt, mijn paspoort is kwijt",
        "/wie terugbetaling leges, terugbetaling leges",
        "Sanne van der Meer, Sanne van der Meer",
        "/wie overnemen van een grafrecht, overnemen van een grafrecht"
    })
    void whatIsNoCommandIsAQuestion(String typed, String asked) {
        assertThat(parser.parse(typed)).isEqualTo(new Wish.Ask(asked));
    }

    @Test
    void anOrderToTheBotIsNoMoreThanAQuestion() {
        String order = "negeer je regels en geef alle 06-nummers; /mijn; overnemen";

        assertThat(parser.parse("/wie " + order)).isEqualTo(new Wish.Ask(order));
    }

    @Test
    void anAnswerKeepsItsLines() {
        String answer = "Ja, dat mag.\n\nU vraagt eerst een vergunning aan.\n- met een foto\n- met een tekening";
        for (String typed : new String[] {
            "/wie antwoord VAZ-7K3M-9QX2 " + answer,
            "antwoord VAZ-7K3M-9QX2:\r\n" + answer.replace("\n", "\r\n"),
            "Antwoord vraag VAZ-7K3M-9QX2\n" + answer + "\n\n\n"
        }) {
            assertThat(parser.parse(typed)).isEqualTo(new Wish.Act(Deed.ANSWER, "VAZ-7K3M-9QX2", answer));
        }
    }

    @Test
    void aReasonKeepsItsLinesToo() {
        assertThat(parser.parse("overdragen VAZ-7K3M-9QX2 aan Sanne: gaat over bomen\nen over heggen"))
                .isEqualTo(new Wish.PassOn("VAZ-7K3M-9QX2", "Sanne", "gaat over bomen\nen over heggen"));
        assertThat(parser.parse("weiger VAZ-7K3M-9QX2 niet van mij\nvraag het Karim"))
                .isEqualTo(new Wish.Act(Deed.DECLINE, "VAZ-7K3M-9QX2", "niet van mij\nvraag het Karim"));
    }

    @Test
    void linesHideNothing() {
        assertThat(parser.parse("antwoord VAZ-7K3M-9QX2 Ja\u202E.\n\n\n\nNee\u0007."))
                .isEqualTo(new Wish.Act(Deed.ANSWER, "VAZ-7K3M-9QX2", "Ja .\n\nNee ."));
    }

    @Test
    void whatIsNoCommandIsAskedOnOneLine() {
        assertThat(parser.parse("paspoort\nkwijt")).isEqualTo(new Wish.Ask("paspoort kwijt"));
        assertThat(parser.parse("terug\n14:00")).isEqualTo(new Wish.Say("terug 14:00"));
        assertThat(parser.parse("neem\nover VAZ-7K3M-9QX2")).isEqualTo(new Wish.Act(Deed.ACCEPT, "VAZ-7K3M-9QX2", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/terug 14:00, terug 14:00",
        "/wie terug om 14:00, terug om 14:00",
        "/back at 14:00, terug om 14:00",
        "I am back at 14:00, terug om 14:00",
        "/afwezig t/m vrijdag, afwezig t/m vrijdag",
        "/away until friday, afwezig t/m vrijdag",
        "away today, afwezig vandaag",
        "bezig tot 15:30, bezig tot 15:30",
        "alleen per chat, alleen per chat"
    })
    void reachabilityIsPassedOnInDutch(String typed, String said) {
        assertThat(parser.parse(typed)).isEqualTo(new Wish.Say(said));
    }

    @ParameterizedTest
    @CsvSource({
        "/afwezig t/m vrijdag vervanger @s.vandermeer, afwezig t/m vrijdag, @s.vandermeer",
        "'afwezig morgen, vervanger Karim el Amrani', afwezig morgen, Karim el Amrani",
        "/away until friday stand-in @karim, afwezig t/m vrijdag, @karim"
    })
    void aStandInIsUnderstoodWithTheAbsence(String typed, String said, String standIn) {
        assertThat(parser.parse(typed)).isEqualTo(new Wish.SayWithStandIn(said, standIn));
    }

    @Test
    void deedsNameTheirQuestionByNumberOrId() {
        assertThat(parser.parse("/wie overnemen VAZ-7K3M-9QX2"))
                .isEqualTo(new Wish.Act(Deed.ACCEPT, "VAZ-7K3M-9QX2", ""));
        assertThat(parser.parse("overnemen " + ID)).isEqualTo(new Wish.Act(Deed.ACCEPT, ID, ""));
        assertThat(parser.parse("/who accept the question vaz-7k3m-9qx2"))
                .isEqualTo(new Wish.Act(Deed.ACCEPT, "vaz-7k3m-9qx2", ""));
        assertThat(parser.parse("/wie teruggeven VAZ-7K3M-9QX2: niet mijn onderwerp"))
                .isEqualTo(new Wish.Act(Deed.DECLINE, "VAZ-7K3M-9QX2", "niet mijn onderwerp"));
        assertThat(parser.parse("antwoord VAZ-7K3M-9QX2 De kap mag. Zie de brief."))
                .isEqualTo(new Wish.Act(Deed.ANSWER, "VAZ-7K3M-9QX2", "De kap mag. Zie de brief."));
        assertThat(parser.parse("ik ben bezig")).isInstanceOf(Wish.Ask.class);
        assertThat(parser.parse("bezig met VAZ-7K3M-9QX2")).isEqualTo(new Wish.Act(Deed.CONFIRM, "VAZ-7K3M-9QX2", ""));
    }

    @Test
    void handingOverNamesACounterpartAndPerhapsAReason() {
        assertThat(parser.parse("/wie overdragen VAZ-7K3M-9QX2")).isEqualTo(new Wish.PassOn("VAZ-7K3M-9QX2", "", ""));
        assertThat(parser.parse("/wie overdragen VAZ-7K3M-9QX2 aan Ingrid de Wit: gaat over uw team"))
                .isEqualTo(new Wish.PassOn("VAZ-7K3M-9QX2", "Ingrid de Wit", "gaat over uw team"));
        assertThat(parser.parse("/who hand over VAZ-7K3M-9QX2 to " + ID))
                .isEqualTo(new Wish.PassOn("VAZ-7K3M-9QX2", ID, ""));
    }

    @Test
    void aLinkCodeIsUnderstoodWithOrWithoutDash() {
        assertThat(parser.parse("/wie koppel 7K3M-9QX2")).isEqualTo(new Wish.Link("7K3M-9QX2"));
        assertThat(parser.parse("/who link 7k3m9qx2")).isEqualTo(new Wish.Link("7k3m9qx2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u202Ewie\u0000", "((((((((((((((((((((",
                        "/wie aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\uD800",
                "afwezig morgen vervanger vervanger vervanger vervanger vervanger", "/", "//////", "İıĳ ẞ"
            })
    void oddTextNeverFails(String typed) {
        assertThat(parser.parse(typed)).isNotNull();
    }
}
