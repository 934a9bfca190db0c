package nl.raakpunt.routing.plainlanguage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads the lists of words, once. */
@Configuration(proxyBeanMethods = false)
class PlainLanguageConfiguration {

    static final Resource OURS = new ClassPathResource("plainlanguage/eenvoudige-woorden.txt");

    @Bean
    PlainLanguage plainLanguage(PlainLanguageSettings settings) {
        List<String> own = settings.words() == null ? List.of() : lines(settings.words());
        return new PlainLanguage(SimpleWords.of(lines(OURS), own));
    }

    static List<String> lines(Resource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of words " + list.getDescription(), e);
        }
    }
}
