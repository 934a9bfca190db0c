package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.PostcodeRange;
import nl.raakpunt.directory.topic.Street;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTests {
    private final PlaceNames names = PlaceNames.of(
            List.of(
                    new Area("helvoet", "Helvoet", List.of("Helvoetsluis")),
                    new Area("nieuw-helvoet", "Nieuw-Helvoet", List.of("Struytse Hoeck")),
                    new Area("brielle", "Brielle", List.of("Den Briel", "Briel")),
                    new Area("oostvoorne", "Oostvoorne", List.of()),
                    new Area("rockanje", "Rockanje", List.of("Tweede Slag", "Dorpsplein Rockanje"))),
            List.of(
                    street("Dorpsstraat", "rockanje", "3235AA-3235AZ"),
                    street("Dorpsstraat", "oostvoorne", "3233AA-3233AZ"),
                    street("Brielseweg", "oostvoorne"),
                    street("Brielse Zandweg", "helvoet"),
                    street("Burgemeester Letteweg", "brielle"),
                    street("Markt", "brielle", "3231"),
                    street("Noordzeelaan", "rockanje")));

    private static Street street(String name, String area, String... postcodes) {
        return new Street(
                name, area, List.of(postcodes).stream().map(PostcodeRange::of).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Er is een boom omgewaaid in ROCKANJE, rockanje",
        "boom in rockanje? tweede slag!, rockanje",
        "Lantaarn stuk in nieuw helvoet, nieuw-helvoet",
        "de Struytse   Hoeck, nieuw-helvoet",
        "stoep in Helvoet, helvoet",
        "wanneer is de Rockanjese kermis, rockanje",
        "een Rockanjer heeft een boom gekapt, rockanje",
        "de Brielse haven ligt vol, brielle",
        "boot te koop in Den Briel, brielle",
        "boom om in rockanj*, rockanje",
        "gat in de weg te Oostvorne, oostvoorne"
    })
    void villagesAreRecognisedByNameAliasFormAndDespiteTypingErrors(String text, String key) {
        assertThat(names.in(text.replace("*", "ue")).area()).map(Area::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Dorpsstraat 5 in Rockanje, rockanje",
        "'Oostvoorne, dorpsstr. 12a', oostvoorne",
        "losse tegel op de Dorps straat te Rockanje, rockanje",
        "lantaarn stuk aan de Noordzelaan, rockanje",
        "put verstopt bij burg. Letteweg 3, brielle",
        "gat in de Brielseweg, oostvoorne",
        "gat in de Brielse Zandweg, helvoet",
        "ik bel over Markt 7, brielle",
        "fiets weg op de Markt, brielle",
        "mijn postcode is 3235 ab, rockanje",
        "container bij 3233AC, oostvoorne",
        "dorpsstraat 3235AC, rockanje",
        "hoek Dorpsstraat en Noordzeelaan, rockanje"
    })
    void streetsAndPostcodesTellTheVillage(String text, String key) {
        assertThat(names.in(text).area()).map(Area::key).contains(key);
    }

    @Test
    void aStreetInTwoVillagesIsAsked() {
        NamedPlace place = names.in("er ligt een losse tegel in de Dorpsstraat");

        assertThat(place.area()).isEmpty();
        assertThat(place.areas()).extracting(Area::key).containsExactly("oostvoorne", "rockanje");
        assertThat(place.street()).isEqualTo("Dorpsstraat");
    }

    @ParameterizedTest
    @CsvSource({
        "ik woon in Brielle maar de boom staat in Rockanje, rockanje",
        "de boom staat in Rockanje en ik woon zelf in Den Briel, rockanje",
        "ik kom uit Oostvoorne en zag een gat in de Noordzeelaan, rockanje",
        "ik woon in Brielle, brielle"
    })
    void whereItIsCountsAboveWhereTheCallerLives(String text, String key) {
        assertThat(names.in(text).area()).map(Area::key).contains(key);
    }

    @Test
    void aHouseNumberIsNeverKept() {
        assertThat(names.in("Noordzeelaan 17b in Rockanje").toString()).doesNotContain("17");
    }

    @Test
    void twoVillagesInOneTextAreNotGuessedBetween() {
        NamedPlace place = names.in("van Rockanje naar Helvoet");

        assertThat(place.area()).isEmpty();
        assertThat(place.areas()).extracting(Area::key).containsExactly("helvoet", "rockanje");
    }

    @ParameterizedTest
    @CsvSource({
        "de tweede vergunning",
        "de markt op dinsdag",
        "mijn straat is vies",
        "helpvoeten",
        "ik wil een paspoort aanvragen"
    })
    void whatOnlyLooksLikeAPlaceIsNone(String text) {
        assertThat(names.in(text)).isEqualTo(NamedPlace.NONE);
    }
}
