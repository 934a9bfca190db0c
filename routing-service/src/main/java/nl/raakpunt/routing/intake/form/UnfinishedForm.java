package nl.raakpunt.routing.intake.form;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.citizen.Seals;
import nl.raakpunt.routing.notify.DeskSettings;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form in which something is not right yet for a short time, in the citizen's own browser: nothing of it is with us before
 * it is sent, and it is never in an address.
 */
@Component
class UnfinishedForm {
    private static final String NAME = "raakpunt-vraag";
    private static final String PURPOSE = "unfinished";
    private static final Duration VALID = Duration.ofMinutes(30);
    // A browser drops a cookie of more than 4096 bytes, its name and rules included.
    private static final int LONGEST = 3_800;

    private final Seals seals;
    private final JsonMapper json;
    private final boolean secure;

    UnfinishedForm(Seals seals, JsonMapper json, DeskSettings desk) {
        this.seals = seals;
        this.json = json;
        this.secure = "https".equalsIgnoreCase(desk.publicUrl().getScheme());
    }

    /** The form as it was sent, and what is wrong with it. */
    record Kept(AskForm form, List<AskForm.Problem> problems) {}

    /** Whether it fits. */
    boolean keep(ServerWebExchange exchange, Kept kept) {
        String sealed = seals.seal(PURPOSE, json.writeValueAsString(kept), VALID);
        if (sealed.length() > LONGEST) {
            return false;
        }
        exchange.getResponse().addCookie(cookie(sealed, VALID));
        return true;
    }

    Optional<Kept> of(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
        return Optional.ofNullable(cookie)
                .flatMap(kept -> seals.open(PURPOSE, kept.getValue()))
                .map(content -> json.readValue(content, Kept.class));
    }

    void drop(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/vraag-stellen")
                .maxAge(age)
                .build();
    }
}
