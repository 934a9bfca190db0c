package nl.raakpunt.routing.testing;

import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.People;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/** Lets tests of the API be somebody: the header {@code Test-User} names the login. */
@TestConfiguration(proxyBeanMethods = false)
public class SignInByHeader {

    public static final String HEADER = "Test-User";

    private static final Map<String, SignedIn> PEOPLE = Map.of(
            People.LOTTE.login(), People.LOTTE,
            People.SANNE.login(), People.SANNE,
            People.KARIM.login(), People.KARIM,
            People.INGRID.login(), People.INGRID,
            People.RUUD.login(), People.RUUD);

    @Bean
    @Order(-1000)
    SecurityWebFilterChain apiForTests(ServerHttpSecurity http) {
        AuthenticationWebFilter byHeader = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
        byHeader.setServerAuthenticationConverter(
                exchange -> Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER))
                        .map(SignInByHeader::authentication));
        return http.securityMatcher(
                        ServerWebExchangeMatchers.pathMatchers("/v1/**", "/actuator/**", "/livez", "/readyz"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .addFilterAt(byHeader, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/v1/openapi.json", "/actuator/**", "/livez", "/readyz")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    private static Authentication authentication(String login) {
        SignedIn person = PEOPLE.get(login);
        if (person == null) {
            throw new IllegalArgumentException("No such test user: " + login);
        }
        return new TestingAuthenticationToken(person, "none", "ROLE_USER");
    }
}
