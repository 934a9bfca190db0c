package nl.raakpunt.directory.presence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link TelephoneSettings}: nothing unless switched on, and a wrong setting is named at start. */
class TelephoneSettingsTests {

    private static final String TELEPHONE = "raakpunt.presence.telephone.";
    private static final String SECRET = "a-secret-of-at-least-thirty-two-characters";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(OnlySettings.class);

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan
    static class OnlySettings {}

    @Test
    void offUnlessSwitchedOn() {
        service.run(context -> assertThat(context).doesNotHaveBean(TelephoneSettings.class));
    }

    @Test
    void oneSecretIsEnough() {
        service.withPropertyValues(TELEPHONE + "enabled=true", TELEPHONE + "secrets=" + SECRET)
                .run(context -> assertThat(context).hasSingleBean(TelephoneSettings.class));
    }

    @ParameterizedTest
    @CsvSource({
        "secrets, short, secrets",
        "window, 1h, raakpunt.presence.telephone.window",
        "country, Nederland, raakpunt.presence.telephone.country",
        "extension-prefixes, 018147, raakpunt.presence.telephone.extension-prefixes",
        "changes-per-request, 0, changesPerRequest"
    })
    void aWrongSettingIsNamed(String setting, String value, String named) {
        service.withPropertyValues(
                        TELEPHONE + "enabled=true", TELEPHONE + "secrets=" + SECRET, TELEPHONE + setting + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(named)
                        .hasMessageNotContaining(SECRET));
    }
}
