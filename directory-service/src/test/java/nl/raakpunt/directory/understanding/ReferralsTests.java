package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ReferralsTests {
    private static final Referrals SHIPPED =
            Referrals.read(new ClassPathResource("nl/raakpunt/directory/understanding/referrals.txt"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            belastingdienst | Hoe doe ik mijn belastingaangifte?
            belastingdienst | Ik krijg een blauwe envelop, wat nu?
            uwv             | Wanneer wordt mijn WW-uitkering betaald?
            svb             | Hoe hoog is de kinderbijslag?
            duo             | Ik wil mijn studieschuld aflossen
            ind             | Waar vraag ik een verblijfsvergunning aan?
            rdw             | Wanneer moet mijn auto voor de apk?
            cbr             | Hoe plan ik mijn theorie-examen?
            kadaster        | Waar staat in het Kadaster wie de eigenaar is?
            cak             | Ik snap de rekening van het CAK niet
            cjib            | Ik ben geflitst op de dijk, waar betaal ik?
            alarm           | Er wordt nu ingebroken bij de buren!
            politie         | Mijn fiets is gestolen
            consument       | De webwinkel stuurt mijn bestelling niet
            juridisch       | Mijn ex betaalt geen alimentatie
            netbeheer       | Er is een stroomstoring in de straat
            """)
    void aQuestionForSomebodyElseIsRecognised(String key, String question) {
        assertThat(SHIPPED.of(question)).map(Referral::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mijn paspoort is verlopen",
                "Mijn rijbewijs is gestolen",
                "Hoeveel hondenbelasting betaal ik?",
                "Kan ik kwijtschelding krijgen van gemeentelijke belastingen?",
                "Hoe geef ik de geboorte van mijn zoon aan?",
                "Mijn ww stopt, kan ik bijstand krijgen?",
                "Ik heb een parkeerboete gekregen",
                "Wanneer wordt de groene container geleegd?",
                "Ik wil een winkel beginnen",
                "asdfghjkl qwertyuiop"
            })
    void aQuestionForTheMunicipalityStays(String question) {
        assertThat(SHIPPED.of(question)).isEmpty();
    }

    @Test
    void everyOrganisationIsThereOnceAndCanBeReached() {
        assertThat(new HashSet<>(SHIPPED.all().stream().map(Referral::key).toList()))
                .hasSameSizeAs(SHIPPED.all());
        assertThat(SHIPPED.all()).allSatisfy(one -> {
            assertThat(one.why()).endsWith(".");
            assertThat(one.phone() != null || one.url() != null).isTrue();
        });
    }

    @Test
    void aMistakeInTheFileIsNamedByItsLine() {
        assertThatThrownBy(() -> Referrals.parse(List.of("words = apk"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Referrals.parse(List.of("[rdw]", "who = RDW", "colour = red")))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> Referrals.parse(List.of("", "[rdw]", "who = RDW")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("needs who, why, words");
    }
}
