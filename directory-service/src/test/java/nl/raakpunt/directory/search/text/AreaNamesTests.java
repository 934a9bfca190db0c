package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.raakpunt.directory.topic.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNamesTests {
    private final AreaNames names = AreaNames.of(List.of(
            new Area("helvoet", "Helvoet", List.of("Helvoetsluis")),
            new Area("nieuw-helvoet", "Nieuw-Helvoet", List.of("Struytse Hoeck")),
            new Area("rockanje", "Rockanje", List.of("Tweede Slag", "Dorpsplein Rockanje"))));

    @ParameterizedTest
    @CsvSource({
        "Er is een boom omgewaaid in ROCKANJE, rockanje",
        "boom in rockanje? tweede slag!, rockanje",
        "Lantaarn stuk in nieuw helvoet, nieuw-helvoet",
        "de Struytse   Hoeck, nieuw-helvoet",
        "stoep in Helvoet, helvoet"
    })
    void namesAndAliasesAreRecognised(String text, String key) {
        assertThat(names.in(text)).map(Area::key).contains(key);
    }

    @Test
    void twoAreasInOneTextAreNotGuessedBetween() {
        assertThat(names.in("van Rockanje naar Helvoet")).isEmpty();
    }

    @Test
    void partOfAWordIsNoName() {
        assertThat(names.in("de Helvoeter tweede vergunning")).isEmpty();
    }
}
