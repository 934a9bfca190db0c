package nl.raakpunt.directory.presence.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Tests for {@link GraphSettings}: nothing unless switched on, and a wrong setting is named at start. */
class GraphSettingsTests {

    private static final String GRAPH = "raakpunt.presence.graph.";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(OnlySettings.class);

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan
    static class OnlySettings {}

    @Test
    void offUnlessSwitchedOn() {
        service.run(context -> assertThat(context).doesNotHaveBean(GraphSettings.class));
    }

    @Test
    void completeSettingsWork() {
        complete().run(context -> assertThat(context).hasSingleBean(GraphSettings.class));
    }

    @Test
    void aMissingSettingIsNamed() {
        service.withPropertyValues(GRAPH + "enabled=true", GRAPH + "tenant=t", GRAPH + "client-id=c")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("clientSecret"));
    }

    @Test
    void anAddressWithoutEncryptionIsRefusedByName() {
        complete()
                .withPropertyValues(GRAPH + "url=http://graph.example")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(GRAPH + "url must begin with https://"));
    }

    @Test
    void aSuffixNeedsTheSignInName() {
        complete()
                .withPropertyValues(GRAPH + "login-suffix=@x.example")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(GRAPH + "login-suffix"));
    }

    @Test
    void theSecretIsNotInTheText() {
        complete()
                .run(context -> assertThat(context.getBean(GraphSettings.class).toString())
                        .doesNotContain("very secret"));
    }

    private ApplicationContextRunner complete() {
        return service.withPropertyValues(
                GRAPH + "enabled=true", GRAPH + "tenant=t", GRAPH + "client-id=c", GRAPH + "client-secret=very secret");
    }
}
