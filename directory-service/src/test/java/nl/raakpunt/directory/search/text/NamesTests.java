package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource({
        "meijer, meyer",
        "meijer, meier",
        "jansen, janssen",
        "smit, smid",
        "kuijper, kuyper",
        "kox, cox",
        "thijssen, tijsen",
        "bouwman, bauman"
    })
    void namesThatSoundAlikeShareASpelling(String one, String other) {
        assertThat(Names.sound(one)).isEqualTo(Names.sound(other));
    }

    @Test
    void namesThatSoundDifferentDoNot() {
        assertThat(Names.sound("bakker")).isNotEqualTo(Names.sound("dekker"));
    }

    @Test
    void aNameIsWrittenTogetherInTheWaysPeopleDo() {
        assertThat(Names.joined("Sanne", "van der", "Meer"))
                .contains("vandermeer", "vdmeer", "meervander", "svandermeer", "sannevandermeer");
    }
}
