package nl.raakpunt.routing.intake.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.intake.IntakeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets programs in by their bearer token, and nobody else; no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class IntakeAccess {
    private static final String BEARER = "Bearer ";

    private final Map<String, IntakeSettings.Client> clients;

    IntakeAccess(IntakeSettings settings) {
        this.clients = settings.clients();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityWebFilterChain intakeApiAccess(ServerHttpSecurity http) {
        AuthenticationWebFilter bearer = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
        bearer.setServerAuthenticationConverter(this::authentication);
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/v1/intake", "/v1/intake/**"))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .addFilterAt(bearer, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.anyExchange().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((_, _) -> Mono.error(unauthorized())))
                .build();
    }

    private Mono<Authentication> authentication(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Mono.empty();
        }
        byte[] token = hash(header.substring(BEARER.length()).strip());
        return Mono.justOrEmpty(clients.entrySet().stream()
                .filter(client -> MessageDigest.isEqual(hash(client.getValue().token()), token))
                .map(client -> (Authentication) UsernamePasswordAuthenticationToken.authenticated(
                        new IntakeClient(client.getKey()), null, List.of()))
                .findFirst());
    }

    private static byte[] hash(String token) {
        return Signature.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorResponseException unauthorized() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED, "Send the bearer token of this client of the intake API.");
        ErrorResponseException answer = new ErrorResponseException(HttpStatus.UNAUTHORIZED, body, null);
        answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Raakpunt\"");
        return answer;
    }
}
