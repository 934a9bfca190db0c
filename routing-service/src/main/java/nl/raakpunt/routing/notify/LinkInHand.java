package nl.raakpunt.routing.notify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives the page of a link an address of its own, so that it can be read again and gone back to. The address says nothing; the token
 * is for a while in a cookie that the browser sends to that address only.
 */
@Component
class LinkInHand {
    static final String KEY = "[0-9a-f]{16}";

    private static final String NAME = "raakpunt-actie";
    private static final Duration VALID = Duration.ofMinutes(30);

    private final boolean secure;

    LinkInHand(DeskSettings desk) {
        this.secure = "https".equalsIgnoreCase(desk.publicUrl().getScheme());
    }

    /** The address at which this link is looked at from now on. */
    String keep(ServerWebExchange exchange, ActionLink link, @Nullable String pasted) {
        String token = ActionLinks.tokenIn(pasted).orElseThrow();
        String path = ActionPage.PATH + "/" + link.hash().substring(0, 16);
        exchange.getResponse()
                .addCookie(ResponseCookie.from(NAME, token)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Strict")
                        .path(path)
                        .maxAge(VALID)
                        .build());
        return path;
    }

    /** The token of the link at this address. */
    Optional<String> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
                .map(HttpCookie::getValue);
    }
}
