package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUTCH   | Mijn paspoort is verlopen, hoe vraag ik een nieuwe aan?
            DUTCH   | kliko kapot
            DUTCH   | Wat is de status van mijn aanvraag for sale bord?
            DUTCH   | asdfghjkl qwertyuiop
            ENGLISH | I lost my passport, what should I do?
            ENGLISH | How do I register my address?
            GERMAN  | Wo kann ich meinen Führerschein verlängern?
            GERMAN  | Ich habe meinen Pass verloren und brauche Hilfe
            POLISH  | Jak mogę zameldować się w gminie?
            POLISH  | Chcę wymienić prawo jazdy, gdzie to zrobić i co jest potrzebne
            TURKISH | Pasaport almak için ne yapmam gerekiyor?
            TURKISH | Çöp kutusu çok dolu, nereye haber vermek lazım
            """)
    void aTextIsInTheLanguageOfItsSmallestWords(Language language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
