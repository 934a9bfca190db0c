package nl.raakpunt.routing.citizen;

import java.time.Duration;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;

/** Shows pages in the language that a reader chose, else in the one their browser asks for. */
@Configuration(proxyBeanMethods = false)
public class ChosenLanguage {
    private static final String COOKIE = "raakpunt-taal";

    @Bean(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
    AcceptHeaderLocaleContextResolver chosenLanguageResolver(WebProperties web) {
        AcceptHeaderLocaleContextResolver resolver = new Resolver();
        resolver.setDefaultLocale(web.getLocale());
        return resolver;
    }

    /** From now on in this language, in this browser. */
    public static void choose(ServerWebExchange exchange, Language language) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(COOKIE, language.name())
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure("https".equals(exchange.getRequest().getURI().getScheme()))
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .build());
    }

    private static final class Resolver extends AcceptHeaderLocaleContextResolver {
        @Override
        public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
            HttpCookie chosen = exchange.getRequest().getCookies().getFirst(COOKIE);
            return chosen == null
                    ? super.resolveLocaleContext(exchange)
                    : new SimpleLocaleContext(Language.of(chosen.getValue()).locale());
        }
    }
}
