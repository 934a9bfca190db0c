package nl.raakpunt.routing.web;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.FormHttpMessageReader;

/** How large a form may be. */
@Configuration(proxyBeanMethods = false)
class FormSize {

    /**
     * Several texts of the longest length, in any script, with room for one that is much too long: its page comes back with
     * the words in it, so that nothing is lost.
     */
    static final int LARGEST = 1024 * 1024;

    @Bean
    CodecCustomizer formsMayBeLarger() {
        return codecs -> codecs.defaultCodecs().configureDefaultCodec(FormSize::enlarge);
    }

    private static void enlarge(Object codec) {
        if (codec instanceof FormHttpMessageReader forms) {
            forms.setMaxInMemorySize(LARGEST);
        }
    }
}
