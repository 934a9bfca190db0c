package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.source.SourceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SourceSetupTests {

    @Test
    void withoutPresetTheDefaultsAreThoseOfInetOrgPerson() {
        SyncSettings.Source source = source(Map.of());
        assertThat(source.directory().idAttribute()).isEqualTo("entryUUID");
        assertThat(source.directory().peopleFilter()).isEqualTo("(objectClass=inetOrgPerson)");
        assertThat(source.mapping().wanted().ofPeople()).contains("uid", "departmentNumber");
    }

    @Test
    void aPresetSetsWhatIsNotConfigured() {
        SyncSettings.Source source = source(Map.of(
                "preset", "active-directory",
                "directory.teams-base", "OU=Teams",
                "mapping.team", "extensionAttribute7",
                "mapping.photo", ""));
        SourceSettings directory = source.directory();
        assertThat(directory.idAttribute()).isEqualTo("objectGUID");
        assertThat(directory.peopleBase()).isEmpty();
        assertThat(directory.teamsBase()).isEqualTo("OU=Teams");
        assertThat(directory.teamsFilter()).isEqualTo("(objectClass=group)");
        assertThat(directory.peopleFilter()).contains("objectClass=user").doesNotContain("msExch");
        assertThat(source.mapping().wanted().ofPeople())
                .contains("sAMAccountName", "userAccountControl", "accountExpires", "extensionAttribute7")
                .doesNotContain("uid", "thumbnailPhoto", "extensionAttribute1");
        assertThat(source(Map.of("preset", "active_directory_exchange"))
                        .directory()
                        .peopleFilter())
                .contains("msExchRecipientTypeDetails");
    }

    @Test
    void whatIsConfiguredWinsFromThePreset() {
        SourceSettings directory = source(Map.of(
                        "preset", "active-directory",
                        "directory.id-attribute", "entryUUID",
                        "directory.people-base", "OU=Medewerkers",
                        "directory.people-filter", "(objectClass=person)"))
                .directory();
        assertThat(directory.idAttribute()).isEqualTo("entryUUID");
        assertThat(directory.peopleBase()).isEqualTo("OU=Medewerkers");
        assertThat(directory.peopleFilter()).isEqualTo("(objectClass=person)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            directory.people-filter ~ (objectClass=person      ~ directory.people-filter: '(objectClass=person' is not an LDAP filter
            directory.teams-filter  ~ objectClass=*)           ~ directory.teams-filter: 'objectClass=*)' is not an LDAP filter
            directory.people-base   ~ medewerkers              ~ directory.people-base: 'medewerkers' is not a distinguished name
            directory.base          ~ dc=a,,dc=b               ~ directory.base: 'dc=a,,dc=b' is not a distinguished name
            directory.id-attribute  ~ entry UUID               ~ directory.id-attribute: 'entry UUID' is not a valid name
            country                 ~ Nederland                ~ country: 'Nederland' is not a country
            mapping.phone           ~ telephone_number         ~ mapping.phone: 'telephone_number' is wrong at position 1
            mapping.telefoon        ~ telephoneNumber          ~ mapping.telefoon: there is no such fact
            """)
    void aSettingThatCannotWorkIsRefused(String key, String value, String message) {
        assertThatThrownBy(() -> source(Map.of(key, value))).rootCause().hasMessageStartingWith(message);
    }

    @Test
    void theServiceDoesNotStartWithAWrongMappingAndSaysWhichInPlainWords(CapturedOutput output) {
        assertThatThrownBy(() -> RunningService.start(
                                "ldap://localhost:1",
                                Map.of(
                                        "raakpunt.sync.sources.staff.mapping.phone",
                                        "telephoneNumber -> digits",
                                        "raakpunt.sync.sources.staff.mapping.telefoon",
                                        "mobile"))
                        .close())
                .isInstanceOf(RuntimeException.class);
        assertThat(output)
                .contains("The staff directory 'staff' is not configured right:")
                .contains("mapping.phone: 'telephoneNumber -> digits' is wrong at position 20: there is no transform")
                .contains("mapping.telefoon: there is no such fact")
                .contains("Mend this under raakpunt.sync.sources.staff");
    }

    private static SyncSettings.Source source(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("raakpunt.sync.sources.staff.enabled", "true"));
        settings.forEach((key, value) -> all.put("raakpunt.sync.sources.staff." + key, value));
        return Objects.requireNonNull(Settings.of(all).sources().get("staff"));
    }
}
