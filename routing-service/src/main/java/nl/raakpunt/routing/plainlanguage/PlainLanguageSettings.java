package nl.raakpunt.routing.plainlanguage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Advice on plain language.
 *
 * @param words the organisation's own list of official words and simpler ones, beside the one of the product
 */
@ConfigurationProperties("raakpunt.plain-language")
public record PlainLanguageSettings(@Nullable Resource words) {}
