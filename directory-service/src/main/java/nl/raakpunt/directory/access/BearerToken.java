package nl.raakpunt.directory.access;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Recognises a calling service by the token in its Authorization header, and by nothing else. */
final class BearerToken implements ServerAuthenticationConverter {

    private static final String SCHEME = "Bearer ";

    private final ApiClients clients;

    BearerToken(ApiClients clients) {
        this.clients = clients;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.empty();
        }
        return clients.withToken(header.substring(SCHEME.length()).strip())
                .map(client -> Mono.just(authentication(client)))
                .orElseGet(() -> Mono.error(new BadCredentialsException("unknown token")));
    }

    private static Authentication authentication(ApiClients.Client client) {
        List<GrantedAuthority> scopes = client.scopes().stream()
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(client.name(), null, scopes);
    }
}
