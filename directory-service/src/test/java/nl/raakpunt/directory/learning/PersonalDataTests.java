package nl.raakpunt.directory.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    private static final PlaceWords PLACES =
            PlaceWords.named(List.of("Rockanje", "Nieuw-Helvoet", "Oude Tonge", "Brielle"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "111.222.333",
                "1 1 1 2 2 2 3 3 3",
                "111-22-2333",
                "１１１２２２３３３",
                "١١١٢٢٢٣٣٣",
                "111\u200b222\u00ad333",
                "06-12345678",
                "06 12 34 56 78",
                "+31 (0)6 1234 5678",
                "0031612345678",
                "(0181) 47 12 34",
                "0181/471234",
                "jan.jansen+x@example.nl",
                "jan @ example.nl",
                "JAN(at)example.nl",
                "NL91 ABNA 0417 1643 00",
                "nl91abna0417164300",
                "DE89 3704 0044 0532 0130 00",
                "3231 AB",
                "3231ab",
                "Dorpsstraat 12",
                "dorpsstraat 12a",
                "Burgemeester de Jongstraat 3",
                "Achter de Hoven 5",
                "Kerkweg nr. 7",
                "12-03-1961",
                "12 maart 1961",
                "1961-03-12",
                "AB-12-34",
                "12-ab-34",
                "1-ABC-23",
                "ab123c",
                "GH 123 K",
                "https://example.nl/zaak?id=7",
                "www.example.nl/x",
                "3STEST1234567",
                "mijn naam is jan de vries",
                "mevrouw Jansen",
                "mevr. van der Meer",
                "dhr. p. bakker",
                "De heer El Amrani",
                "J.P. de Boer",
                "Sanne van der Meer",
                "Jan Jansen-Bakker"
            })
    void takesOutWhatSaysWhoSomebodyIs(String personal) {
        assertThat(PersonalData.strip("paspoort verlengen, " + personal + " , kan dat", List.of(), PLACES))
                .matches("paspoort verlengen,[ ,()]* kan dat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mijn buurman in Rockanje heeft een boom gekapt, mag dat?",
                "wanneer wordt de container in Nieuw-Helvoet geleegd",
                "ik woon in Oude Tonge en wil een parkeervergunning",
                "mag ik 2 honden houden",
                "de lamp in de straat is kapot",
                "ik ben verhuisd en mijn rijbewijs verloopt over 3 weken",
                "hoeveel kost een paspoort als ik 17 ben"
            })
    void leavesTheQuestionAlone(String question) {
        assertThat(PersonalData.strip(question, List.of(), PLACES)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wie van jullie gaat over bomen, fatima zei van wel | Fatima Jansen | wie van jullie gaat over bomen, zei van wel",
                "SANNE zei dat MEER bomen mogen | Sanne van der Meer | zei dat bomen mogen",
                "de aanvraag van Bakker's schuur | P. Bakker | de aanvraag van schuur",
                "in Rockanje is een boom om | Jan Rockanje | in Rockanje is een boom om"
            })
    void takesOutKnownNamesInAnyCase(String question, String name, String left) {
        assertThat(PersonalData.strip(question, List.of(name), PLACES)).isEqualTo(left);
    }

    @Test
    void aLongTextIsReadInReasonableTime() {
        String text = "Aa bb Van 1 a@ a@b.nl . ".repeat(600);
        assertThat(PersonalData.strip(text, List.of(), PLACES)).doesNotContain("b.nl");
    }
}
