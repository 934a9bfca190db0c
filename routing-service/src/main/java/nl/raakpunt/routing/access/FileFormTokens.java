package nl.raakpunt.routing.access;

import org.springframework.http.MediaType;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the form token among files too, but reads files only of somebody who is logged in. */
class FileFormTokens implements ServerCsrfTokenRequestHandler {

    private final XorServerCsrfTokenRequestAttributeHandler fields = new XorServerCsrfTokenRequestAttributeHandler();
    private final XorServerCsrfTokenRequestAttributeHandler files = new XorServerCsrfTokenRequestAttributeHandler();
    private final ServerSecurityContextRepository logins = new WebSessionServerSecurityContextRepository();

    FileFormTokens() {
        files.setTokenFromMultipartDataEnabled(true);
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        fields.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        if (!MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                exchange.getRequest().getHeaders().getContentType())) {
            return fields.resolveCsrfTokenValue(exchange, token);
        }
        return logins.load(exchange)
                .hasElement()
                .flatMap(loggedIn -> (loggedIn ? files : fields).resolveCsrfTokenValue(exchange, token));
    }
}
