package nl.raakpunt.routing.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the pages look like.
 *
 * @param css file with the organisation's own design tokens, instead of the neutral ones
 * @param cssClass class under which those tokens are defined
 */
@ConfigurationProperties("raakpunt.desk.theme")
record ThemeSettings(
        @Nullable Resource css,
        @DefaultValue("voorbeeld-theme") String cssClass) {}
